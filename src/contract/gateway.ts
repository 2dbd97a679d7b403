import * as v from 'valibot';

/** The gateway's own errors, with body `{ Code, Message }`. */
export const gatewayCodes = {
  /** The Host header is wrong: possibly a DNS rebinding attack. */
  foreignHost: 'Gateway.ForeignHost',
  methodNotAllowed: 'Gateway.MethodNotAllowed',
  foreignOrigin: 'Gateway.ForeignOrigin',
  /** No one is signed in, or the session has expired. */
  signInRequired: 'Gateway.SignInRequired',
  mediaType: 'Gateway.MediaType',
  tooLong: 'Gateway.TooLong',
  badQuery: 'Gateway.BadQuery',
  actionNotAllowed: 'Gateway.ActionNotAllowed',
  badForm: 'Gateway.BadForm',
  tooManyParameters: 'Gateway.TooManyParameters',
  parameterTwice: 'Gateway.ParameterTwice',
  parameterNotAllowed: 'Gateway.ParameterNotAllowed',
  parameterValue: 'Gateway.ParameterValue',
  parameterMissing: 'Gateway.ParameterMissing',
  privateKey: 'Gateway.PrivateKey',
  readOnly: 'Gateway.ReadOnly',
  throttling: 'Gateway.Throttling',
  notFound: 'Gateway.NotFound',
  internal: 'Gateway.Internal',
  noCredentials: 'Gateway.NotSent.Credentials',
  /** Unusable credentials: they belong to the root user or another account than before. */
  wrongIdentity: 'Gateway.NotSent.Identity',
  unreachable: 'Gateway.NotSent.Unreachable',
} as const;

/** The response to `GET api/session`. */
export const gatewaySession = v.object({
  AccountId: v.string(),
  /** As in GetCallerIdentity: `Account`, `RAMUser`, `AssumedRoleUser`. */
  IdentityType: v.string(),
  Arn: v.string(),
  /** The initial region, if the credentials or the command line name one. */
  RegionId: v.nullish(v.string(), null),
  ReadOnly: v.boolean(),
});

export type GatewaySession = v.InferOutput<typeof gatewaySession>;
