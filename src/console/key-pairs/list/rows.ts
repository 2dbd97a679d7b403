import type { KeyPair } from '../../../contract/key-pairs';
import type { BoundInstances } from '../../instances/bound-instances';
import type { Tag } from '../../../contract/tag';

export interface KeyPairSummary {
  name: string;
  /** 32 hex digits, as the API gives it; empty when it gives none. */
  md5: string;
  /** `SHA256:…` as `ssh-keygen -l` shows it; `null` until it has been worked out. */
  sha256: string | null;
  tags: readonly Tag[];
  created: string;
  resourceGroupId: string;
  bound: BoundInstances;
}

export function keyPairRows(
  keyPairs: readonly KeyPair[],
  boundTo: (keyPairName: string) => BoundInstances,
  sha256Of: ((keyPair: KeyPair) => string | null) | null,
): KeyPairSummary[] {
  return keyPairs.map((keyPair) => ({
    name: keyPair.KeyPairName,
    md5: keyPair.KeyPairFingerPrint,
    sha256: sha256Of?.(keyPair) ?? null,
    tags: keyPair.Tags.Tag,
    created: keyPair.CreationTime,
    resourceGroupId: keyPair.ResourceGroupId,
    bound: boundTo(keyPair.KeyPairName),
  }));
}
