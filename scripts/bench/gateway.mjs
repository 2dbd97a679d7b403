import { existsSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { bundle, gatewayBundle } from '../lib/bundle.mjs';
import { redeem, startAccount } from '../account/process.mjs';
import { startMock } from '../mock/process.mjs';
import { percentile } from './stats.mjs';
import { aim, milliseconds } from './table.mjs';

const ACCESS_KEY = 'bench-key:bench-secret';
const WARM_UP = 50;
const ROUNDS = 250;
const latencyAim = 8;
const memoryAim = 100;
const tailAim = 10;

/**
 * What the gateway adds to a call: the same list, asked of the mock directly and through the gateway, in
 * turns. Each is a process of its own.
 *
 * @returns {Promise<import('./table.mjs').Table>}
 */
export async function benchGateway() {
  // Or the gateway's process would do it, and the memory for that isn't the gateway's.
  await bundle(gatewayBundle);
  const mock = await startMock(['--port=0', `--access-key=${ACCESS_KEY}`]);
  const account = await startAccount(mock.url, ACCESS_KEY);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const { origin } = account;
    const cookie = await redeem(await account.newSignInLink());
    const direct = () => call(agent, `${mock.url}api/?Action=DescribeKeyPairs`, {});
    const { host, port } = new URL(origin);
    const through = () =>
      call(agent, `http://127.0.0.1:${port}/api/?Action=DescribeKeyPairs`, {
        host,
        origin,
        cookie,
      });
    for (let round = 0; round < WARM_UP; round++) {
      await direct();
      await through();
    }
    /** @type {number[]} */
    const directTimes = [];
    /** @type {number[]} */
    const throughTimes = [];
    for (let round = 0; round < ROUNDS; round++) {
      directTimes.push(await direct());
      throughTimes.push(await through());
    }
    const added = percentile(throughTimes, 50) - percentile(directTimes, 50);
    const memory = megabytesOf(account.pid);
    return {
      title: 'Gateway in front of the mock, one call at a time',
      columns: ['p50', 'p99', 'aim'],
      rows: [
        ['directly, ms', ...shown(directTimes), tailMet(directTimes)],
        ['through the gateway, ms', ...shown(throughTimes), tailMet(throughTimes)],
        [
          'added by the gateway, ms',
          milliseconds(added),
          '',
          aim(`under ${latencyAim}`, added < latencyAim),
        ],
        ...(memory === undefined ? [] : [memoryRow(memory)]),
      ],
      notes: ["What the gateway adds includes the mock's check of the signature."],
    };
  } finally {
    agent.destroy();
    account.stop();
    await mock.stop();
  }
}

/**
 * @param {readonly number[]} times
 * @returns {[p50: string, p99: string]}
 */
function shown(times) {
  return [milliseconds(percentile(times, 50)), milliseconds(percentile(times, 99))];
}

/** @param {readonly number[]} times */
function tailMet(times) {
  const isMet = percentile(times, 99) < tailAim * percentile(times, 50);
  return aim(`p99 under ${tailAim} x p50`, isMet);
}

/**
 * @param {number} memory
 * @returns {[string, ...string[]]}
 */
function memoryRow(memory) {
  return ['its memory, MB', memory.toFixed(0), '', aim(`under ${memoryAim}`, memory < memoryAim)];
}

/**
 * @param {number} pid
 * @returns {number | undefined} resident memory, where /proc tells it
 */
function megabytesOf(pid) {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8')) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/**
 * @param {Agent} agent
 * @param {string} url
 * @param {Record<string, string>} headers
 * @returns {Promise<number>} milliseconds until the whole response was there
 */
function call(agent, url, headers) {
  const body = 'RegionId=cn-hangzhou&PageNumber=1&PageSize=50';
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': body.length,
          ...headers,
        },
      },
      (response) => {
        response.resume().on('end', () => {
          if (response.statusCode === 200) resolve(performance.now() - start);
          else reject(new Error(`The call got the status ${response.statusCode}.`));
        });
      },
    );
    sent.on('error', reject).end(body);
  });
}
