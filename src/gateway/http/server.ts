import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Handles a request, and must respond to it. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type ListeningServer = ReturnType<typeof serveWith>;

/** Milliseconds to receive the headers and the request. */
export interface ServerTimeouts {
  readonly headers: number;
  readonly request: number;
}

const defaultTimeouts: ServerTimeouts = { headers: 5000, request: 10_000 };
const connectionsMax = 256;
const closeMilliseconds = 2000;
const portsTried = 20;

/**
 * Listens on both loopback addresses, so that no other program receives requests for the name.
 * Tries the next port if one is taken; 0 is a free port. Throws errors of `node:net`.
 */
export async function listenOnLoopback(
  port: number,
  handlerFor: (port: number) => Handler,
  timeouts = defaultTimeouts,
): Promise<ListeningServer> {
  for (let attempt = 0; ; attempt += 1) {
    const servers: Server[] = [];
    try {
      const first = await listen('127.0.0.1', port === 0 ? 0 : port + attempt, timeouts);
      servers.push(first);
      const { port: actual } = first.address() as AddressInfo;
      const second = await listen('::1', actual, timeouts).catch(unlessWithoutIpv6);
      if (second !== undefined) servers.push(second);
      return serveWith(servers, actual, handlerFor(actual));
    } catch (error) {
      for (const server of servers) server.close();
      const isLast = attempt === portsTried || port + attempt === 65_535;
      if (codeOf(error) !== 'EADDRINUSE' || isLast) throw error;
    }
  }
}

/** Listens on one address; port 0 is a free port. @throws Error of `node:net` */
export async function listenOn(host: string, port: number, handler: Handler) {
  const server = await listen(host, port, defaultTimeouts);
  return serveWith([server], (server.address() as AddressInfo).port, handler);
}

async function listen(host: string, port: number, timeouts: ServerTimeouts): Promise<Server> {
  const server = createServer({
    headersTimeout: timeouts.headers,
    requestTimeout: timeouts.request,
    keepAliveTimeout: 20_000,
    connectionsCheckingInterval: Math.min(1000, timeouts.headers),
  });
  server.maxConnections = connectionsMax;
  server.listen({ host, port, exclusive: true });
  await once(server, 'listening');
  return server;
}

function serveWith(servers: readonly Server[], port: number, handler: Handler) {
  for (const server of servers) {
    server.on('request', (request, response) => {
      handler(request, response).catch(() => response.destroy());
    });
  }
  return {
    port,
    /** Waits up to 2 s for requests in progress. */
    async close(): Promise<void> {
      const closed = servers.map((server) => once(server, 'close'));
      for (const server of servers) server.close();
      const force = setTimeout(() => {
        for (const server of servers) server.closeAllConnections();
      }, closeMilliseconds);
      await Promise.all(closed);
      clearTimeout(force);
    },
  };
}

function unlessWithoutIpv6(error: unknown): undefined {
  if (!['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error))) throw error;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
