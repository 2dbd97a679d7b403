import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startScript } from '../lib/start-script.mjs';
import { startMock } from '../mock/process.mjs';
import { loadServer } from './load';
import { median, percentile } from './measure';
import { aim, milliseconds, type Table } from './table';

const CONNECTIONS = 50;
const TURNS = 5;
const MILLISECONDS = 800;
/** In a region that nothing is written to. */
const READ = { Action: 'DescribeKeyPairs', RegionId: 'cn-hangzhou', PageSize: '50' };
const WRITTEN_REGION = 'ap-southeast-1';
const PUBLIC_KEY = 'ssh-rsa AAAAB3Nza12345678qwertyuudsfsg';
const shareAim = 0.5;
const tailAim = 10;

/** Requests per second of the mock over HTTP, compared with a node:http server that sends the same bytes. */
export async function benchHttpThroughput(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'key-pair-console-bench-'));
  const inMemory = await startMock(['--port=0']);
  const inFile = await startMock(['--port=0', `--data=${join(folder, 'data.json')}`]);
  const body = join(folder, 'list.json');
  writeFileSync(body, await listOf50(inMemory.url));
  const bare = startScript('scripts/bench/bare-server.mjs', [body]);
  const bareUrl = await bare.findLine(/^(http\S+)$/);
  await listOf50(inFile.url);
  try {
    const kinds = [
      { name: 'bare node:http', url: bareUrl, parameters: read },
      { name: 'list of 50, in memory', url: inMemory.url, parameters: read, share: shareAim },
      { name: 'list of 50, with a data file', url: inFile.url, parameters: read, share: shareAim },
      { name: 'write, in memory', url: inMemory.url, parameters: write },
      { name: 'write, with a data file', url: inFile.url, parameters: write },
    ];
    const runs = kinds.map((kind) => ({ ...kind, rates: [] as number[], times: [] as number[] }));
    for (let turn = 0; turn <= TURNS; turn += 1) {
      for (const { url, parameters, rates, times } of runs) {
        const options = { connections: CONNECTIONS, milliseconds: MILLISECONDS };
        const load = await loadServer(url, options, (client, round) =>
          parameters(`bench-${turn}-${client}`, round),
        );
        // The first turn warms up.
        if (turn === 0) continue;
        rates.push(load.perSecond);
        times.push(...load.times);
      }
    }
    const bareRate = median(runs[0]?.rates ?? []);
    return {
      title: `Mock over HTTP, ${CONNECTIONS} connections`,
      columns: ['requests/s', 'of the bare server', 'p50 ms', 'p99 ms', 'aim'],
      rows: runs.map(({ name, share, rates, times }) => {
        const rate = median(rates);
        const [p50, p99] = [percentile(times, 50), percentile(times, 99)];
        const aims = [
          ...(share === undefined ? [] : [aim(`at least ${share}`, rate / bareRate >= share)]),
          aim(`p99 under ${tailAim} x p50`, p99 < tailAim * p50),
        ];
        const values = [
          rate.toFixed(0),
          (rate / bareRate).toFixed(2),
          ...[p50, p99].map(milliseconds),
        ];
        return [name, ...values, aims.join(', ')];
      }),
      notes: [
        `Median of ${TURNS} turns of ${MILLISECONDS / 1000} s; the clients share the processor with the servers.`,
        'A write imports a key pair or deletes it; with a data file it waits for the disk.',
      ],
    };
  } finally {
    await Promise.all([bare.stop(), inMemory.stop(), inFile.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(): Record<string, string> {
  return READ;
}

function write(name: string, round: number): Record<string, string> {
  const action =
    round % 2 === 0
      ? { Action: 'ImportKeyPair', KeyPairName: name, PublicKeyBody: PUBLIC_KEY }
      : { Action: 'DeleteKeyPairs', KeyPairNames: JSON.stringify([name]) };
  return { RegionId: WRITTEN_REGION, ...action };
}

/** Fills the first page of the list, and returns it as JSON. */
async function listOf50(url: string): Promise<string> {
  const headers = { 'x-mock-switches': 'rows:50' };
  const response = await fetch(`${url}?${new URLSearchParams(READ)}`, { headers });
  return response.text();
}
