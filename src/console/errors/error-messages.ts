import { gatewayCodes } from '../../contract/gateway';
import { keyPairsPerRegion, tagsPerResource } from '../../contract/limits';
import { ApiError, type ErrorCategory } from '../api/api-error';
import { defineMessages, t, type Message } from '../i18n/t';
import { missingPermission } from './missing-permission';

const tooManyTags = () =>
  t('A key pair can have at most {max} tags. Remove one to add another.', { max: tagsPerResource });

/** The console's own messages by error code. Other codes show the API's message. */
const messagesByCode: Readonly<Record<string, Message>> = {
  'QuotaExceed.KeyPair': () =>
    t(
      'This region already holds {max} key pairs, the most an account can have in one region. Delete one, or choose another region.',
      { max: keyPairsPerRegion },
    ),
  'NumberExceed.Tags': tooManyTags,
  'OperationDenied.QuotaExceed': tooManyTags,
  'QuotaExceed.Tags': tooManyTags,
  ...defineMessages({
    'KeyPair.AlreadyExist': 'The key pair already exists',
    'InvalidKeyPairName.Malformed': 'ECS doesn’t accept this name.',
    'InvalidKeyPairName.NotFound': 'This key pair doesn’t exist anymore.',
    'InvalidPublicKeyBody.Malformed': 'ECS doesn’t accept this public key.',
    'InvalidRegionId.NotFound': 'ECS has no region with this ID.',
    'InvalidParameter.KeypairAlreadyAttachedInstance':
      'ECS doesn’t delete a key pair that’s bound to an instance.',
    'DependencyViolation.WindowsInstance':
      'Key pairs are for Linux instances only, not for Windows.',
    'DependencyViolation.IoOptimize': 'Key pairs work on I/O optimized instances only.',
    IncorrectInstanceStatus:
      'The instance is changing its status. Wait until it’s running or stopped.',
    InstanceKeyPairLimitExceeded: 'This request has too many instances for ECS.',
    InstanceLockedForSecurity:
      'ECS has locked the instance for security reasons. It can’t be changed until it’s unlocked.',
    'InvalidInstanceId.NotFound': 'The instance doesn’t exist anymore.',
    'InvalidInstanceIds.ValueNotSupported': 'ECS doesn’t accept the list of instances.',
    'InvalidResourceId.NotFound': 'This key pair doesn’t exist anymore.',
    'InvalidTagKey.Malformed': 'ECS doesn’t accept this tag key.',
    'InvalidTagValue.Malformed': 'ECS doesn’t accept this tag value.',
    'Duplicate.TagKey': 'Another tag already has this key. ECS ignores case in tag keys.',
    'TagKey.Duplication': 'Another tag already has this key. ECS ignores case in tag keys.',
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
  }),
};

/** An error as one or two sentences. An API message stays in English, any advice after it doesn't. */
export function errorMessage(error: unknown): string {
  if (!(error instanceof ApiError)) return t('Something unexpected went wrong in this page.');
  const message = consoleMessage(error)?.() ?? error.message;
  // Other errors have buttons in the notice that say what to do.
  if (error.asksForLongWait) return withWait(message, error.retryAfter ?? 0);
  return error.isThrottling ? t('{message} Try again in a minute.', { message }) : message;
}

/** The `lang` of `errorMessage`: English if all of it comes from the API. */
export function errorLanguage(error: unknown): 'en' | undefined {
  const isFromApi =
    error instanceof ApiError && consoleMessage(error) === null && !error.asksForLongWait;
  return isFromApi ? 'en' : undefined;
}

/** `errorMessage` and its language, for a message that is shown later. */
export function errorReason(error: unknown): { text: Message; lang: 'en' | undefined } {
  return { text: () => errorMessage(error), lang: errorLanguage(error) };
}

const categoryMessages: Readonly<Partial<Record<ErrorCategory, Message>>> = defineMessages({
  throttled: 'This account sent too many requests to ECS in the last minute.',
  credentials:
    'The server between this page and ECS isn’t signed in to Alibaba Cloud, or its credentials have expired. Sign it in again, then retry.',
  clock:
    'The clock of the server between this page and ECS is wrong, so ECS rejects its requests. Set the clock, then retry.',
});

/** The console's message for an error; `null` to show the API's message. */
function consoleMessage(error: ApiError): Message | null {
  if (error.category === 'permission') return () => permissionMessage(error);
  return categoryMessages[error.category] ?? fallbackMessage(error);
}

function permissionMessage(error: ApiError): string {
  const permission = missingPermission(error);
  if (permission === null) return t('You don’t have permission to do this.');
  const { action, isCertain } = permission;
  return isCertain
    ? t('You don’t have the permission {action}.', { action })
    : t('You don’t have permission to do this. {action} is probably missing.', { action });
}

/**
 * The message for an error code, or for an error whose message can't be shown; `null` to show the API's
 * message.
 */
function fallbackMessage(error: ApiError): Message | null {
  const { kind, code = '', action, message } = error;
  if (action === 'RebootInstance' && code === 'IncorrectInstanceStatus') {
    return () => t('Only a running instance can be restarted.');
  }
  const known = Object.hasOwn(messagesByCode, code) ? messagesByCode[code] : error.ownMessage;
  if (known) return known;
  if (message !== '') return null;
  return kind === 'not-sent'
    ? () =>
        t('The server between this page and ECS couldn’t send the request, so nothing happened.')
    : () => t('ECS refused the request. The reason it gave can’t be shown here.');
}

function withWait(message: string, milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  return minutes < 120
    ? t('{message} Try again in {minutes} minutes.', { message, minutes })
    : t('{message} Try again in {hours} hours.', { message, hours: Math.ceil(minutes / 60) });
}
