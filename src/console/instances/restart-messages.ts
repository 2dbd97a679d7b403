import type { Instance } from '../../contract/instances';
import { errorMessage } from '../errors/error-messages';
import { isolated } from '../ui/isolated';
import { listNames } from '../ui/list-names';
import type { ToastMessage } from '../ui/toasts';
import { itemsOf, resultsOf, type WriteResult } from '../writes/result';
import type { RestartState } from './follow-restarts';
import { instanceCount, instanceName } from './instance-text';

/** ECS accepts a restart and carries it out later. */
export function restartedTitle(count: number): string {
  return `Restart requested for ${instanceCount(count)}`;
}

export const failureTitles = {
  refused: (count: number) => `${instanceCount(count)} could not be restarted`,
  unknown: (count: number) => `It is not certain whether ${instanceCount(count)} restarted`,
};

/** What to tell of results that are shown nowhere else. */
export function resultMessages(results: readonly WriteResult<Instance>[]): ToastMessage[] {
  const accepted = itemsOf(results, 'done');
  const failures = (['refused', 'unknown'] as const).flatMap((kind): ToastMessage[] => {
    const failed = resultsOf(results, kind);
    const [first] = failed;
    if (first === undefined) return [];
    const names = namesOf(failed.map(({ item }) => item));
    const description = `${names}: ${errorMessage(first.error)}`;
    return [{ tone: 'error', title: failureTitles[kind](failed.length), description }];
  });
  return accepted.length === 0
    ? failures
    : [{ title: restartedTitle(accepted.length), description: namesOf(accepted) }, ...failures];
}

/** What to tell of followed restarts that are shown nowhere else. */
export function stateMessages(
  states: readonly (readonly [Instance, RestartState])[],
): ToastMessage[] {
  const inState = (...kinds: RestartState['kind'][]) =>
    states.filter(([, { kind }]) => kinds.includes(kind)).map(([instance]) => instance);
  const running = inState('running');
  const lost = inState('late', 'gone', 'unreadable');
  const messages: ToastMessage[] = [];
  if (running.length > 0) {
    const title = `${instanceCount(running.length)} running again`;
    messages.push({ title, description: namesOf(running) });
  }
  if (lost.length > 0) {
    const title = `${instanceCount(lost.length)} not seen running again`;
    const description = `Check in the ECS console: ${namesOf(lost)}`;
    messages.push({ tone: 'warning', title, description });
  }
  return messages;
}

function namesOf(instances: readonly Instance[]): string {
  return listNames(instances.map((instance) => isolated(instanceName(instance))));
}
