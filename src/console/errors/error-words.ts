import type { EcsErrorCode } from '../../contract/errors';
import { keyPairsPerRegion, tagsPerResource } from '../../contract/limits';
import { standInCodes, unknownSwitchCode, type StandInCode } from '../../contract/stand-in';
import { ApiError } from '../api/api-error';

const tooManyTags = `A key pair can have at most ${tagsPerResource} tags. Remove one to add another.`;
const tagKeyTaken =
  'Another tag has this key already; upper and lower case make no difference to ECS.';

/** What the console says to each refusal it knows; any other shows the API's own message. */
const words: Record<EcsErrorCode | StandInCode, string> = {
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
  Throttling: 'ECS is taking too many requests right now. Try again in a moment.',
  'Throttling.User': 'This account sent too many requests. Try again in a moment.',
  InternalError: 'Something went wrong inside ECS. Try again in a moment.',
  ServiceUnavailable: 'ECS is not available right now. Try again in a moment.',
  [standInCodes.corruptData]: 'The demo’s data in this browser is damaged and cannot be read.',
  [standInCodes.damagedRecord]:
    'A record of the demo’s data that cannot be read has this name. It is left as it is; choose another name.',
  [standInCodes.newerData]:
    'The demo’s data in this browser was written by a newer version of this console. Reload the page to get that version.',
  [standInCodes.storageFull]: 'This browser has no room left for the demo’s data.',
  [standInCodes.storageUnavailable]: 'This browser does not let the demo keep its data.',
  [standInCodes.storageBlocked]:
    'Another tab keeps an older version of the demo’s data open. Close the other tabs of this console, then try again.',
};

const fixableByReset: readonly string[] = [standInCodes.corruptData, standInCodes.newerData];

/** What to tell the person about an error, in one or two sentences. */
export function errorWords(error: unknown): string {
  if (!(error instanceof ApiError)) return 'Something unexpected went wrong in this page.';
  if (error.code === undefined) return error.message;
  return isKnownCode(error.code) ? words[error.code] : error.message;
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
