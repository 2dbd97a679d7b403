import type { Instance } from '../../contract/instances';
import { restartPendingTagKey } from '../../contract/mock-extensions';
import { createStore, useStore } from '../store';
import { readStored, writeStored } from '../ui/stored';

/*
 * ECS doesn't say which instances still need a restart after a key pair change, so this tab remembers
 * the running instances that it changed.
 */

const storageKey = 'pending-restarts';
/** `<region> <instance ID>`. */
const remembered = createStore<ReadonlySet<string>>(
  new Set((readStored(storageKey, 'sessionStorage') ?? '').split(',').filter(Boolean)),
);

/** Call it for instances that were running when their key pair was bound or unbound. */
export function rememberPendingRestarts(instances: readonly Instance[]): void {
  change((keys) => {
    for (const instance of instances) keys.add(keyOf(instance));
  });
}

/** Call it for instances that were restarted, or whose restart ECS has accepted. */
export function forgetPendingRestarts(instances: readonly Instance[]): void {
  change((keys) => {
    for (const instance of instances) keys.delete(keyOf(instance));
  });
}

export function forgetAllPendingRestarts(): void {
  change((keys) => keys.clear());
}

/**
 * Forgets instances that aren't running: the change takes effect when they start. With `isComplete`, also
 * forgets all others in the region.
 */
export function updatePendingRestarts(
  regionId: string,
  instances: readonly Instance[],
  isComplete: boolean,
): void {
  if (remembered.get().size === 0) return;
  const listed = new Map(instances.map((instance) => [keyOf(instance), instance.Status]));
  change((keys) => {
    for (const key of keys) {
      const status = listed.get(key);
      const isGone = status === undefined && isComplete && key.startsWith(`${regionId} `);
      if (isGone || (status !== undefined && status !== 'Running')) keys.delete(key);
    }
  });
}

/** Whether a key pair change takes effect with the next restart, as far as this tab knows. */
export function isRestartPending(instance: Instance): boolean {
  return hasPendingTag(instance) || remembered.get().has(keyOf(instance));
}

/** `isRestartPending`; re-renders when its result may have changed. */
export function useIsRestartPending(): typeof isRestartPending {
  useStore(remembered);
  return isRestartPending;
}

/** Only the mock tags instances that need a restart. */
export function hasPendingTag({ Tags }: Instance): boolean {
  return Tags.Tag.some(({ TagKey }) => TagKey === restartPendingTagKey);
}

function keyOf({ RegionId, InstanceId }: Instance): string {
  return `${RegionId} ${InstanceId}`;
}

function change(edit: (keys: Set<string>) => void): void {
  const before = remembered.get();
  const keys = new Set(before);
  edit(keys);
  if (keys.size === before.size && [...keys].every((key) => before.has(key))) return;
  writeStored(storageKey, [...keys].join(), 'sessionStorage');
  remembered.set(keys);
}
