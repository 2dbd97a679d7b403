import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/**
 * Keeps connections busy, each with one request at a time. It parses just enough HTTP to find the end of
 * a response: a complete client would use more CPU than the server.
 *
 * @returns responses per second, and the milliseconds of each
 * @throws Error for a status other than 200
 */
export async function loadServer(
  url: string,
  { connections, milliseconds }: { connections: number; milliseconds: number },
  parameters: (client: number, round: number) => Record<string, string>,
) {
  const { hostname, port, pathname } = new URL(url);
  const times: number[] = [];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_, client) => {
      const socket = connect(Number(port), hostname).setNoDelay();
      await once(socket, 'connect');
      for (let round = 0; performance.now() - start < milliseconds; round += 1) {
        const request = post(hostname, pathname, parameters(client, round));
        const before = performance.now();
        await response(socket, request);
        times.push(performance.now() - before);
      }
      socket.destroy();
    }),
  );
  return { perSecond: (times.length * 1000) / (performance.now() - start), times };
}

function post(host: string, path: string, parameters: Record<string, string>): string {
  const body = new URLSearchParams(parameters).toString();
  return [
    `POST ${path} HTTP/1.1`,
    `host: ${host}`,
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}

/** Sends a request, and resolves when its response is complete. */
function response(socket: Socket, request: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let missing = Number.NaN;
    let head = '';
    function read(bytes: Buffer): void {
      if (!Number.isNaN(missing)) return take(bytes.length);
      head += bytes.toString('latin1');
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      const [, status] = /^HTTP\/1\.1 (\d+)/.exec(head) ?? [];
      const [, length] = /^content-length: (\d+)/im.exec(head.slice(0, end)) ?? [];
      if (status !== '200' || length === undefined) return settle(new Error(head));
      missing = Number(length);
      take(head.length - end - 4);
    }
    function take(count: number): void {
      missing -= count;
      if (missing <= 0) settle(null);
    }
    function settle(error: Error | null): void {
      socket.off('data', read).off('error', settle);
      if (error) reject(error);
      else resolve();
    }
    socket.on('data', read).once('error', settle).write(request);
  });
}
