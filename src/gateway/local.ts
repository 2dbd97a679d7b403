import { createHmac, randomBytes } from 'node:crypto';
import { openAuditLog, type AuditEntry } from './audit';
import { Calls } from './calls';
import { LocalAccount, type Identity } from './credentials/account';
import { openChain } from './credentials/open-chain';
import { gatewayHandler } from './gateway';
import { localPage } from './http/local-page';
import { readPageFiles } from './http/page-files';
import { listenOnLoopback, type ServerTimeouts } from './http/server';
import { Sessions } from './http/sessions';
import { isRegionId } from './rules/region-id';
import { ApiClient } from './upstream/api-client';
import { defaultHomeRegion } from './upstream/endpoints';
import { Upstream } from './upstream/send';

/** Options of a gateway for one person. */
export interface LocalGatewayOptions {
  /** The path that the page is served under, with a slash at both ends. */
  readonly base: string;
  /** 0 for a free port. */
  readonly port: number;
  /** A profile of the Alibaba Cloud CLI. */
  readonly profile?: string | undefined;
  readonly readOnly: boolean;
  readonly regionId?: string | undefined;
  readonly network: 'public' | 'vpc';
  /** Receives every request instead of Alibaba Cloud's hosts. */
  readonly endpoint?: URL | undefined;
  /** Gets a line for each call. */
  readonly auditFile?: string | undefined;
  readonly allowRoot: boolean;
  /** Serves at `127.0.0.1` instead of its own host name. */
  readonly plainHost: boolean;
  /** Time limits for receiving a request. */
  readonly timeouts?: ServerTimeouts;
  /** Called if a line of the audit log couldn't be written. */
  readonly onAuditFailure: (error: unknown) => void;
}

/** The account that the credentials belong to. */
export interface LocalAccountInfo {
  readonly identity: Identity;
  /** The source of the credentials. */
  readonly source: string;
  readonly regionId: string | undefined;
}

export interface OpenedAccount extends LocalAccountInfo {
  /**
   * Serves the page and its API on loopback.
   *
   * @param page the folder of the live build
   * @throws Error of Node for the port or the folder
   */
  serve(page: string): Promise<LocalGateway>;
  close(): Promise<void>;
}

export interface LocalGateway extends LocalAccountInfo {
  readonly port: number;
  /** A single-use link that signs in one browser. The previous link stops working. */
  newSignInLink(): string;
  close(): Promise<void>;
}

/**
 * Finds credentials and asks STS for their owner.
 *
 * @throws NoCredentialsError, IdentityError with messages for the terminal; Error of Node for the
 * audit file
 */
export async function openAccount(options: LocalGatewayOptions): Promise<OpenedAccount> {
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
    const info = {
      identity: await account.identity(),
      source: chain.source?.label ?? '',
      regionId,
    };
    const audit = auditInto(options);
    const close = async (): Promise<void> => {
      await upstream.close();
      audit.close();
    };
    return {
      ...info,
      close,
      async serve(page) {
        const server = await serve(page, options, {
          account,
          calls: new Calls(client),
          audit: audit.write,
          regionId,
          host: options.plainHost ? '127.0.0.1' : ownHost(accessKeySecret),
        });
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

interface Served {
  readonly account: LocalAccount;
  readonly calls: Calls;
  readonly audit: (entry: AuditEntry) => void;
  readonly regionId: string | undefined;
  readonly host: string;
}

async function serve(
  page: string,
  { base, port, readOnly, timeouts }: LocalGatewayOptions,
  { account, calls, audit, regionId, host }: Served,
): Promise<Pick<LocalGateway, 'port' | 'newSignInLink' | 'close'>> {
  const files = readPageFiles(page, regionId);
  const sessions = new Sessions(`ecs-console-${randomBytes(4).toString('hex')}`);
  const originAt = (actual: number): string => `http://${host}:${actual}`;
  const server = await listenOnLoopback(
    port,
    (actual) =>
      gatewayHandler({
        origin: originAt(actual),
        base,
        calls,
        readOnly,
        regionId: () => regionId,
        callerOf: ({ headers }) =>
          sessions.has(headers['cookie'] ?? [])
            ? { account }
            : 'Open the sign-in link from the terminal where the gateway runs.',
        audit,
        serveRest: localPage(base, files, sessions),
      }),
    timeouts,
  );
  return {
    port: server.port,
    newSignInLink: () => `${originAt(server.port)}${base}sign-in?token=${sessions.newToken()}`,
    close: () => server.close(),
  };
}

/**
 * A unique host name. Cookies ignore ports, so any server on this machine would receive the session
 * cookie of a page at 127.0.0.1 or localhost. Browsers resolve every name below localhost.
 *
 * It can't be guessed without the secret, and stays the same after a restart, so that an open page
 * finds the gateway again.
 */
function ownHost(accessKeySecret: string): string {
  const digest = createHmac('sha256', accessKeySecret).update('host name of the gateway');
  return `ecs-${digest.digest('hex').slice(0, 12)}.localhost`;
}

function auditInto({ auditFile, onAuditFailure }: LocalGatewayOptions): {
  write: (entry: AuditEntry) => void;
  close: () => void;
} {
  if (auditFile === undefined) return { write: () => undefined, close: () => undefined };
  const log = openAuditLog(auditFile);
  return {
    write(entry) {
      try {
        log.write(entry);
      } catch (error) {
        onAuditFailure(error);
      }
    },
    close: () => log.close(),
  };
}
