import { createHmac, randomBytes } from 'node:crypto';
import { openAuditLog } from './audit';
import { CallForwarder } from './call-forwarder';
import { LocalAccount } from './credentials/account';
import { openChain } from './credentials/chain';
import { gatewayHandler, type Caller, type GatewayOptions } from './gateway';
import { localPage, readPageFiles } from './http/local-page';
import { listenOnLoopback, type ServerTimeouts } from './http/server';
import { Sessions } from './http/sessions';
import { isRegionId } from './rules/region-id';
import { ApiClient } from './upstream/api-client';
import { defaultHomeRegion } from './upstream/endpoints';
import { Upstream } from './upstream/send';

export interface LocalGatewayOptions {
  /** The page's path, with a slash at both ends. */
  readonly base: string;
  /** 0 for a free port. */
  readonly port: number;
  /** A profile of the Alibaba Cloud CLI. */
  readonly profile?: string | undefined;
  readonly readOnly: boolean;
  readonly regionId?: string | undefined;
  readonly network: 'public' | 'vpc';
  /** Receives all requests instead of Alibaba Cloud. */
  readonly endpoint?: URL | undefined;
  readonly auditFile?: string | undefined;
  readonly allowRoot: boolean;
  /** Serves at `127.0.0.1` instead of a random host name. */
  readonly plainHost: boolean;
  readonly timeouts?: ServerTimeouts;
  readonly onAuditFailure: (error: unknown) => void;
}

export type OpenedAccount = Awaited<ReturnType<typeof openAccount>>;
export type LocalGateway = Awaited<ReturnType<OpenedAccount['serve']>>;

/**
 * Finds credentials and their owner, and opens the audit log.
 *
 * @throws NoCredentialsError, IdentityError, or Node's error for the audit file
 */
export async function openAccount(options: LocalGatewayOptions) {
  const { profile, network, endpoint, allowRoot } = options;
  const upstream = new Upstream();
  try {
    const chain = await openChain(profile, upstream, endpoint);
    // The region is only known with the credentials, and reading these needs no region.
    const { accessKeySecret } = await chain.get();
    const regionId = [options.regionId, chain.source?.regionId].find(
      (id) => id !== undefined && isRegionId(id),
    );
    const homeRegion = regionId ?? defaultHomeRegion;
    const client = new ApiClient(upstream, { endpoint, homeRegion, network });
    const account = new LocalAccount(chain, client, allowRoot);
    const { identity } = await account.current();
    const info = { identity, source: chain.source?.label ?? '', regionId };
    const audit = openAuditLog(options.auditFile, options.onAuditFailure);
    const close = async (): Promise<void> => {
      await upstream.close();
      audit.close();
    };
    return {
      ...info,
      close,
      /** Serves the build in the folder `page`. Throws Node's errors for the port or folder. */
      async serve(page: string) {
        const host = options.plainHost ? '127.0.0.1' : ownHost(accessKeySecret);
        const forwarder = new CallForwarder(client);
        const served = { account, forwarder, audit: audit.write, regionId };
        const server = await serve(page, host, options, served);
        return {
          ...info,
          ...server,
          async close() {
            await server.close();
            await close();
          },
        };
      },
    };
  } catch (error) {
    await upstream.close();
    throw error;
  }
}

async function serve(
  page: string,
  host: string,
  { base, port, readOnly, timeouts }: LocalGatewayOptions,
  { account, ...served }: Caller & Pick<GatewayOptions, 'forwarder' | 'audit' | 'regionId'>,
) {
  const fileAt = readPageFiles(page, served.regionId);
  const sessions = new Sessions(`ecs-console-${randomBytes(4).toString('hex')}`);
  const originAt = (actual: number): string => `http://${host}:${actual}`;
  const server = await listenOnLoopback(
    port,
    (actual) =>
      gatewayHandler({
        ...served,
        origin: originAt(actual),
        base,
        readOnly,
        callerOf: ({ headers }) =>
          sessions.has(headers['cookie'] ?? [])
            ? { account }
            : 'Open the sign-in link from the terminal where the gateway runs.',
        serveRest: localPage(base, fileAt, sessions),
      }),
    timeouts,
  );
  return {
    ...server,
    /** Signs in one browser. The previous link stops working. */
    newSignInLink: () => `${originAt(server.port)}${base}sign-in?token=${sessions.newToken()}`,
  };
}

/**
 * Cookies ignore ports, so any local server would receive the cookie of 127.0.0.1 or localhost.
 * Browsers resolve `*.localhost`; this name can't be guessed and survives a restart.
 */
function ownHost(accessKeySecret: string): string {
  const digest = createHmac('sha256', accessKeySecret).update('host name of the gateway');
  return `ecs-${digest.digest('hex').slice(0, 12)}.localhost`;
}
