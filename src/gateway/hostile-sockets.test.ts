import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/gateway';

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startTestGateway();
});

function open(text: string): { socket: Socket; closed: Promise<string> } {
  const socket = connect(gateway.gateway.port, '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    received += chunk;
  });
  socket.on('error', () => undefined);
  socket.write(text);
  onTestFinished(() => void socket.destroy());
  return {
    socket,
    closed: new Promise((resolve) => socket.once('close', () => resolve(received))),
  };
}

const head = (target: string): string =>
  `POST ${target} HTTP/1.1\r\nHost: ${gateway.host}\r\nOrigin: ${gateway.origin}\r\n` +
  `Cookie: ${gateway.cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
const close = 'Connection: close\r\n';

it.each([
  ['a whole address as target', (): string => `${head('http://evil.example/api/')}${close}\r\n`],
  ['two slashes', (): string => `${head('//evil.example/api/')}${close}\r\n`],
  ['two hosts', (): string => `${head('/api/')}Host: evil.example\r\n${close}\r\n`],
  ['two lengths', (): string => `${head('/api/')}Content-Length: 1\r\nContent-Length: 2\r\n\r\na`],
  [
    'a length and chunks',
    (): string =>
      `${head('/api/')}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  ['long headers', (): string => `${head('/api/')}X: ${'a'.repeat(20_000)}\r\n\r\n`],
  ['no HTTP', (): string => 'EHLO gateway\r\n\r\n'],
])('%s are refused', async (_what, text) => {
  const response = await open(text()).closed;
  expect(response).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(gateway.upstream.received).toEqual([]);
});

it.each([
  {
    what: 'heads',
    timeouts: { headers: 1500, request: 60_000 },
    text: () => 'POST /api/ HTTP/1.1\r\nHost:',
  },
  {
    what: 'bodies',
    timeouts: { headers: 1500, request: 1500 },
    text: () => `${head('/api/')}Content-Length: 9\r\n\r\na`,
  },
])('half-sent $what end, and keep nobody from working', async ({ timeouts, text }) => {
  const slow = await startTestGateway(undefined, { timeouts });
  gateway = slow;
  const halfOpen = Array.from({ length: 100 }, () => open(text()));
  expect((await slow.call('DescribeRegions')).status).toBe(200);
  await Promise.all(halfOpen.map(({ closed }) => closed));
  expect(slow.upstream.received).toHaveLength(1);
});

it('connections beyond 256 are closed', async () => {
  gateway = await startTestGateway(undefined, { timeouts: { headers: 60_000, request: 60_000 } });
  const closed = Array.from({ length: 300 }, () => open('POST').closed);
  await Promise.race(closed);
});

it('listens on both loopback addresses and no other', async () => {
  const isOpenAt = (host: string): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(gateway.gateway.port, host);
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      onTestFinished(() => void socket.destroy());
    });
  const addresses = Object.values(networkInterfaces()).flatMap((each = []) =>
    each.filter(({ scopeid = 0 }) => scopeid === 0).map(({ address }) => address),
  );
  // A server that listens on all addresses would accept 127.0.0.2, too.
  for (const address of [...addresses, '127.0.0.2']) {
    const isLoopback = ['127.0.0.1', '::1'].includes(address);
    expect(await isOpenAt(address), address).toBe(isLoopback);
  }
});
