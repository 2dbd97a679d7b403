import type { Instance } from '../../contract/instances';
import type { WriteRules } from '../writes/write';
import { hasPendingTag } from './pending-restarts';

/**
 * RebootInstance takes one instance. After a lost response, only an observed restart shows that it was
 * accepted. The state is by instance ID.
 */
export const restartRules: WriteRules<Instance, ReadonlyMap<string, Instance>> = {
  perRequest: 1,
  sideBySide: 5,
  // A running instance doesn't contradict a refusal.
  checksRefusals: false,
  readDelays: [0, 1000, 2000, 4000],
  judge(before, state) {
    const now = state.get(before.InstanceId);
    if (now === undefined) return 'missing';
    const isRestarting = now.Status === 'Stopping' || now.Status === 'Starting';
    const hasLostTag = hasPendingTag(before) && !hasPendingTag(now);
    return isRestarting || hasLostTag ? 'done' : 'unchanged';
  },
};
