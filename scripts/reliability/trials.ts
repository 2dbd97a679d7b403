import 'fake-indexeddb/auto';
import { generateKeyPairSync } from 'node:crypto';
import naughtyStrings from 'big-list-of-naughty-strings';
import * as v from 'valibot';
import { ApiError } from '../../src/console/api/api-error';
import { random } from '../../src/console/api/testing/random';
import {
  claimsIn,
  randomVariant,
  readDifferent,
  readInstead,
  readWith,
  titleOf,
} from '../../src/console/api/testing/read-responses';
import {
  harmless,
  mismatches,
  notResponses,
  unreadableRows,
} from '../../src/console/api/testing/response-variants';
import { fuzzFollowing, fuzzRestarts } from '../../src/console/instances/testing/restart-fuzz';
import { fuzzBindings } from '../../src/console/key-pairs/bind/testing/binding-fuzz';
import { fuzzCreation } from '../../src/console/key-pairs/create/testing/creation-fuzz';
import { fuzzDeletions } from '../../src/console/key-pairs/delete/testing/deletion-fuzz';
import { fuzzTagging } from '../../src/console/key-pairs/tags/testing/tagging-fuzz';
import type { FuzzResult } from '../../src/console/writes/testing/faulty-ecs';
import { responseMismatch, type Action } from '../../src/contract/action';
import { allCaptured } from '../../src/contract/testing/captured';
import { keyPairNameFault } from '../../src/contract/key-pair-name';
import { keyPairsPerRegion } from '../../src/contract/limits';
import { importKeyPair } from '../../src/contract/new-key-pairs';
import { requestParameters } from '../../src/contract/parameters';
import { readPublicKey } from '../../src/keys/import/read-public-key';
import { damagedFiles, sampleFiles, sampleLines } from '../../src/keys/testing/sample-keys';
import { apiFetch, mockApi } from '../../src/mock/api';
import { systemEnv } from '../../src/mock/env';
import { IdbStore } from '../../src/mock/store/idb-store';
import { prepareStore } from '../../src/mock/controls/prepare-store';
import { memoryStore } from '../../src/mock/store/store';

/** What came of the inputs: how many ended in each way, and which of them wrongly. */
export class Outcomes {
  readonly counts = new Map<string, number>();
  readonly wrong: string[] = [];

  add(outcome: string): void {
    this.counts.set(outcome, (this.counts.get(outcome) ?? 0) + 1);
  }
}

export interface Trial {
  readonly what: string;
  readonly inputs: string;
  /** Takes seconds. */
  readonly isLong?: boolean;
  readonly run: () => Promise<Outcomes>;
}

const creations = 100_000;
const schedules = 2000;
const deletions = 1000;
const taggings = 5000;
const web = { keyPairName: 'web' } as const;
const variants = 2000;
const damagedKeys = 6000;
const names = 40;
// A form body cannot carry half of a surrogate pair.
const strings = naughtyStrings.filter((text) => text.isWellFormed());
const noRows = { keyPairs: [], retiredNames: [], instances: [] };

