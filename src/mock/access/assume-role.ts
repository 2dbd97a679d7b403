import { MockApiError } from '../wire/mock-api-error';
import type { Env } from '../env';
import { RequestParameters } from '../wire/parameters';
import { jsonResponse } from '../wire/response';
import type { MockResponse } from '../wire/response';
import { accountId } from '../seed/resource-groups';

const lifetimeMilliseconds = 3_600_000;

/**
 * Returns the first access key with a security token for anything that looks like an ID token. Only
 * the token's expiry is checked, not its signature. Without access keys, any credentials are
 * returned.
 *
 * Source: AssumeRoleWithOIDC, STS OpenAPI 2015-04-01, including its error codes.
 *
 * @throws MockApiError MissingParameter, AuthenticationFail.OIDCToken.Invalid and .Expired
 */
export function assumeRoleWithOidc(
  values: ReadonlyMap<string, string>,
  accessKeys: ReadonlyMap<string, string> | undefined,
  env: Env,
): MockResponse {
  const parameters = new RequestParameters(values);
  const role = parameters.required('RoleArn').replace(/^.*\//, '');
  const session = parameters.required('RoleSessionName');
  parameters.required('OIDCProviderArn');
  checkToken(parameters.required('OIDCToken'), env);
  const [[id, secret] = ['mock', 'mock']] = accessKeys ?? [];
  const requestId = env.uuid();
  const body = {
    Credentials: {
      AccessKeyId: id,
      AccessKeySecret: secret,
      SecurityToken: `mock-${env.uuid()}`,
      Expiration: new Date(env.now().getTime() + lifetimeMilliseconds)
        .toISOString()
        .replace(/\.\d{3}Z$/, 'Z'),
    },
    AssumedRoleUser: {
      Arn: `acs:ram::${accountId}:assumed-role/${role}/${session}`,
      AssumedRoleId: `310123456789012345:${session}`,
    },
  };
  return jsonResponse(200, requestId, body);
}

/** Source: RFC 7519, sections 3 and 4.1.4. */
function checkToken(token: string, env: Env): void {
  const [, payload = ''] = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(token) ?? [];
  let claims: unknown;
  try {
    claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {}
  if (typeof claims !== 'object' || claims === null) throw tokenError('Invalid', 'not valid');
  const { exp } = claims as { exp?: unknown };
  if (typeof exp === 'number' && exp * 1000 < env.now().getTime()) {
    throw tokenError('Expired', 'expired');
  }
}

function tokenError(name: string, description: string): MockApiError {
  const code = `AuthenticationFail.OIDCToken.${name}`;
  return new MockApiError(400, code, `The specified OIDC token is ${description}.`);
}
