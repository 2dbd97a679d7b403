import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

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
  readonly received: ReceivedRequest[];
  respond: Respond;
  readonly close: () => void;
}

/** Listens on loopback until the test ends. */
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

export async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
