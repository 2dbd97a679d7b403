import { existsSync, readFileSync } from 'node:fs';
import { Agent, request } from 'undici';
import { redeem, startAccount } from '../account/process.mjs';
import { bundle, gatewayBundle } from '../lib/bundle.mjs';
import { startMock } from '../mock/process.mjs';
import { percentile } from './measure';
import { aim, milliseconds, under, type Table } from './table';

const accessKey = 'bench-key:bench-secret';
const warmUps = 50;
const rounds = 250;
const latencyAim = 8;
const memoryAim = 100;
const tailAim = 10;

/** The latency that the gateway adds: requests a list alternately directly and through the gateway. */
export async function benchGateway(): Promise<Table> {
  // Otherwise the gateway's process would bundle, which would add to its memory.
  await bundle(gatewayBundle);
  const mock = await startMock(['--port=0', `--access-key=${accessKey}`]);
  const account = await startAccount(mock.url, accessKey);
  const agent = new Agent({ connections: 1 });
  try {
    const { origin, host, port } = new URL(account.origin);
    const headers = { host, origin, cookie: await redeem(await account.newSignInLink()) };
    const direct: number[] = [];
    const through: number[] = [];
    for (let round = 0; round < warmUps + rounds; round += 1) {
      direct.push(await call(agent, mock.url, {}));
      through.push(await call(agent, `http://127.0.0.1:${port}/`, headers));
    }
    for (const times of [direct, through]) times.splice(0, warmUps);
    const added = percentile(through, 50) - percentile(direct, 50);
    const memory = megabytesOf(account.pid);
    return {
      title: 'Gateway in front of the mock, one call at a time',
      columns: ['p50', 'p99', 'aim'],
      rows: [
        rowOf('directly, ms', direct),
        rowOf('through the gateway, ms', through),
        ['added by the gateway, ms', milliseconds(added), '', under(added, latencyAim)],
        ['its memory, MB', memory.toFixed(0), '', under(memory, memoryAim)],
      ],
      notes: ["What the gateway adds includes the mock's check of the signature."],
    };
  } finally {
    await agent.close();
    account.stop();
    await mock.stop();
  }
}

function rowOf(name: string, times: readonly number[]): string[] {
  const [p50, p99] = [percentile(times, 50), percentile(times, 99)];
  const isMet = p99 < tailAim * p50;
  return [name, milliseconds(p50), milliseconds(p99), aim(`p99 under ${tailAim} x p50`, isMet)];
}

/** Resident memory; NaN without /proc. */
function megabytesOf(pid: number): number {
  const file = `/proc/${pid}/status`;
  const status = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
}

/** Requests a page of the list. Returns the milliseconds until the response is complete. */
async function call(
  dispatcher: Agent,
  server: string,
  headers: Record<string, string>,
): Promise<number> {
  const start = performance.now();
  const { statusCode, body } = await request(`${server}api/?Action=DescribeKeyPairs`, {
    dispatcher,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: 'RegionId=cn-hangzhou&PageNumber=1&PageSize=50',
  });
  await body.dump();
  if (statusCode !== 200) throw new Error(`The call got the status ${statusCode}.`);
  return performance.now() - start;
}
