import 'fake-indexeddb/auto';
import naughtyStrings from 'big-list-of-naughty-strings';
import { keyPairNameViolation } from '../../../src/contract/key-pair-name';
import { keyPairsPerRegion } from '../../../src/contract/limits';
import { importKeyPair } from '../../../src/contract/key-pairs';
import { requestParameters } from '../../../src/contract/parameters';
import { sampleLines } from '../../../src/keys/testing/sample-keys';
import { apiFetch, mockApi } from '../../../src/mock/api';
import { applyDataSwitches } from '../../../src/mock/switches/data-switches';
import { parseSwitches } from '../../../src/mock/switches/parse-switches';
import { systemEnv } from '../../../src/mock/env';
import { IdbStore } from '../../../src/mock/store/idb-store';
import { memoryStore } from '../../../src/mock/store/store';
import type { Trial } from './trial';

const names = 40;
// A form body can't contain a lone surrogate.
const strings = naughtyStrings.filter((text) => text.isWellFormed());
const noRows = { keyPairs: [], retiredNames: [], instances: [] };

export const nameTrials: readonly Trial[] = [
  {
    what: 'Two tabs that create the same names at once, with room for half of them',
    inputs: `${names} names`,
    async *run() {
      const options = { name: crypto.randomUUID(), seed: noRows };
      const stores = [new IdbStore(options), new IdbStore(options)] as const;
      await applyDataSwitches(stores[0], parseSwitches(`rows:${keyPairsPerRegion - names / 2}`));
      const tabs = stores.map((store) => apiFetch(mockApi(store, systemEnv())));
      for (let index = 0; index < names; index += 1) {
        const codes = await Promise.all(tabs.map((tab) => importKey(tab, `contested-${index}`)));
        const told = codes.map(({ status }) => status).toSorted((a, b) => a - b);
        if (told.join() === '200,400') yield 'given to one of the two';
        else if (told.join() === '403,403') yield 'refused to both: full';
        else yield { wrong: `contested-${index}: ${told.join()}` };
      }
      await Promise.all(stores.map((store) => store.close()));
    },
  },
  {
    what: 'Naughty strings as names of key pairs',
    inputs: `${strings.length} strings`,
    async *run() {
      const api = apiFetch(mockApi(memoryStore(noRows), systemEnv()));
      for (const name of strings) {
        const { status } = await importKey(api, name);
        const isName = keyPairNameViolation(name) === null;
        if (status !== (isName ? 200 : 400)) yield { wrong: JSON.stringify(name) };
        else yield isName ? 'created' : 'refused with the rule';
      }
    },
  },
];

function importKey(api: ReturnType<typeof apiFetch>, name: string): Promise<Response> {
  const body = requestParameters(importKeyPair, {
    RegionId: 'cn-hangzhou',
    KeyPairName: name,
    PublicKeyBody: sampleLines.rsa,
  });
  return api(new Request('https://console.test/?Action=ImportKeyPair', { method: 'POST', body }));
}
