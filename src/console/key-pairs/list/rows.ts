import type { Instance } from '../../../contract/instances';
import type { KeyPair } from '../../../contract/key-pairs';
import type { Tag } from '../../../contract/tag';

/** A key pair as the list shows it. */
export interface KeyPairRow {
  name: string;
  /** 32 hex digits, as the API gives it; empty when it gives none. */
  md5: string;
  /** `SHA256:…` as `ssh-keygen -l` shows it; `null` until it has been worked out. */
  sha256: string | null;
  tags: readonly Tag[];
  created: string;
  resourceGroupId: string;
  /** `null` until the region's instances have been read. */
  bound: readonly Instance[] | null;
}

export function keyPairRows(
  keyPairs: readonly KeyPair[],
  instances: readonly Instance[] | undefined,
  sha256Of: ((keyPair: KeyPair) => string | null) | null,
): KeyPairRow[] {
  const boundByName = instances && groupByKeyPair(instances);
  return keyPairs.map((keyPair) => ({
    name: keyPair.KeyPairName,
    md5: keyPair.KeyPairFingerPrint,
    sha256: sha256Of?.(keyPair) ?? null,
    tags: keyPair.Tags.Tag,
    created: keyPair.CreationTime,
    resourceGroupId: keyPair.ResourceGroupId,
    bound: boundByName ? (boundByName.get(keyPair.KeyPairName) ?? []) : null,
  }));
}

function groupByKeyPair(instances: readonly Instance[]): Map<string, Instance[]> {
  const groups = new Map<string, Instance[]>();
  for (const instance of instances) {
    const group = groups.get(instance.KeyPairName);
    if (group) group.push(instance);
    else groups.set(instance.KeyPairName, [instance]);
  }
  return groups;
}
