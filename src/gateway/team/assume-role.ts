import * as v from 'valibot';
import { gatewayCodes } from '../../contract/gateway';
import { IdentityError, type Identity } from '../credentials/account';
import { parseJson } from '../rules/json';
import { GatewayError } from '../rules/gateway-error';
import { responseFacts } from '../rules/response';
import { endpointOf, type Routing } from '../upstream/endpoints';
import { NoResponseError, NotSentError } from '../upstream/send';
import type { Upstream, UpstreamResponse } from '../upstream/send';
import type { Credentials } from '../upstream/sign';

/** The role that people assume with ID tokens of a provider trusted by RAM. */
export interface TeamRole {
  readonly roleArn: string;
  readonly oidcProviderArn: string;
}

export interface AssumedRole {
  readonly credentials: Credentials;
  readonly identity: Identity;
  /** Milliseconds since 1970. */
  readonly expiration: number;
}

const responseSchema = v.object({
  Credentials: v.object({
    AccessKeyId: v.string(),
    AccessKeySecret: v.string(),
    SecurityToken: v.string(),
    Expiration: v.pipe(v.string(), v.isoTimestamp()),
  }),
  AssumedRoleUser: v.object({ Arn: v.string() }),
});

const timeout = 10_000;

/**
 * Exchanges an ID token for temporary credentials of a role. STS verifies the token with the
 * provider, so the request isn't signed.
 *
 * Source: AssumeRoleWithOIDC, STS OpenAPI 2015-04-01.
 *
 * @throws GatewayError if STS rejects the token
 * @throws IdentityError otherwise; its message contains no token
 */
export async function assumeRoleWithOidc(
  upstream: Upstream,
  routing: Routing,
  { roleArn, oidcProviderArn }: TeamRole,
  idToken: string,
  sessionName: string,
): Promise<AssumedRole> {
  const url = new URL(endpointOf('Sts', undefined, routing));
  url.search = new URLSearchParams({
    Action: 'AssumeRoleWithOIDC',
    Version: '2015-04-01',
    Format: 'JSON',
    Timestamp: new Date().toISOString().replace(/\.\d{3}Z$/, 'Z'),
  }).toString();
  const form = new URLSearchParams({
    RoleArn: roleArn,
    OIDCProviderArn: oidcProviderArn,
    OIDCToken: idToken,
    RoleSessionName: sessionName,
    DurationSeconds: '3600',
  });
  let response: UpstreamResponse;
  try {
    response = await upstream.send({
      url,
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: Buffer.from(form.toString()),
      freshConnection: true,
      timeout,
    });
  } catch (error) {
    if (!(error instanceof NotSentError || error instanceof NoResponseError)) throw error;
    throw new IdentityError(`STS can't be reached: ${error.message}.`);
  }
  const text = response.body.toString();
  const result = v.safeParse(responseSchema, parseJson(text));
  if (response.status !== 200 || !result.success) {
    const { code = `status ${response.status}` } = responseFacts(response.status, undefined, text);
    if (code.includes('OIDCToken')) {
      throw new GatewayError(
        401,
        gatewayCodes.signInRequired,
        'Your sign-in has expired. Load the page again.',
      );
    }
    throw new IdentityError(`STS refused to assume the role (${code}).`);
  }
  const { Credentials: given, AssumedRoleUser } = result.output;
  return {
    credentials: {
      accessKeyId: given.AccessKeyId,
      accessKeySecret: given.AccessKeySecret,
      securityToken: given.SecurityToken,
    },
    identity: {
      accountId: /^acs:ram::(\d+):/.exec(AssumedRoleUser.Arn)?.[1] ?? '',
      type: 'AssumedRoleUser',
      arn: AssumedRoleUser.Arn,
    },
    expiration: Date.parse(given.Expiration),
  };
}
