import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as received by the server. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Respond = (request: IncomingMessage, response: ServerResponse) => void;

export interface UpstreamServer {
  readonly url: URL;
  readonly port: number;
  /** In the order of arrival. */
  readonly received: ReceivedRequest[];
  /** What the next requests get. */
  respond: Respond;
  /** Refuses connections from now on. */
  readonly close: () => void;
}

/** A server on loopback that records requests; closed at the end of the test. */
export async function startUpstreamServer(respond: Respond): Promise<UpstreamServer> {
  const received: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      received.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      upstream.respond(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const upstream: UpstreamServer = {
    url: new URL(`http://127.0.0.1:${port}/`),
    port,
    received,
    respond,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  onTestFinished(upstream.close);
  return upstream;
}

/** A port that nothing listens on. */
export async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
