import * as v from 'valibot';

/*
 * What the gateway says that no API of Alibaba Cloud says. It stands between the page and the API
 * where the page manages a real account.
 */

/** The codes of the gateway's own errors. Their body is `{ Code, Message }`, and maybe `RequestId`. */
export const gatewayCodes = {
  /** The request is for another host name: this may be an attack by DNS. */
  foreignHost: 'Gateway.ForeignHost',
  methodNotAllowed: 'Gateway.MethodNotAllowed',
  /** Another page sent the request. */
  foreignOrigin: 'Gateway.ForeignOrigin',
  /** Nobody is signed in, or the sign-in has expired. */
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
  /** A write, and the gateway was started with --read-only. */
  readOnly: 'Gateway.ReadOnly',
  throttling: 'Gateway.Throttling',
  notFound: 'Gateway.NotFound',
  internal: 'Gateway.Internal',
  /** There are no credentials, or none any more. */
  noCredentials: 'Gateway.NotSent.Credentials',
  /** The credentials can't be used: of the root of the account, or of another account than before. */
  wrongIdentity: 'Gateway.NotSent.Identity',
  /** No connection to the API could be made. */
  unreachable: 'Gateway.NotSent.Unreachable',
} as const;

export type GatewayCode = (typeof gatewayCodes)[keyof typeof gatewayCodes];

/** The answer to `GET api/session`: whose account the page manages, and how. */
export const gatewaySession = v.object({
  AccountId: v.string(),
  /** As GetCallerIdentity has it: `Account`, `RAMUser`, `AssumedRoleUser`. */
  IdentityType: v.string(),
  Arn: v.string(),
  /** Where the page should start, if the credentials or the command line name a region. */
  RegionId: v.nullish(v.string(), null),
  ReadOnly: v.boolean(),
});

export type GatewaySession = v.InferOutput<typeof gatewaySession>;
