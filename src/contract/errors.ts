import type { RetiredKeyPair } from './stand-in';

/** The body of every refusal, with a 4xx or 5xx status. */
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