/** Each is the same every time: what is random in it comes from seeds. */
export const trials: readonly Trial[] = [
  {
    what: 'Creating and importing, while requests and responses are lost, late, refused, garbled or overtaken',
    inputs: `${formatNumber(creations)} schedules`,
    isLong: true,
    run: () => fuzzed(creations, (seed) => fuzzCreation(seed)),
  },
  {
    what: 'Binding 13 instances through the same faults',
    inputs: `${formatNumber(schedules)} schedules`,
    isLong: true,
    run: () => fuzzed(schedules, (seed) => fuzzBindings(seed, { ...web, mode: 'bind' })),
  },
  {
    what: 'Unbinding 13 instances through the same faults',
    inputs: `${formatNumber(schedules)} schedules`,
    isLong: true,
    run: () => fuzzed(schedules, (seed) => fuzzBindings(seed, { ...web, mode: 'unbind' })),
  },
  {
    what: 'Restarting 12 instances through the same faults',
    inputs: `${formatNumber(schedules)} schedules`,
    isLong: true,
    run: () => fuzzed(schedules, (seed) => fuzzRestarts(seed)),
  },
  {
    what: 'Following 12 restarts through the same faults',
    inputs: `${formatNumber(schedules)} schedules`,
    async run() {
      const outcomes = new Outcomes();
      for (let seed = 1; seed <= schedules; seed += 1) {
        const { states, violations } = await fuzzFollowing(seed);
        for (const { kind } of states.values()) outcomes.add(kind);
        for (const violation of violations) outcomes.wrong.push(`seed ${seed}: ${violation}`);
      }
      return outcomes;
    },
  },
  {
    what: 'Deleting 23 key pairs through the same faults',
    inputs: `${formatNumber(deletions)} schedules`,
    isLong: true,
    run: () => fuzzed(deletions, (seed) => fuzzDeletions(seed, 23)),
  },
  {
    what: 'Discarding a new key pair through the same faults',
    inputs: `${formatNumber(schedules)} schedules`,
    isLong: true,
    run: () => fuzzed(schedules, (seed) => fuzzDeletions(seed, 1)),
  },
  {
    what: 'Tagging through the same faults',
    inputs: `${formatNumber(taggings)} schedules`,
    isLong: true,
    run: () => fuzzed(taggings, (seed) => fuzzTagging(seed)),
  },
  {
    what: 'Responses of the real API, published between 2015 and 2023',
    inputs: `${allCaptured.length} responses`,
    async run() {
      const outcomes = new Outcomes();
      for (const { action, title, request, response } of allCaptured) {
        const result = v.safeParse(action.response, response);
        const mismatch = result.success
          ? responseMismatch<Action>(action, request, result.output)
          : 'unreadable';
        if (mismatch === null) outcomes.add('read');
        else outcomes.wrong.push(`${title}: ${mismatch}`);
      }
      return outcomes;
    },
  },
  {
    what: 'Responses without optional fields, with `null`, or with numbers and booleans as text',
    inputs: `${formatNumber(variants)} responses`,
    async run() {
      const outcomes = new Outcomes();
      const next = random(1);
      for (let variant = 1; variant <= variants; variant += 1) {
        const [action, differences] = randomVariant(next);
        const claims = await readWith(action, differences).then(claimsIn, () => null);
        const documented = claimsIn(await readWith(action, []));
        // A response to a write may leave out what the request says.
        const isSame =
          action === 'AttachKeyPair'
            ? claims?.every((claim) => documented.includes(claim))
            : claims?.join() === documented.join();
        if (isSame) outcomes.add('read like the documented one');
        else outcomes.wrong.push(`variant ${variant}: ${differences.map(titleOf).join()}`);
      }
      return outcomes;
    },
  },
  {
    what: 'Responses in a form that changes nothing',
    inputs: `${harmless.length} kinds`,
    async run() {
      const outcomes = new Outcomes();
      for (const each of harmless) {
        await readDifferent(each).then(
          () => outcomes.add('read'),
          () => outcomes.wrong.push(titleOf(each)),
        );
      }
      return outcomes;
    },
  },
  {
    what: 'Lists with a row that can’t be read, or with one twice',
    inputs: `${unreadableRows.length} kinds`,
    async run() {
      const outcomes = new Outcomes();
      for (const each of unreadableRows) {
        const claims = await readDifferent(each).then(claimsIn, () => null);
        if (claims?.includes('unreadable: 1')) outcomes.add('read without it, as incomplete');
        else outcomes.wrong.push(titleOf(each));
      }
      return outcomes;
    },
  },
  {
    what: 'Responses that don’t match their request, or aren’t of ECS',
    inputs: `${mismatches.length + notResponses.length} kinds`,
    async run() {
      const outcomes = new Outcomes();
      const tryOne = async (title: string, reading: Promise<unknown>) => {
        const error: unknown = await reading.catch((thrown: unknown) => thrown);
        if (error instanceof ApiError && error.message !== '')
          outcomes.add('refused with a message');
        else outcomes.wrong.push(title);
      };
      for (const mismatch of mismatches) await tryOne(titleOf(mismatch), readDifferent(mismatch));
      for (const [what, body, status] of notResponses) {
        await tryOne(what, readInstead(body, status));
      }
      return outcomes;
    },
  },
  {
    what: 'Two tabs that create the same names at once, with room for half of them',
    inputs: `${names} names`,
    async run() {
      const outcomes = new Outcomes();
      const options = { name: crypto.randomUUID(), seed: noRows };
      const stores = [new IdbStore(options), new IdbStore(options)] as const;
      await prepareStore(stores[0], [{ kind: 'rows', count: keyPairsPerRegion - names / 2 }]);
      const tabs = stores.map((store) => apiFetch(mockApi(store, systemEnv())));
      for (let index = 0; index < names; index += 1) {
        const codes = await Promise.all(tabs.map((tab) => importKey(tab, `contested-${index}`)));
        const told = codes.map(({ status }) => status).toSorted((a, b) => a - b);
        if (told.join() === '200,400') outcomes.add('given to one of the two');
        else if (told.join() === '403,403') outcomes.add('refused to both: full');
        else outcomes.wrong.push(`contested-${index}: ${told.join()}`);
      }
      await Promise.all(stores.map((store) => store.close()));
      return outcomes;
    },
  },
  {
    what: 'Naughty strings as names of key pairs',
    inputs: `${strings.length} strings`,
    async run() {
      const outcomes = new Outcomes();
      const api = apiFetch(mockApi(memoryStore(noRows), systemEnv()));
      for (const name of strings) {
        const { status } = await importKey(api, name);
        const isName = keyPairNameFault(name) === null;
        if (status !== (isName ? 200 : 400)) outcomes.wrong.push(JSON.stringify(name));
        else outcomes.add(isName ? 'created' : 'refused with the rule');
      }
      return outcomes;
    },
  },
  {
    what: 'Naughty strings as public keys',
    inputs: `${naughtyStrings.length} strings`,
    async run() {
      const outcomes = new Outcomes();
      for (const text of naughtyStrings) {
        const { kind } = readPublicKey(text);
        if (kind === 'key') outcomes.wrong.push(JSON.stringify(text));
        else outcomes.add(kind);
      }
      return outcomes;
    },
  },
  {
    what: 'Files of public keys with a byte changed, lost or put in, or cut off',
    inputs: `${formatNumber(damagedKeys)} files`,
    async run() {
      const outcomes = new Outcomes();
      for (const file of damagedFiles(sampleFiles, damagedKeys)) {
        const result = readPublicKey(file);
        if (result.kind === 'refused') outcomes.add('refused with a reason');
        else if (result.kind === 'key' && isWhole(result.key.line))
          outcomes.add('a whole key still');
        else outcomes.wrong.push(Buffer.from(file).toString('hex'));
      }
      return outcomes;
    },
  },
  {
    what: 'Files of private keys, damaged in the same way, as public keys',
    inputs: `${formatNumber(damagedKeys)} files`,
    async run() {
      const outcomes = new Outcomes();
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const files = (['pkcs1', 'pkcs8'] as const).map((type) =>
        privateKey.export({ type, format: 'pem' }).toString(),
      );
      const whole = publicLineOf(Buffer.from(files[0] ?? ''));
      for (const file of damagedFiles(files, damagedKeys)) {
        const line = publicLineOf(file);
        if (line === null || line === whole)
          outcomes.add('refused, or known for the key that it was');
        else outcomes.wrong.push(line);
      }
      return outcomes;
    },
  },
];

