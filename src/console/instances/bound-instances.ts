import type { Instance } from '../../contract/instances';
import type { InstanceList, ListGap } from './queries';

/** The known instances with a key pair. */
export interface BoundInstances {
  readonly instances: readonly Instance[];
  /** Why there may be others: if set, don't show a count or "not bound". */
  readonly gap: BoundGap | null;
}

export type BoundGap = ListGap | { kind: 'loading' } | { kind: 'error'; error: Error };

/** The state of `instancesQuery`. */
interface InstancesRead {
  readonly data: InstanceList | undefined;
  readonly error: Error | null;
}

export function boundTo(keyPairName: string, read: InstancesRead): BoundInstances {
  return boundByName(read)(keyPairName);
}

export function boundByName(read: InstancesRead): (keyPairName: string) => BoundInstances {
  const gap = gapIn(read);
  const groups = new Map<string, { instances: Instance[]; gap: BoundGap | null }>();
  for (const instance of read.data?.instances ?? []) {
    const group = groups.get(instance.KeyPairName);
    if (group) group.instances.push(instance);
    else groups.set(instance.KeyPairName, { instances: [instance], gap });
  }
  const none = { instances: [], gap };
  return (keyPairName) => groups.get(keyPairName) ?? none;
}

/** Why instances may be missing. */
export function gapIn({ data, error }: InstancesRead): BoundGap | null {
  if (data) return data.gap;
  return error ? { kind: 'error', error } : { kind: 'loading' };
}

/** Whether certainly no instance has the key pair. */
export function isUnbound({ instances, gap }: BoundInstances): boolean {
  return gap === null && instances.length === 0;
}
