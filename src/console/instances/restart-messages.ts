import type { Instance } from '../../contract/instances';
import { errorReason } from '../errors/error-messages';
import { defineMessages, t } from '../i18n/t';
import { isolated } from '../ui/isolated';
import { listNames } from '../ui/list-names';
import type { ToastMessage } from '../ui/toasts';
import { itemsOf, resultsOf, type WriteResult } from '../writes/result';
import type { RestartState } from './follow-restarts';
import { instanceName } from './instance-text';

export const restartTitles = defineMessages({
  accepted: {
    one: 'Restart requested for {count} instance',
    other: 'Restart requested for {count} instances',
  },
  failed: {
    one: '{count} instance couldn’t be restarted',
    other: '{count} instances couldn’t be restarted',
  },
  unknown: {
    one: 'Couldn’t confirm whether {count} instance restarted',
    other: 'Couldn’t confirm whether {count} instances restarted',
  },
  running: { one: '{count} instance running again', other: '{count} instances running again' },
  lost: {
    one: 'Couldn’t confirm that {count} instance is running again',
    other: 'Couldn’t confirm that {count} instances are running again',
  },
});

/** Toasts for results that no dialog shows. */
export function resultMessages(results: readonly WriteResult<Instance>[]): ToastMessage[] {
  const accepted = itemsOf(results, 'done');
  const failures = (['failed', 'unknown'] as const).flatMap((kind): ToastMessage[] => {
    const failed = resultsOf(results, kind);
    const [first] = failed;
    if (first === undefined) return [];
    const instances = failed.map(({ item }) => item);
    return [{ tone: 'error', ...summary(kind, instances), reason: errorReason(first.error) }];
  });
  return accepted.length === 0 ? failures : [summary('accepted', accepted), ...failures];
}

/** Toasts for followed restarts that no dialog shows. */
export function stateMessages(
  states: readonly (readonly [Instance, RestartState])[],
): ToastMessage[] {
  const inState = (...kinds: RestartState['kind'][]) =>
    states.filter(([, { kind }]) => kinds.includes(kind)).map(([instance]) => instance);
  const running = inState('running');
  const lost = inState('late', 'gone', 'unreadable');
  const toasts: ToastMessage[] = [];
  if (running.length > 0) toasts.push(summary('running', running));
  if (lost.length > 0) {
    const description = () => t('Check in the ECS console: {names}', { names: namesOf(lost) });
    toasts.push({ tone: 'warning', ...summary('lost', lost), description });
  }
  return toasts;
}

function summary(kind: keyof typeof restartTitles, instances: readonly Instance[]): ToastMessage {
  return {
    title: () => restartTitles[kind]({ count: instances.length }),
    description: () => namesOf(instances),
  };
}

function namesOf(instances: readonly Instance[]): string {
  return listNames(instances.map((instance) => isolated(instanceName(instance))));
}
