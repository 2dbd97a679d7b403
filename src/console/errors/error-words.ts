import type { EcsErrorCode } from '../../contract/errors';
import { keyPairsPerRegion, tagsPerResource } from '../../contract/limits';
import { standInCodes, unknownSwitchCode } from '../../contract/stand-in';
import { ApiError } from '../api/api-error';

const tooManyTags = `A key pair can have at most ${tagsPerResource} tags. Remove one to add another.`;
const tagKeyTaken =
  'Another tag has this key already; upper and lower case make no difference to ECS.';

/** What the console says to each refusal it knows; any other shows the API's own message. */
const words: Record<EcsErrorCode, string> = {
  'KeyPair.AlreadyExist': 'The key pair already exists',
  'QuotaExceed.KeyPair': `This region already holds ${keyPairsPerRegion} key pairs, the most an account can have in one region. Delete one, or choose another region.`,
  'InvalidKeyPairName.Malformed': 'ECS does not accept this name.',
  'InvalidKeyPairName.NotFound': 'This key pair does not exist any more.',
  'InvalidPublicKeyBody.Malformed': 'ECS does not accept this public key.',
  'InvalidRegionId.NotFound': 'ECS knows no region with this id.',
  'InvalidParameter.KeypairAlreadyAttachedInstance':
    'A key pair that is bound to an instance cannot be deleted. Unbind it first.',
  'DependencyViolation.WindowsInstance': 'Key pairs are for Linux instances only, not for Windows.',
  'DependencyViolation.IoOptimize': 'Key pairs work on I/O optimized instances only.',
  IncorrectInstanceStatus:
    'The state of the instance does not allow this now. Wait until it is running or stopped.',
  InstanceKeyPairLimitExceeded: 'ECS takes fewer at a time than this request named.',
  InstanceLockedForSecurity:
    'Locked by ECS for security reasons. Nothing can be changed until the lock is taken off.',
  'InvalidInstanceId.NotFound': 'The instance does not exist any more.',
  'InvalidInstanceIds.ValueNotSupported': 'ECS does not accept the list of instances.',
  'InvalidResourceId.NotFound': 'This key pair does not exist any more.',
  'InvalidTagKey.Malformed': 'ECS does not accept this tag key.',
  'InvalidTagValue.Malformed': 'ECS does not accept this tag value.',
  'Duplicate.TagKey': tagKeyTaken,
  'TagKey.Duplication': tagKeyTaken,
  'NumberExceed.Tags': tooManyTags,
  'OperationDenied.QuotaExceed': tooManyTags,
  'QuotaExceed.Tags': tooManyTags,
  'NoPermission.Tag': 'Your account is not allowed to use this tag.',
  Throttling: 'ECS is taking too many requests right now.',
  'Throttling.User': 'This account sent too many requests.',
  InternalError: 'Something went wrong inside ECS.',
  ServiceUnavailable: 'ECS is not available right now.',
};

const fixableByReset: readonly string[] = [standInCodes.corruptData, standInCodes.newerData];

/** What to tell the person about an error, in one or two sentences. */
export function errorWords(error: unknown): string {
  if (!(error instanceof ApiError)) return 'Something unexpected went wrong in this page.';
  const { code = '', message, action = 'this', retryAfter = 0 } = error;
  if (code === 'Forbidden.RAM') {
    return `Your account lacks the permission for ${action}. ECS says: ${message}`;
  }
  const said = isKnownCode(code) ? words[code] : message;
  // After any other error it is the place where it is told that knows what can be done.
  return error.isThrottling || error.asksForLongWait
    ? `${said} Try again in ${error.asksForLongWait ? longTime(retryAfter) : 'a moment'}.`
    : said;
}

function longTime(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}

/** Whether the page that the server has by now would know what to do. */
export function isMendedByReload(error: unknown): boolean {
  return error instanceof ApiError && error.code === standInCodes.newerData;
}

/** Whether starting over with fresh data would mend it. */
export function isMendedByReset(error: unknown): boolean {
  return error instanceof ApiError && fixableByReset.includes(error.code ?? '');
}

/** Whether the demo was asked for a switch that it does not have. */
export function isAboutSwitches(error: unknown): boolean {
  return error instanceof ApiError && error.code === unknownSwitchCode;
}

function isKnownCode(code: string): code is keyof typeof words {
  return Object.hasOwn(words, code);
}
