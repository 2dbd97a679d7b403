import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMock } from '../mock/process.mjs';
import { percentile } from './stats.mjs';
import { milliseconds } from './table.mjs';

const CONNECTIONS = 50;
const SECONDS = 2;
const REGION = 'ap-southeast-1';
const PUBLIC_KEY = 'ssh-rsa AAAAB3Nza12345678qwertyuudsfsg';

/**
 * How many requests the mock answers over HTTP, in memory and with a data file, as a process of
 * its own on this machine.
 *
 * @returns {Promise<import('./table.mjs').Table>}
 */
export async function benchHttpThroughput() {
  const folder = mkdtempSync(join(tmpdir(), 'key-pair-console-bench-'));
  try {
    return {
      title: `Stand-in over HTTP, ${CONNECTIONS} connections`,
      columns: ['requests/s', 'p50 ms', 'p99 ms'],
      rows: [
        ...(await measureMock('in memory', [])),
        ...(await measureMock('with a data file', [`--data=${join(folder, 'data.json')}`])),
      ],
      notes: [
        'The clients share the processor with the server.',
        'A write imports a key pair or deletes it; with a data file it waits for the disk.',
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} place
 * @param {string[]} args
 * @returns {Promise<[string, ...string[]][]>}
 */
async function measureMock(place, args) {
  const mock = await startMock(['--port=0', ...args]);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  try {
    const read = await measure(() => call(agent, mock.url, { Action: 'DescribeKeyPairs' }));
    const write = await measure((client, round) => {
      const name = `bench-${client}`;
      return call(
        agent,
        mock.url,
        round % 2 === 0
          ? { Action: 'ImportKeyPair', KeyPairName: name, PublicKeyBody: PUBLIC_KEY }
          : { Action: 'DeleteKeyPairs', KeyPairNames: JSON.stringify([name]) },
      );
    });
    return [
      [`reads ${place}`, ...read],
      [`writes ${place}`, ...write],
    ];
  } finally {
    agent.destroy();
    await mock.stop();
  }
}

/**
 * @param {(client: number, round: number) => Promise<void>} send
 * @returns {Promise<[perSecond: string, p50: string, p99: string]>}
 */
async function measure(send) {
  /** @type {number[]} */
  const times = [];
  const start = performance.now();
  const end = start + SECONDS * 1000;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, client) => {
      for (let round = 0; performance.now() < end; round++) {
        const before = performance.now();
        await send(client, round);
        times.push(performance.now() - before);
      }
    }),
  );
  const perSecond = times.length / ((performance.now() - start) / 1000);
  return [
    perSecond.toFixed(0),
    milliseconds(percentile(times, 50)),
    milliseconds(percentile(times, 99)),
  ];
}

/**
 * Rejects for anything but a success. `fetch` would cost more than what it measures.
 *
 * @param {Agent} agent
 * @param {string} url
 * @param {Record<string, string>} parameters
 * @returns {Promise<void>}
 */
function call(agent, url, parameters) {
  const body = new URLSearchParams({ RegionId: REGION, ...parameters }).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`${parameters['Action']} was answered with ${answer.statusCode}.`));
      });
    });
    sent.on('error', reject).end(body);
  });
}
