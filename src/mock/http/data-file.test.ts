import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { lstat, mkdtemp, rename, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFile, DataFileError } from './data-file';
import { seed } from '../seed/seed';
import { client, R } from '../testing/mock-client';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mock-'));
  path = join(folder, 'data.json');
});
afterEach(() => rm(folder, { recursive: true }));

const open = (): Promise<DataFile> => DataFile.open(path, seed);
const namesIn = async (data: DataFile, tenant = 'default', RegionId = R): Promise<string[]> =>
  (await client(data.store(tenant)).names({ RegionId })).toSorted();
const importing = (KeyPairName: string): object => ({
  RegionId: R,
  KeyPairName,
  PublicKeyBody: 'ssh-rsa AAAAB3Nza12345678qwertyuudsfsg',
});

describe('a data file', () => {
  it('keeps the rows of every tenant for the next process', async () => {
    const data = await open();
    await client(data.store('default')).importAll(R, ['one', 'two']);
    await client(data.store('a')).importAll('cn-beijing', ['of-a']);
    const again = await open();
    expect(again.tenants()).toEqual(new Set(['default', 'a']));
    expect(await namesIn(again)).toEqual(['one', 'two']);
    expect(await namesIn(again, 'a')).toEqual([]);
    expect(await namesIn(again, 'a', 'cn-beijing')).toContain('of-a');
    expect(await namesIn(again, 'a', 'cn-beijing')).toHaveLength(4);
    expect(await namesIn(again, 'default', 'cn-beijing')).toHaveLength(3);
    await client(again.store('default')).importAll(R, ['three']);
    expect(await namesIn(await open())).toEqual(['one', 'three', 'two']);
  });

  it('is created at once, so that an unusable path fails at once', async () => {
    await open();
    expect(readFileSync(path, 'utf8')).toBe('{"format":"ecs-mock","version":1,"regions":[\n\n]}\n');
    expect(await namesIn(await open(), 'default', 'cn-beijing')).toHaveLength(3);
  });

  it('can’t be opened with a readable error for an unusable path', async () => {
    const elsewhere = join(folder, 'no', 'data.json');
    await expect(DataFile.open(elsewhere, seed)).rejects.toThrow(
      new DataFileError(`The data file ${elsewhere} cannot be used: its folder does not exist.`),
    );
    await expect(DataFile.open(folder, seed)).rejects.toThrow('cannot be used: it is a folder.');
    await open();
    const below = join(path, 'data.json');
    await expect(DataFile.open(below, seed)).rejects.toThrow('cannot be used: its folder is none.');
  });

  it('is written only when something changed', async () => {
    const api = client((await open()).store('default'));
    await api.importAll(R, ['web']);
    const { ino } = await stat(path);
    await api.error('ImportKeyPair', importing('web'));
    expect((await stat(path)).ino).toBe(ino);
    await api.importAll(R, ['ops']);
    expect((await stat(path)).ino).not.toBe(ino);
  });

  it('contains all concurrent writes, and each error is correct', async () => {
    const data = await open();
    const api = client(data.store('default'));
    const names = Array.from({ length: 60 }, (_, index) => `key-${index % 30}`);
    const outcomes = await Promise.all(
      names.map((name) => api.send('ImportKeyPair', importing(name))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(30);
    expect(await namesIn(await open())).toEqual([...new Set(names)].toSorted());
  });

  it('remains a symbolic link', async () => {
    const real = join(folder, 'real.json');
    await DataFile.open(real, seed);
    await symlink(real, path);
    await client((await open()).store('default')).importAll(R, ['web']);
    expect((await lstat(path)).isSymbolicLink()).toBe(true);
    expect(await namesIn(await DataFile.open(real, seed))).toEqual(['web']);
  });

  it('ignores the leftovers of a killed process', async () => {
    await client((await open()).store('default')).importAll(R, ['web']);
    writeFileSync(`${path}.new`, '{"format":"ecs-st');
    const data = await open();
    expect(await namesIn(data)).toEqual(['web']);
    await client(data.store('default')).importAll(R, ['ops']);
    expect(await namesIn(await open())).toEqual(['ops', 'web']);
    expect(existsSync(`${path}.new`)).toBe(false);
  });
});

describe('a damaged data file', () => {
  /** Expects an error with these words and an unchanged file. */
  async function expectRejected(text: string, words: RegExp): Promise<void> {
    writeFileSync(path, text);
    const rejected: unknown = await open().catch((error: unknown) => error);
    expect(rejected).toBeInstanceOf(DataFileError);
    expect(String(rejected)).toContain(`The data file ${path} `);
    expect(String(rejected)).toMatch(words);
    expect(readFileSync(path, 'utf8')).toBe(text);
  }

  it('is rejected and kept if truncated anywhere', async () => {
    await client((await open()).store('default')).importAll(R, ['web']);
    const whole = readFileSync(path, 'utf8');
    // The last character is the line ending.
    for (let length = 0; length < whole.length - 1; length += 37) {
      await expectRejected(whole.slice(0, length), /is damaged: it is not JSON\./);
    }
  });

  it('is rejected and kept if a record is invalid', async () => {
    const data = await open();
    await client(data.store('default')).importAll(R, ['web', 'ops']);
    await client(data.store('a')).importAll(R, ['web']);
    const whole = readFileSync(path, 'utf8');
    const [head = '', first = '', second = '', ...tail] = whole.split('\n');
    const fileOf = (...lines: string[]): string => [head, ...lines, ...tail].join('\n');
    for (const text of [
      whole.replace('"name":"web"', '"name":7'),
      whole.replace(/"fingerprint":"../, '"fingerprint":"'),
      whole.replace('"name":"ops"', '"name":"web"'),
      whole.replace('"name":"ops"', '"name":"1ops"'),
      whole.replace(/"publicKey":"[^"]*"/, '"publicKey":"junk"'),
      whole.replace(/"fingerprint":"[^"]*"/, `"fingerprint":"${'0'.repeat(32)}"`),
      whole.replace(`"regionId":"${R}","name"`, '"regionId":"cn-beijing","name"'),
      whole.replace('"retiredNames":[]', '"retiredNames":null'),
      whole.replace('"tenant":"a",', ''),
      fileOf(first, first.slice(0, -1)),
    ]) {
      expect(text).not.toBe(whole);
      await expectRejected(text, /is damaged: a record was not written by the mock\./);
    }
    const pair = /\{[^{]*"name":"web".*?\}/.exec(whole)?.[0] ?? '';
    const crowd = Array.from({ length: 501 }, (_, index) => pair.replace('web', `web-${index}`));
    await expectRejected(whole.replace(pair, crowd.join(',')), /is damaged: a record was not/);
    writeFileSync(path, fileOf(second));
    expect((await open()).tenants()).toEqual(new Set(['a']));
  });

  it('differs from a file of another program or a newer version', async () => {
    for (const text of ['{}', '[]', 'null', '7', '{"format":"other","version":1,"regions":[]}']) {
      await expectRejected(text, /is not a data file of the mock\./);
    }
    await expectRejected(
      '{"format":"ecs-mock","version":2,"something":"new"}',
      /was made by a newer version\./,
    );
  });
});

describe('an unwritable data file', () => {
  it('rejects writes, returns stored rows, and recovers', async () => {
    const data = await open();
    const api = client(data.store('default'));
    await api.importAll(R, ['kept']);
    await rename(folder, `${folder}-away`);
    const outcomes = await Promise.all(
      ['lost', 'lost', 'kept'].map((name) => api.error('ImportKeyPair', importing(name))),
    );
    // The second isn't AlreadyExist: the row that it conflicted with isn't stored.
    expect(outcomes).toMatchObject([
      { status: 503, Code: 'Mock.StorageUnavailable' },
      { status: 503, Code: 'Mock.StorageUnavailable' },
      { status: 503, Code: 'Mock.StorageUnavailable' },
    ]);
    expect(await namesIn(data)).toEqual(['kept']);
    await rename(`${folder}-away`, folder);
    await api.importAll(R, ['later']);
    expect(await namesIn(await open())).toEqual(['kept', 'later']);
  });

  it('includes one changed by another process', async () => {
    const data = await open();
    const other = await open();
    await client(other.store('default')).importAll(R, ['of-the-other']);
    const rejected = await client(data.store('default')).error('ImportKeyPair', importing('web'));
    expect(rejected).toMatchObject({
      status: 503,
      Code: 'Mock.StorageUnavailable',
      Message: 'The data file was changed by another program.',
    });
    expect(await namesIn(await open())).toEqual(['of-the-other']);
  });

  it('doesn’t include a deleted one', async () => {
    const data = await open();
    await client(data.store('default')).importAll(R, ['web']);
    await rm(path);
    await client(data.store('default')).importAll(R, ['ops']);
    expect(await namesIn(await open())).toEqual(['ops', 'web']);
  });

  it.skipIf(!existsSync('/dev/full'))('reports a full disk', async () => {
    const data = await open();
    await symlink('/dev/full', `${path}.new`);
    const api = client(data.store('default'));
    expect(await api.error('ImportKeyPair', importing('web'))).toMatchObject({
      status: 409,
      Code: 'Mock.StorageFull',
      Message: 'The disk has no room for the data file.',
    });
    expect(await namesIn(data)).toEqual([]);
    expect(await namesIn(await open())).toEqual([]);
  });
});
