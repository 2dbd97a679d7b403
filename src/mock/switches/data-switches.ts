import { keyPairsPerRegion } from '../../contract/limits';
import { md5Fingerprint } from '../../keys/fingerprint/fingerprint';
import type { Switch } from './parse-switches';
import { readPublicKeyBody } from '../wire/public-key-body';
import type { KeyPairRecord } from '../store/records';
import { regions } from '../seed/regions';
import { idLetters } from '../seed/instances';
import type { Store, WriteTables } from '../store/store';

const filledRegion = 'cn-hangzhou';

/**
 * Applies `empty` first, then `rows` and `quota-almost-full`, which only add. Applied again, `empty`
 * also removes rows created since.
 */
export async function applyDataSwitches(store: Store, switches: readonly Switch[]): Promise<void> {
  if (switches.some(({ kind }) => kind === 'empty')) {
    for (const { regionId } of regions) await store.write(regionId, empty);
  }
  for (const each of switches) {
    if (each.kind === 'rows') await fill(store, each.count);
    if (each.kind === 'quota-almost-full') await fill(store, keyPairsPerRegion - 1);
  }
}

function empty({ keyPairs, retiredNames, instances }: WriteTables): void {
  for (const { name } of keyPairs.all()) keyPairs.delete(name);
  for (const { name } of retiredNames.all()) retiredNames.delete(name);
  for (const instance of instances.all()) {
    if (instance.keyPairName !== '') instances.put({ ...instance, keyPairName: '' });
  }
}

function fill(store: Store, count: number): Promise<void> {
  return store.write(filledRegion, ({ keyPairs, retiredNames }) => {
    const missing = count - keyPairs.size;
    for (let added = 0, index = 1; added < missing; index++) {
      const name = `team-key-${String(index).padStart(3, '0')}`;
      if (keyPairs.get(name) !== undefined || retiredNames.get(name) !== undefined) continue;
      keyPairs.add(filling(name, index));
      added += 1;
    }
  });
}

/** A key pair that looks like RSA 2048, but has no private key. */
function filling(name: string, index: number): KeyPairRecord {
  // ssh-rsa, exponent 65537, and a 2048-bit modulus with its first and last bit set.
  const head = 'AAAAB3NzaC1yc2EAAAADAQABAAABAQC';
  const { line, blob } = readPublicKeyBody(`ssh-rsa ${head}${idLetters(name, 340)}x ${name}`);
  return {
    regionId: filledRegion,
    name,
    keyPairId: `ssh-bp1${idLetters(name, 17)}`,
    fingerprint: md5Fingerprint(blob),
    publicKey: line,
    createdAt: new Date(Date.UTC(2018, 0, 1) + index * 3_600_000).toISOString(),
    resourceGroupId: '',
    tags: [],
  };
}
