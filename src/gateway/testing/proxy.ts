import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Proxy {
  /** With a password. */
  readonly url: string;
  /** CONNECT targets, such as `sts.aliyuncs.com:443`. */
  readonly connects: string[];
}

/**
 * Tunnels all CONNECT requests to `port` of 127.0.0.1. `status` is the response, or `close` for
 * none.
 */
export async function startProxy(port: number, status: number | 'close' = 200): Promise<Proxy> {
  const connects: string[] = [];
  const sockets: Socket[] = [];
  const server = createServer().on('connect', (request, client: Socket) => {
    connects.push(request.url ?? '');
    sockets.push(client.on('error', () => undefined));
    if (status === 'close') client.destroy();
    else if (status !== 200) client.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    else sockets.push(tunnel(client, port));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port: proxyPort } = server.address() as AddressInfo;
  return { url: `http://user:proxy-secret@127.0.0.1:${proxyPort}`, connects };
}

function tunnel(client: Socket, port: number): Socket {
  const target = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 OK\r\n\r\n');
    target.pipe(client).pipe(target);
  });
  return target.on('error', () => client.destroy());
}
