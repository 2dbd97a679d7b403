import type { Instance } from '../../contract/instances';
import { errorReason } from '../errors/error-messages';
import { messages, t } from '../i18n/t';
import { isolated } from '../ui/isolated';
import { listNames } from '../ui/list-names';
import type { ToastMessage } from '../ui/toasts';
import { itemsOf, resultsOf, type WriteResult } from '../writes/result';
import type { RestartState } from './follow-restarts';
import { instanceName } from './instance-text';

/** ECS accepts a restart and carries it out later. */
export function restartedTitle(count: number): string {
  return t(
    {
      one: 'Restart requested for {count} instance',
      other: 'Restart requested for {count} instances',
    },
    { count },
  );
}

export const failureTitles = messages({
  refused: {
    one: '{count} instance couldn’t be restarted',
    other: '{count} instances couldn’t be restarted',
  },
  unknown: {
    one: 'Couldn’t confirm whether {count} instance restarted',
    other: 'Couldn’t confirm whether {count} instances restarted',
  },
});

/** What to tell of results that are shown nowhere else. */
export function resultMessages(results: readonly WriteResult<Instance>[]): ToastMessage[] {
  const accepted = itemsOf(results, 'done');
  const failures = (['refused', 'unknown'] as const).flatMap((kind): ToastMessage[] => {
    const failed = resultsOf(results, kind);
    const [first] = failed;
    if (first === undefined) return [];
    return [
      {
        tone: 'error',
        title: () => failureTitles[kind]({ count: failed.length }),
        description: () => namesOf(failed.map(({ item }) => item)),
        reason: errorReason(first.error),
      },
    ];
  });
  if (accepted.length === 0) return failures;
  const title = () => restartedTitle(accepted.length);
  return [{ title, description: () => namesOf(accepted) }, ...failures];
}

/** What to tell of followed restarts that are shown nowhere else. */
export function stateMessages(
  states: readonly (readonly [Instance, RestartState])[],
): ToastMessage[] {
  const inState = (...kinds: RestartState['kind'][]) =>
    states.filter(([, { kind }]) => kinds.includes(kind)).map(([instance]) => instance);
  const running = inState('running');
  const lost = inState('late', 'gone', 'unreadable');
  const toasts: ToastMessage[] = [];
  if (running.length > 0) {
    const title = () =>
      t(
        { one: '{count} instance running again', other: '{count} instances running again' },
        { count: running.length },
      );
    toasts.push({ title, description: () => namesOf(running) });
  }
  if (lost.length > 0) {
    const title = () =>
      t(
        {
          one: 'Couldn’t confirm that {count} instance is running again',
          other: 'Couldn’t confirm that {count} instances are running again',
        },
        { count: lost.length },
      );
    const description = () => t('Check in the ECS console: {names}', { names: namesOf(lost) });
    toasts.push({ tone: 'warning', title, description });
  }
  return toasts;
}

function namesOf(instances: readonly Instance[]): string {
  return listNames(instances.map((instance) => isolated(instanceName(instance))));
}
