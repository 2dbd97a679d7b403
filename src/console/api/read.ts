import type { RequestOf, ResponseOf } from '../../contract/action';
import type { CalledAction } from '../../contract/actions';
import { ApiError } from './api-error';
import { call, readTimeout } from './call';
import { createStore, useStore } from '../store';
import { backoff } from './query-client';

/**
 * A wait of all reads of an action that ECS has throttled. They wait together, because ECS counts the
 * requests of a minute.
 */
export interface ThrottledRead {
  /** The length of the whole wait in milliseconds. */
  readonly milliseconds: number;
  readonly retryNow: () => void;
  /** Makes every waiting read fail with the error that started the wait. */
  readonly stop: () => void;
}

interface Wait extends ThrottledRead {
  readonly error: ApiError;
  readonly outcome: Promise<'retry' | 'stop'>;
}

const maxReadAttempts = 5;
/** By action name. */
const waits = createStore<ReadonlyMap<string, Wait>>(new Map());

/**
 * Calls a read action. If ECS throttles it, waits and repeats only this request, so that a paged list
 * doesn't start over. Throws `ApiError`.
 */
export async function read<A extends CalledAction>(
  action: A,
  request: RequestOf<A>,
  signal?: AbortSignal,
): Promise<ResponseOf<A>> {
  for (let attempt = 0; ; attempt += 1) {
    // ECS has throttled another read of this action, and would throttle this one, too.
    const currentWait = waits.get().get(action.name);
    if ((await currentWait?.outcome) === 'stop') throw currentWait?.error;
    try {
      return await call(action, request, { ...(signal && { signal }), timeout: readTimeout });
    } catch (error) {
      const canRetry = error instanceof ApiError && error.isBriefThrottling;
      if (!canRetry || attempt === maxReadAttempts - 1 || signal?.aborted) throw error;
      const wait = waits.get().get(action.name) ?? startWait(action.name, attempt, error);
      if ((await wait.outcome) === 'stop' || signal?.aborted) throw error;
    }
  }
}

function startWait(actionName: string, attempt: number, error: ApiError): Wait {
  const milliseconds = backoff(attempt, error);
  let finish: (result: 'retry' | 'stop') => void = () => undefined;
  const outcome = new Promise<'retry' | 'stop'>((resolve) => {
    finish = (result) => {
      clearTimeout(timer);
      waits.set(new Map([...waits.get()].filter(([name]) => name !== actionName)));
      resolve(result);
    };
  });
  const timer = setTimeout(() => finish('retry'), milliseconds);
  const wait: Wait = {
    milliseconds,
    error,
    outcome,
    retryNow: () => finish('retry'),
    stop: () => finish('stop'),
  };
  waits.set(new Map(waits.get()).set(actionName, wait));
  return wait;
}

/** The wait of the first of these actions that is throttled; `null` if none is. */
export function useThrottledRead(...actionNames: readonly string[]): ThrottledRead | null {
  return useStore(waits, (current) => {
    const throttled = actionNames.find((name) => current.has(name));
    return (throttled !== undefined && current.get(throttled)) || null;
  });
}
