import type { RequestOf, ResponseOf } from '../../contract/action';
import type { CalledAction } from '../../contract/actions';
import { ApiError } from './api-error';
import { call, readTimeout } from './call';
import { createStore, useStore } from '../store';
import { backoff } from './query-client';

/** ECS counts requests by the minute, so reads of an action wait together until it takes them again. */
export interface ThrottledRead {
  /** Milliseconds, as the wait begins. */
  readonly milliseconds: number;
  readonly retryNow: () => void;
  /** Gives up: what waits fails with the error that made it wait. */
  readonly stop: () => void;
}

interface Wait extends ThrottledRead {
  readonly over: Promise<'retry' | 'stop'>;
}

const attempts = 5;
/** By the name of the action. */
const waits = createStore<ReadonlyMap<string, Wait>>(new Map());

/**
 * Calls a read action. While ECS takes too many requests it waits and repeats this one request, so
 * that a list goes on where it was. Throws `ApiError`.
 */
export async function read<A extends CalledAction>(
  action: A,
  request: RequestOf<A>,
  signal?: AbortSignal,
): Promise<ResponseOf<A>> {
  for (let attempt = 0; ; attempt += 1) {
    // Others wait for the same action already, and one request more would be throttled, too.
    await waits.get().get(action.name)?.over;
    try {
      return await call(action, request, { ...(signal && { signal }), timeout: readTimeout });
    } catch (error) {
      const isWorthIt = error instanceof ApiError && error.isBriefThrottling;
      if (!isWorthIt || attempt === attempts - 1 || signal?.aborted) throw error;
      const wait = waits.get().get(action.name) ?? begin(action.name, backoff(attempt, error));
      if ((await wait.over) === 'stop' || signal?.aborted) throw error;
    }
  }
}

function begin(actionName: string, milliseconds: number): Wait {
  let end: (how: 'retry' | 'stop') => void = () => undefined;
  const over = new Promise<'retry' | 'stop'>((resolve) => {
    end = (how) => {
      clearTimeout(timer);
      waits.set(new Map([...waits.get()].filter(([name]) => name !== actionName)));
      resolve(how);
    };
  });
  const timer = setTimeout(() => end('retry'), milliseconds);
  const wait = { milliseconds, over, retryNow: () => end('retry'), stop: () => end('stop') };
  waits.set(new Map(waits.get()).set(actionName, wait));
  return wait;
}

/** What reads of one of these actions wait for; `null` while none does. */
export function useThrottledRead(...actionNames: readonly string[]): ThrottledRead | null {
  return useStore(waits, (current) => {
    const throttled = actionNames.find((name) => current.has(name));
    return (throttled !== undefined && current.get(throttled)) || null;
  });
}
