import type { ServerResponse } from 'node:http';
import type { AuditEntry } from '../audit';
import { Calls } from '../calls';
import { LocalAccount } from '../credentials/account';
import { openChain } from '../credentials/open-chain';
import { gatewayHandler, type Caller } from '../gateway';
import { listenOn, type ListeningServer } from '../http/server';
import type { RequestHead } from '../rules/head';
import { ApiClient } from '../upstream/api-client';
import { defaultHomeRegion, type Routing } from '../upstream/endpoints';
import { Upstream } from '../upstream/send';
import { assumeRoleWithOidc } from './assume-role';
import type { TeamOptions } from './options';
import { proxyIdentity } from './proxy-identity';
import { TeamAccounts } from './team-accounts';

const signInAgain = 'You are not signed in any more. Load the page again.';

/**
 * Serves the API for a team, behind a proxy that signs people in, on a network that only the proxy
 * can access. Each person's calls use separate credentials, which STS issues for their ID token;
 * without a role for that, everyone reads with the credentials of the environment.
 *
 * @throws NoCredentialsError, IdentityError; Error of Node for the port
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
      calls: new Calls(client),
      readOnly,
      regionId: () => regionId,
      callerOf: await callers(options, upstream, routing, client),
      audit,
    });
    const server = await listenOn(host, port, async (request, response) => {
      if (request.url === '/healthz') healthy(response);
      else await handle(request, response);
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
    await account.identity();
    return (head) => {
      const identity = proxyIdentity(head);
      return identity === undefined ? signInAgain : { account, user: identity.user };
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

/** For the container's health check, which can't send the page's host name. */
function healthy(response: ServerResponse): void {
  response.writeHead(204, { 'cache-control': 'no-store' }).end();
}
