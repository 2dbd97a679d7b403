import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { startTestGateway } from './testing/gateway';
import type { TestGateway } from './testing/gateway';

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
  const answer = await open(text()).closed;
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(gateway.upstream.received).toEqual([]);
});

it('half-open connections end, and keep nobody from working', async () => {
  const slow = await startTestGateway(undefined, { timeouts: { headers: 300, request: 600 } });
  gateway = slow;
  const halfOpen = Array.from({ length: 100 }, (_, index) =>
    open(
      index % 2 === 0
        ? 'POST /api/ HTTP/1.1\r\nHost:'
        : `${head('/api/')}Content-Length: 9\r\n\r\na`,
    ),
  );
  expect((await slow.call('DescribeRegions')).status).toBe(200);
  await Promise.all(halfOpen.map(({ closed }) => closed));
  expect(slow.upstream.received).toHaveLength(1);
});
