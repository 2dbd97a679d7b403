import type { AuditEntry } from '../audit';
import { CallForwarder } from '../call-forwarder';
import { LocalAccount } from '../credentials/account';
import { openChain } from '../credentials/chain';
import { gatewayHandler, type Caller } from '../gateway';
import { listenOn, type ListeningServer } from '../http/server';
import { singleHeader, type RequestHead } from '../rules/head';
import { ApiClient } from '../upstream/api-client';
import { defaultHomeRegion, type Routing } from '../upstream/endpoints';
import { Upstream } from '../upstream/send';
import { assumeRoleWithOidc } from './assume-role';
import type { TeamOptions } from './options';
import { TeamAccounts } from './team-accounts';

const signInAgain = 'You are not signed in any more. Load the page again.';

/**
 * Serves the API behind an authenticating proxy, which must be the only client. Each user gets credentials
 * from STS. Without a role, all users share the environment's credentials, read-only. Throws
 * NoCredentialsError, IdentityError, or Node's error for the port.
 */
export async function startTeamGateway(
  options: TeamOptions,
  audit: (entry: AuditEntry) => void,
): Promise<ListeningServer> {
  const { origin, base, host, port, readOnly, regionId, network, endpoint } = options;
  const upstream = new Upstream();
  const routing: Routing = { endpoint, homeRegion: regionId ?? defaultHomeRegion, network };
  const client = new ApiClient(upstream, routing);
  try {
    const handle = gatewayHandler({
      origin,
      base,
      forwarder: new CallForwarder(client),
      readOnly,
      regionId,
      callerOf: await callers(options, upstream, routing, client),
      audit,
    });
    const server = await listenOn(host, port, async (request, response) => {
      if (request.url !== '/healthz') await handle(request, response);
      // The container's health check can't send the page's host name.
      else response.writeHead(204, { 'cache-control': 'no-store' }).end();
    });
    return {
      port: server.port,
      async close() {
        await server.close();
        await upstream.close();
      },
    };
  } catch (error) {
    await upstream.close();
    throw error;
  }
}

async function callers(
  { role, endpoint }: TeamOptions,
  upstream: Upstream,
  routing: Routing,
  client: ApiClient,
): Promise<(head: RequestHead) => Caller | string> {
  if (role === undefined) {
    const chain = await openChain(undefined, upstream, endpoint);
    const account = new LocalAccount(chain, client, false);
    await account.current();
    return (head) => {
      const { user } = proxyIdentity(head) ?? {};
      return user === undefined ? signInAgain : { account, user };
    };
  }
  const accounts = new TeamAccounts((idToken, sessionName) =>
    assumeRoleWithOidc(upstream, routing, role, idToken, sessionName),
  );
  return (head) => {
    const { user, idToken } = proxyIdentity(head) ?? {};
    if (user === undefined || idToken === undefined) return signInAgain;
    return { account: accounts.of(user, idToken), user };
  };
}

/** The user and ID token that oauth2-proxy adds; undefined if a header is missing or duplicated. */
function proxyIdentity(head: RequestHead) {
  const email = singleHeader(head, 'x-forwarded-email');
  const user = email ?? singleHeader(head, 'x-forwarded-user');
  if (user === undefined || !/^[\w.@+-]{1,128}$/.test(user)) return undefined;
  const authorization = head.headers['authorization'] ?? [];
  if (authorization.length > 1) return undefined;
  const [, idToken] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/.exec(authorization[0] ?? '') ?? [];
  return { user, idToken };
}