/** Runs a write with the seeds from 1 on, and counts the results of its items. */
async function fuzzed(
  seeds: number,
  run: (seed: number) => Promise<FuzzResult<unknown>>,
): Promise<Outcomes> {
  const outcomes = new Outcomes();
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { results, violations } = await run(seed);
    for (const result of results) {
      const isRead = result.kind === 'done' && result.by === 'read';
      outcomes.add(isRead ? 'found done by reading' : result.kind);
    }
    for (const violation of violations) outcomes.wrong.push(`seed ${seed}: ${violation}`);
  }
  return outcomes;
}

/** The public key that would be imported; `null` where there is none. */
function publicLineOf(file: Uint8Array): string | null {
  const result = readPublicKey(file);
  if (result.kind === 'key') return result.key.line;
  return result.kind === 'private-key' ? (result.publicHalf?.line ?? null) : null;
}

export function formatNumber(value: number): string {
  return value.toLocaleString('en-US');
}

function isWhole(line: string): boolean {
  const again = readPublicKey(line);
  return again.kind === 'key' && again.key.line === line;
}

function importKey(api: ReturnType<typeof apiFetch>, name: string): Promise<Response> {
  const body = requestParameters(importKeyPair, {
    RegionId: 'cn-hangzhou',
    KeyPairName: name,
    PublicKeyBody: sampleLines.rsa,
  });
  return api(new Request('https://console.test/?Action=ImportKeyPair', { method: 'POST', body }));
}
