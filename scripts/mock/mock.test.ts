import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WireResponseOf } from '../../src/contract/action';
import type { Actions } from '../../src/contract/actions';
import { bundle, mockBundle } from '../lib/bundle.mjs';
import { startMock } from './process.mjs';

const RegionId = 'ap-southeast-1';
const PublicKeyBody = 'ssh-rsa AAAAB3Nza12345678qwertyuudsfsg';

let folder: string;
let dataFile: string;
let running: Awaited<ReturnType<typeof startMock>>[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mock-'));
  dataFile = join(folder, 'data.json');
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map(({ stop }) => stop('SIGKILL')));
  await rm(folder, { recursive: true });
});

async function start(...args: string[]): ReturnType<typeof startMock> {
  const mock = await startMock(['--port=0', ...args]);
  running.push(mock);
  return mock;
}

function call(
  url: string,
  action: string,
  request: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new URLSearchParams({ Action: action, RegionId, ...request });
  return fetch(url, { method: 'POST', body, headers });
}

async function namesAt(url: string): Promise<string[]> {
  const names: string[] = [];
  for (let page = 1; ; page++) {
    const paging = { PageSize: '50', PageNumber: String(page) };
    const response = (await (await call(url, 'DescribeKeyPairs', paging)).json()) as WireResponseOf<
      Actions['DescribeKeyPairs']
    >;
    names.push(...response.KeyPairs.KeyPair.map(({ KeyPairName }) => KeyPairName));
    if (names.length >= Number(response.TotalCount)) return names;
  }
}

describe('npm run mock', () => {
  it('serves until it is told to stop, and lets what is under way come to its end', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const { url, stop } = await start();
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      await namesAt(url);
      // The response comes after the signal, once the request has been read.
      const slow = call(url, 'DescribeKeyPairs', {}, { 'x-mock-switches': 'latency:300' });
      await namesAt(url);
      const stopped = stop(signal);
      expect((await slow).status).toBe(200);
      expect(await stopped, signal).toBe(0);
    }
  });

  it('keeps its data in the file from one run to the next', async () => {
    const first = await start(`--data=${dataFile}`);
    await call(first.url, 'ImportKeyPair', { KeyPairName: 'kept', PublicKeyBody });
    await first.stop();
    const second = await start(`--data=${dataFile}`);
    expect(await namesAt(second.url)).toEqual(['kept']);
  });

  it('checks signatures when it has a key', async () => {
    const { url } = await start('--access-key=id:secret');
    const refused = await call(url, 'DescribeKeyPairs', {});
    expect(await refused.json()).toMatchObject({ Code: 'MissingAccessKeyId' });
  });

  it('refuses what a policy or --deny takes away', async () => {
    writeFileSync(
      dataFile,
      '{"Version":"1","Statement":[{"Effect":"Allow","Action":"ecs:*","Resource":"*"}]}',
    );
    const { url } = await start(`--policy=${dataFile}`, '--deny=ecs:DeleteKeyPairs');
    expect((await call(url, 'DescribeKeyPairs', {})).status).toBe(200);
    expect((await call(url, 'DeleteKeyPairs', { KeyPairNames: '["a"]' })).status).toBe(403);
    expect((await call(url, 'ListResourceGroups', {})).status).toBe(403);
    writeFileSync(dataFile, '{}');
    await expect(start(`--policy=${dataFile}`)).rejects.toThrow(/^The policy isn't one/);
  });

  it('says in words why it does not start', async () => {
    const { url } = await start();
    const { port } = new URL(url);
    await expect(startMock([`--port=${port}`])).rejects.toThrow(
      /^Port \d+ is taken; name another, --port=…\n$/,
    );
    await expect(startMock(['--prot=1'])).rejects.toThrow(
      /^Unknown option '--prot'[^]*npm run mock -- \[--port=4010\]/,
    );
    await expect(startMock(['--help'])).rejects.toThrow(/^npm run mock -- [^]*\n {2}--port /);
    await expect(start(`--data=${join(folder, 'no', 'x')}`)).rejects.toThrow(
      /^The data file \S+ cannot be used: its folder does not exist\.\n$/,
    );
  });

  it('refuses a damaged file, and keeps it', async () => {
    writeFileSync(dataFile, '{"format":"ecs-mock","ver');
    await expect(start(`--data=${dataFile}`)).rejects.toThrow(
      `The data file ${dataFile} is damaged: it is not JSON.\n`,
    );
    expect(readFileSync(dataFile, 'utf8')).toBe('{"format":"ecs-mock","ver');
    expect(existsSync(`${dataFile}.new`)).toBe(false);
  });

  it('is bundled once for the same sources', async () => {
    const file = await bundle(mockBundle);
    const { mtimeMs } = statSync(file);
    expect(await bundle(mockBundle)).toBe(file);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });
});

/** Repeatedly kills the process that writes a file, each time in the middle of writes. */
async function killWriters(file: string, rounds: number): Promise<void> {
  const confirmed = new Set<string>();
  const tried = new Set<string>();
  const check = (names: readonly string[]): void => {
    expect([...confirmed].filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => !tried.has(name))).toEqual([]);
  };
  for (let round = 0; round < rounds; round++) {
    const { url, stop } = await start(`--data=${file}`);
    check(await namesAt(url));
    const enough = confirmed.size + 1 + (round % 7);
    let killed: Promise<unknown> | undefined;
    const write = async (writer: number): Promise<void> => {
      for (let index = 0; killed === undefined; index++) {
        const KeyPairName = `round-${round}-${writer}-${index}`;
        tried.add(KeyPairName);
        const writing = call(url, 'ImportKeyPair', { KeyPairName, PublicKeyBody });
        const response = await writing.catch(() => undefined);
        if (response?.status === 200) confirmed.add(KeyPairName);
        // The other writers are still writing.
        if (confirmed.size >= enough) killed ??= stop('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: 6 }, (_, writer) => write(writer)));
    expect(await killed).toBe('SIGKILL');
  }
  expect(confirmed.size).toBeGreaterThanOrEqual(rounds);
  check(await namesAt((await start(`--data=${file}`)).url));
}

it('has all that it ever confirmed, and nothing half, after 8 kills in the middle of writes', async () => {
  await Promise.all([killWriters(dataFile, 4), killWriters(`${dataFile}.other`, 4)]);
}, 60_000);
