import { gatewayCodes } from '../../contract/gateway';
import { keyPairsPerRegion, tagsPerResource } from '../../contract/limits';
import { ApiError } from '../api/api-error';
import { missingPermission } from './missing-permission';

const tooManyTags = `A key pair can have at most ${tagsPerResource} tags. Remove one to add another.`;
const tagKeyTaken =
  'Another tag has this key already. ECS doesn’t tell upper case from lower case in tag keys.';
const onlyRunningRestarts = 'Only a running instance can be restarted.';

/** The console's own message for an error code. Other codes show the API's message. */
const messages: Readonly<Record<string, string>> = {
  'KeyPair.AlreadyExist': 'The key pair already exists',
  'QuotaExceed.KeyPair': `This region already holds ${keyPairsPerRegion} key pairs, the most an account can have in one region. Delete one, or choose another region.`,
  'InvalidKeyPairName.Malformed': 'ECS doesn’t accept this name.',
  'InvalidKeyPairName.NotFound': 'This key pair doesn’t exist anymore.',
  'InvalidPublicKeyBody.Malformed': 'ECS doesn’t accept this public key.',
  'InvalidRegionId.NotFound': 'ECS has no region with this ID.',
  'InvalidParameter.KeypairAlreadyAttachedInstance':
    'ECS doesn’t delete a key pair that is bound to an instance.',
  'DependencyViolation.WindowsInstance': 'Key pairs are for Linux instances only, not for Windows.',
  'DependencyViolation.IoOptimize': 'Key pairs work on I/O optimized instances only.',
  IncorrectInstanceStatus:
    'The instance is between two states. Wait until it is running or stopped.',
  InstanceKeyPairLimitExceeded: 'ECS takes fewer at a time than this request named.',
  InstanceLockedForSecurity:
    'ECS has locked the instance for security reasons. It can’t be changed until it is unlocked.',
  'InvalidInstanceId.NotFound': 'The instance doesn’t exist anymore.',
  'InvalidInstanceIds.ValueNotSupported': 'ECS doesn’t accept the list of instances.',
  'InvalidResourceId.NotFound': 'This key pair doesn’t exist anymore.',
  'InvalidTagKey.Malformed': 'ECS doesn’t accept this tag key.',
  'InvalidTagValue.Malformed': 'ECS doesn’t accept this tag value.',
  'Duplicate.TagKey': tagKeyTaken,
  'TagKey.Duplication': tagKeyTaken,
  'NumberExceed.Tags': tooManyTags,
  'OperationDenied.QuotaExceed': tooManyTags,
  'QuotaExceed.Tags': tooManyTags,
  [gatewayCodes.signInRequired]:
    'You’re signed out, so nothing was sent. Get a sign-in link in the terminal where the gateway runs, open it in another tab, then retry.',
  [gatewayCodes.readOnly]: 'You have read-only access: the gateway doesn’t pass on changes.',
  [gatewayCodes.noCredentials]:
    'The gateway has no credentials, or they have expired, so nothing was sent. Sign in with the Alibaba Cloud CLI where the gateway runs, then retry.',
  [gatewayCodes.wrongIdentity]:
    'The gateway can’t use its credentials, so nothing was sent. Alibaba Cloud refused them or couldn’t be reached, or they belong to another account than before. Restart the gateway: it says what’s wrong.',
  [gatewayCodes.internal]: 'Something went wrong inside the gateway.',
  InternalError: 'Something went wrong inside ECS.',
  ServiceUnavailable: 'ECS isn’t available right now.',
};

/** What to tell the person about an error, in one or two sentences. */
export function errorMessage(error: unknown): string {
  if (!(error instanceof ApiError)) return 'Something unexpected went wrong in this page.';
  const message = messageFor(error);
  const { retryAfter = 0 } = error;
  // After any other error it is the place where it is told that knows what can be done.
  if (error.asksForLongWait) return `${message} Try again in ${longTime(retryAfter)}.`;
  return error.isThrottling ? `${message} Try again in a minute.` : message;
}

function messageFor(error: ApiError): string {
  switch (error.category) {
    case 'throttled':
      return 'This account sent too many requests to ECS in the last minute.';
    case 'credentials':
      return 'The server between this page and ECS isn’t signed in to Alibaba Cloud, or its credentials have expired. Sign it in again, then retry.';
    case 'clock':
      return 'The clock of the server between this page and ECS is wrong, so ECS rejects its requests. Set the clock, then retry.';
    case 'permission':
      return permissionMessage(error);
    default:
      return messageForCode(error);
  }
}

function permissionMessage(error: ApiError): string {
  const permission = missingPermission(error);
  if (permission === null) return 'You don’t have permission to do this.';
  const { action, isCertain } = permission;
  return isCertain
    ? `You don’t have the permission ${action}.`
    : `You don’t have permission to do this. Probably ${action} is missing.`;
}

function messageForCode({ kind, code = '', action, message }: ApiError): string {
  if (action === 'RebootInstance' && code === 'IncorrectInstanceStatus') return onlyRunningRestarts;
  const known = Object.hasOwn(messages, code) ? messages[code] : undefined;
  if (known !== undefined || message !== '') return known ?? message;
  return kind === 'not-sent'
    ? 'The server between this page and ECS couldn’t send the request, so nothing happened.'
    : 'ECS refused the request. The reason it gave can’t be shown here.';
}

function longTime(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
