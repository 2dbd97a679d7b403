/**
 * The errors of the ECS API with their exact messages.
 *
 * Source: the "Error codes" section of each action's document, ECS OpenAPI 2014-05-26, and the list
 * of common errors. If two documents have different messages for one code, a handler passes its
 * own.
 */
const apiErrors = {
  'BothEmpty.TagsAndResources': [
    403,
    'The specified Tags and ResourcesIds are not allow to both empty.',
  ],
  'DependencyViolation.IoOptimize': [400, 'The specified parameter InstanceIds is not valid.'],
  'DependencyViolation.WindowsInstance': [
    403,
    'The instance creating is windows, cannot use ssh key pair to login',
  ],
  'Duplicate.TagKey': [400, 'The Tag.N.Key contain duplicate key.'],
  'Forbidden.RAM': [
    403,
    "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
  ],
  IncorrectInstanceStatus: [
    403,
    'The current status of the resource does not support this operation.',
  ],
  IncompleteSignature: [400, 'The request signature does not conform to Aliyun standards.'],
  InstanceKeyPairLimitExceeded: [403, 'The specified instances are beyond the permitted range.'],
  InstanceLockedForSecurity: [403, 'The instance is locked due to security.'],
  InternalError: [500, 'The request processing has failed due to some unknown error.'],
  'Invalid.InstanceChargeType': [403, 'The specified instanceChargeType is not valid.'],
  'Invalid.NextToken': [403, 'The specified NextToken is not valid.'],
  'InvalidAcceptLanguage.NotFound': [
    404,
    'Only Chinese (zh-CN), English (en-US), and Japanese (ja) are allowed.',
  ],
  'InvalidAccessKeyId.NotFound': [404, 'Specified access key is not found.'],
  'InvalidAction.NotFound': [404, 'Specified api is not found, please check your url and method.'],
  'InvalidInstanceId.NotFound': [404, 'The specified InstanceId does not exist.'],
  'InvalidInstanceIds.ValueNotSupported': [
    400,
    'The specified parameter InstanceIds is not valid.',
  ],
  'InvalidKeyPairName.Malformed': [400, 'Specified Key Pair name is not valid.'],
  'InvalidKeyPairName.NotFound': [400, 'The specified KeyPairName does not exist in our records.'],
  'InvalidKeyPairNames.ValueNotSupported': [
    400,
    'The specified parameter "KeyPairNames" is not valid.',
  ],
  InvalidParameter: [400, 'The specified parameter is not valid.'],
  'InvalidParameter.KeypairAlreadyAttachedInstance': [
    400,
    'The specified parameter "KeyPairNames" attached to instances can not be deleted.',
  ],
  'InvalidPublicKeyBody.Malformed': [400, 'The PublicKeyBody format is not supported.'],
  'InvalidRegionId.NotFound': [404, 'The specified RegionId does not exist.'],
  'InvalidResourceGroup.Duplicate': [
    403,
    'The resource is already in the specified resource group.',
  ],
  'InvalidResourceGroup.NotFound': [
    404,
    'The ResourceGroup provided does not exist in our records.',
  ],
  'InvalidResourceId.NotFound': [404, 'The specified ResourceIds are not found in our records.'],
  'InvalidResourceType.NotFound': [404, 'The ResourceType provided does not exist in our records.'],
  'InvalidSecurityToken.Expired': [400, 'Specified SecurityToken is expired.'],
  'InvalidStatus.NotFound': [404, 'The specified Status is not found'],
  InvalidTagCount: [400, 'The specified tags are beyond the permitted range.'],
  'InvalidTagFilter.Malformed': [403, 'The specified TagFilter is not valid.'],
  'InvalidTagKey.Malformed': [400, 'The specified Tag.n.Key is not valid.'],
  'InvalidTagValue.Malformed': [400, 'The specified Tag.n.Value is not valid.'],
  'InvalidTags.MalFormed': [400, 'The tags must be empty, when the tagFilters is not empty.'],
  'InvalidTimeStamp.Expired': [400, 'Specified time stamp or date value is expired.'],
  'InvalidTimeStamp.Format': [400, 'Specified time stamp or date value is not well formatted.'],
  InvalidVersion: [404, 'Specified parameter Version is not valid.'],
  'KeyPair.AlreadyExist': [400, 'The key pair already exist.'],
  MissingAccessKeyId: [400, 'AccessKeyId is mandatory for this action.'],
  MissingAction: [400, 'Action is mandatory for this action.'],
  'MissingParameter.RegionId': [404, 'The parameter - RegionId should not be null.'],
  'MissingParameter.ResourceIds': [404, 'The parameter - ResourceIds.N should not be null.'],
  'MissingParameter.ResourceType': [404, 'The parameter - ResourceType should not be null.'],
  'MissingParameter.Tags': [404, 'The parameter - Tags should not be null.'],
  NoPermission: [403, 'You are not authorized to do this action. You should be authorized by RAM.'],
  'NumberExceed.ResourceIds': [400, "The ResourceIds parameter's number is exceed , Valid : 50."],
  'NumberExceed.TagValues': [
    403,
    'The number of the specified TagValues is beyond permitted range, the max is 5.',
  ],
  'NumberExceed.Tags': [400, "The Tags parameter's number is exceed , Valid : 20."],
  'OperationDenied.QuotaExceed': [400, 'The quota of tags on resource is beyond permitted range.'],
  'Param.Conflict': [403, 'The specified all is true, but the specified TagKey.N is not empty.'],
  'QuotaExceed.KeyPair': [403, 'The key pair quota exceeds.'],
  'QuotaExceed.Tags': [403, 'The number of tags on the resource exceeds 20.'],
  RequestEntityTooLarge: [413, 'The request body is larger than 65536 bytes.'],
  ServiceUnavailable: [503, 'The request has failed due to a temporary failure of the server.'],
  SignatureDoesNotMatch: [400, 'Specified signature is not matched with our calculation.'],
  SignatureNonceUsed: [400, 'Specified signature nonce was used already.'],
  'TagKey.Duplication': [403, 'The TagKey has duplication with others, case-insensitive.'],
  Throttling: [400, 'Request was denied due to request throttling.'],
  'Throttling.User': [400, 'Request was denied due to user flow control.'],
  UnsupportedHTTPMethod: [405, 'This http method is not supported.'],
  UnsupportedMediaType: [
    415,
    'The content type of the request body must be application/x-www-form-urlencoded.',
  ],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type ApiErrorCode = keyof typeof apiErrors;

export const apiErrorCodes = Object.keys(apiErrors) as ApiErrorCode[];

/** An error that the mock responds with. */
export class MockApiError extends Error {
  override readonly name = 'MockApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Additional fields of the body. */
    readonly details: object = {},
  ) {
    super(message);
  }
}

export function isApiErrorCode(code: string): code is ApiErrorCode {
  return Object.hasOwn(apiErrors, code);
}

/** An error of the ECS API, by default with the message in its documents. */
export function apiError(code: ApiErrorCode, message?: string, details?: object): MockApiError {
  const [status, text] = apiErrors[code];
  return new MockApiError(status, code, message ?? text, details);
}

/** Source: DeleteKeyPairs and ImportKeyPair, error MissingParameter. */
export function missingParameter(name: string): MockApiError {
  return new MockApiError(
    400,
    'MissingParameter',
    `The input parameter "${name}" that is mandatory for processing this request is not supplied.`,
  );
}

export function invalidParameter(name: string): MockApiError {
  return apiError('InvalidParameter', `The specified parameter "${name}" is not valid.`);
}
