import type { Instance } from '../../contract/instances';
import type { WriteRules } from '../writes/write';
import { hasPendingTag } from './pending-restarts';

/**
 * RebootInstance takes one instance per request and returns when ECS has accepted the restart. After a
 * lost response, only a restart that is seen tells that it was accepted. The state is by instance ID.
 */
export const restartRules: WriteRules<Instance, ReadonlyMap<string, Instance>> = {
  perRequest: 1,
  sideBySide: 5,
  // What runs again after a refusal may never have stopped.
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
