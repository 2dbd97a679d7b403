import * as v from 'valibot';
import { IdentityError, stsResponse, type OwnedCredentials } from '../credentials/account';
import { GatewayError } from '../rules/gateway-error';
import { endpointOf, type Routing } from '../upstream/endpoints';
import { parseJson, responseFacts } from '../upstream/response-facts';
import type { Upstream } from '../upstream/send';

/** A role that users assume with an ID token of a provider that RAM trusts. */
export interface TeamRole {
  readonly roleArn: string;
  readonly oidcProviderArn: string;
}

export interface AssumedRole extends OwnedCredentials {
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

/**
 * Exchanges an ID token for temporary credentials, unsigned since STS verifies the token. Throws
 * GatewayError if STS rejects the token, otherwise IdentityError. Source: AssumeRoleWithOIDC, STS
 * OpenAPI 2015-04-01.
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
  const sent = upstream.send({
    url,
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    },
    body: Buffer.from(form.toString()),
    freshConnection: true,
    timeout: 10_000,
  });
  const response = await stsResponse(sent);
  const result = v.safeParse(responseSchema, parseJson(response.body.toString()));
  if (response.status !== 200 || !result.success) {
    const { code = `status ${response.status}` } = responseFacts(response);
    if (code.includes('OIDCToken')) {
      throw new GatewayError('signInRequired', 'Your sign-in has expired. Load the page again.');
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
