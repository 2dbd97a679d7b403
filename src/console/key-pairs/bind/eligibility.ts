import type { Instance } from '../../../contract/instances';
import { defineMessages } from '../../i18n/t';
import { byInstanceName } from '../../instances/instance-text';
import type { Binding } from './binding-rules';

const reasonMessages = defineMessages({
  windows: 'Windows, not Linux',
  'not-io-optimized': 'Not I/O optimized',
  'already-bound': 'Already bound to this key pair',
  locked: 'Locked ({reasons})',
  'between-states': 'Wait until it’s running or stopped',
  'unknown-status': 'Unknown status',
});

export type IneligibilityReason = keyof typeof reasonMessages;

export interface Candidate {
  instance: Instance;
  reason: IneligibilityReason | null;
}

/** To bind: all instances of the region; to unbind: only those with the key pair. Eligible ones first. */
export function candidatesFor(binding: Binding, instances: readonly Instance[]): Candidate[] {
  const { mode, keyPairName } = binding;
  const listed =
    mode === 'bind' ? instances : instances.filter((each) => each.KeyPairName === keyPairName);
  return listed
    .map((instance) => ({ instance, reason: ineligibilityReason(binding, instance) }))
    .toSorted(
      (a, b) =>
        Number(a.reason !== null) - Number(b.reason !== null) ||
        byInstanceName(a.instance, b.instance),
    );
}

/**
 * Why an instance can't be bound or unbound; `null` if it can. Any lock counts, because the documents
 * don't say which ones allow a change. Source: AttachKeyPair and DetachKeyPair, ECS OpenAPI 2014-05-26,
 * error codes per instance.
 */
export function ineligibilityReason(
  { mode, keyPairName }: Binding,
  instance: Instance,
): IneligibilityReason | null {
  if (instance.OSType === 'windows') return 'windows';
  if (mode === 'bind' && instance.IoOptimized === false) return 'not-io-optimized';
  if (mode === 'bind' && instance.KeyPairName === keyPairName) return 'already-bound';
  if (instance.OperationLocks.LockReason.length > 0) return 'locked';
  if (['Pending', 'Starting', 'Stopping'].includes(instance.Status)) return 'between-states';
  if (!['Running', 'Stopped'].includes(instance.Status)) return 'unknown-status';
  return null;
}

export function reasonMessage(reason: IneligibilityReason, instance: Instance): string {
  const reasons = instance.OperationLocks.LockReason.map(({ LockReason }) => LockReason);
  return reason === 'locked' ? reasonMessages.locked({ reasons }) : reasonMessages[reason]();
}

export function selectableIds(candidates: readonly Candidate[]): string[] {
  return candidates.flatMap(({ instance, reason }) => (reason === null ? instance.InstanceId : []));
}
