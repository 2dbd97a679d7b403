import * as v from 'valibot';
import { displayText, identity } from './fields';
import type { RetiredKeyPair } from './stand-in';

const retiredKeyPair = v.object({ KeyPairFingerPrint: v.string(), DeletionTime: v.string() });

/** Reads the body of an error response, which has a 4xx or 5xx status. */
export const errorBody = v.object({
  RequestId: displayText,
  Code: identity,
  Message: displayText,
  /** What `readAccessDeniedDetail` reads. */
  AccessDeniedDetail: v.optional(v.unknown()),
  /** Only from the mock. */
  RetiredKeyPair: v.optional(v.fallback(v.optional(retiredKeyPair), undefined)),
});
export type ErrorBody = v.InferOutput<typeof errorBody>;

/** The body of an error response as the mock writes it. */
export interface EcsErrorBody {
  RequestId: string;
  HostId: string;
  Code: string;
  Message: string;
  Recommend: string;
  /** Only from the stand-in. */
  RetiredKeyPair?: RetiredKeyPair;
}

/** Refusals that the console has words of its own for. */
export type EcsErrorCode =
  | 'KeyPair.AlreadyExist'
  | 'QuotaExceed.KeyPair'
  | 'InvalidKeyPairName.Malformed'
  | 'InvalidKeyPairName.NotFound'
  | 'InvalidPublicKeyBody.Malformed'
  | 'InvalidRegionId.NotFound'
  | 'InvalidParameter.KeypairAlreadyAttachedInstance'
  | 'DependencyViolation.WindowsInstance'
  | 'DependencyViolation.IoOptimize'
  | 'IncorrectInstanceStatus'
  | 'InstanceKeyPairLimitExceeded'
  | 'InstanceLockedForSecurity'
  | 'InvalidInstanceId.NotFound'
  | 'InvalidInstanceIds.ValueNotSupported'
  | 'InvalidResourceId.NotFound'
  | 'InvalidTagKey.Malformed'
  | 'InvalidTagValue.Malformed'
  | 'Duplicate.TagKey'
  | 'TagKey.Duplication'
  | 'NumberExceed.Tags'
  | 'OperationDenied.QuotaExceed'
  | 'QuotaExceed.Tags'
  | 'NoPermission.Tag'
  | 'Throttling'
  | 'Throttling.User'
  | 'InternalError'
  | 'ServiceUnavailable';
