import type { Instance } from '../../../contract/instances';
import { t } from '../../i18n/t';
import { byInstanceName } from '../../instances/instance-text';

export type BindMode = 'bind' | 'unbind';

/** Why ECS would refuse to change the key pair of an instance. */
export type IneligibilityReason =
  'windows' | 'not-io-optimized' | 'locked' | 'between-states' | 'unknown-status' | 'already-bound';

/** An instance of the dialog's list; one with a reason is shown, but cannot be chosen. */
export interface Candidate {
  instance: Instance;
  reason: IneligibilityReason | null;
}

/**
 * The instances that the dialog lists: all of the region to bind, only those that carry the key
 * pair to unbind. What can be chosen comes first.
 */
export function candidatesFor(
  mode: BindMode,
  keyPairName: string,
  instances: readonly Instance[],
): Candidate[] {
  const listed =
    mode === 'bind' ? instances : instances.filter((each) => each.KeyPairName === keyPairName);
  return listed
    .map((instance) => ({ instance, reason: reasonAgainst(mode, keyPairName, instance) }))
    .toSorted(
      (a, b) =>
        Number(a.reason !== null) - Number(b.reason !== null) ||
        byInstanceName(a.instance, b.instance),
    );
}

/**
 * Source: AttachKeyPair and DetachKeyPair, ECS OpenAPI 2014-05-26, error codes of one instance. Any
 * lock counts, because the documents do not say which of them lets a key pair through.
 */
export function reasonAgainst(
  mode: BindMode,
  keyPairName: string,
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
  switch (reason) {
    case 'windows':
      return t('Windows, not Linux');
    case 'not-io-optimized':
      return t('Not I/O optimized');
    case 'already-bound':
      return t('Already bound to this key pair');
    case 'locked':
      return t('Locked ({reasons})', {
        reasons: instance.OperationLocks.LockReason.map(({ LockReason }) => LockReason),
      });
    case 'between-states':
      return t('Wait until it’s running or stopped');
    case 'unknown-status':
      return t('Unknown status');
  }
}
