import { single, type RequestHead } from '../rules/head';

export interface ProxyIdentity {
  /** E-mail address or user name, for the audit log and as the name of the role's session. */
  readonly user: string;
  /** The OpenID Connect ID token, if the proxy passes it on. */
  readonly idToken: string | undefined;
}

/**
 * Reads the user from the headers of oauth2-proxy: `X-Forwarded-Email` or `X-Forwarded-User`, and
 * `Authorization: Bearer <ID token>`. Undefined if they're missing or duplicated.
 */
export function proxyIdentity(head: RequestHead): ProxyIdentity | undefined {
  const email = single(head, 'x-forwarded-email');
  const user = email ?? single(head, 'x-forwarded-user');
  if (user === undefined || !/^[\w.@+-]{1,128}$/.test(user)) return undefined;
  const authorization = head.headers['authorization'] ?? [];
  if (authorization.length > 1) return undefined;
  const [, idToken] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/.exec(authorization[0] ?? '') ?? [];
  return { user, idToken };
}

/**
 * The name of the role's session, by which ActionTrail shows who made a call: 2 to 64 letters,
 * digits and `.@-_`. Source: AssumeRoleWithOIDC, parameter RoleSessionName.
 */
export function roleSessionName(user: string): string {
  return user.replaceAll('+', '-').slice(0, 64).padEnd(2, '-');
}
