import type { Instance } from '../../contract/instances';
import { ApiError } from '../api/api-error';
import { isWorthAnotherTry } from '../api/query-client';
import { hasPendingTag } from './pending-restarts';

/*
 * RebootInstance may return before the status changes, so the status is read until it has left `Running`
 * and come back.
 */

/** Injected, so that tests have their own clock. */
export interface FollowSource {
  /** Current instances by ID, without those that don't exist. Throws `ApiError`. */
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Instance>>;
  /** Ends early when `stop` is aborted. */
  wait: (milliseconds: number, stop: AbortSignal) => Promise<void>;
  /** Milliseconds. */
  now: () => number;
}

/**
 * The progress of an accepted restart.
 *
 * - `requested`: still `Running`, so it may not have begun
 * - `restarting`: seen in another state
 * - `running`: running again
 * - `gone`: no longer listed by ECS
 * - `late`: not seen running again within the time limit
 * - `unreadable`: the page can't read it (`error`), so it isn't followed
 */
export type RestartState =
  | { kind: 'requested' | 'restarting' | 'running' | 'gone' | 'late' }
  | { kind: 'unreadable'; error: ApiError };

const firstDelay = 2000;
const longestDelay = 15_000;
/** Milliseconds of `Running` after which a restart counts as done, because reads may have missed it. */
export const steadyTime = 30_000;
export const timeLimit = 5 * 60_000;

interface Followed {
  /** Before the restart. */
  instance: Instance;
  state: RestartState;
  runningSince: number | null;
  timesMissing: number;
}

/**
 * Reads instances whose restart ECS has just accepted until each is running again, for up to five
 * minutes. Reports changed states by instance ID, unless `stop` is aborted.
 */
export async function followRestarts(
  source: FollowSource,
  instances: readonly Instance[],
  stop: AbortSignal,
  onChange: (states: ReadonlyMap<string, RestartState>) => void,
): Promise<void> {
  const followed = instances.map((instance): Followed => ({
    instance,
    state: { kind: 'requested' },
    runningSince: null,
    timesMissing: 0,
  }));
  const start = source.now();
  const tell = (changed: readonly Followed[]) =>
    onChange(new Map(changed.map(({ instance, state }) => [instance.InstanceId, state])));
  if (stop.aborted || followed.length === 0) return;
  tell(followed);
  for (let delay = firstDelay; ; delay = Math.min(delay * 1.5, longestDelay)) {
    await source.wait(delay, stop);
    if (stop.aborted) return;
    const open = followed.filter(isOpen);
    const now = await readOrError(source, open);
    if (stop.aborted) return;
    const before = new Map(open.map((each) => [each, each.state.kind]));
    if (!(now instanceof ApiError)) {
      for (const each of open) update(each, now, source.now());
    } else if (!now.isThrottling && !isWorthAnotherTry(now)) {
      for (const each of open) each.state = { kind: 'unreadable', error: now };
    }
    if (source.now() - start >= timeLimit) {
      for (const each of open.filter(isOpen)) each.state = { kind: 'late' };
    }
    const changed = open.filter((each) => each.state.kind !== before.get(each));
    if (changed.length > 0) tell(changed);
    if (!followed.some(isOpen)) return;
  }
}

function isOpen({ state: { kind } }: Followed): boolean {
  return kind === 'requested' || kind === 'restarting';
}

function update(followed: Followed, now: ReadonlyMap<string, Instance>, time: number): void {
  const instance = now.get(followed.instance.InstanceId);
  if (instance === undefined) {
    // A response may leave out an instance that exists.
    followed.timesMissing += 1;
    if (followed.timesMissing > 1) followed.state = { kind: 'gone' };
    return;
  }
  followed.timesMissing = 0;
  if (instance.Status !== 'Running') {
    followed.state = { kind: 'restarting' };
    return;
  }
  followed.runningSince ??= time;
  const lostItsTag = hasPendingTag(followed.instance) && !hasPendingTag(instance);
  const isSteady = time - followed.runningSince >= steadyTime;
  if (followed.state.kind === 'restarting' || lostItsTag || isSteady) {
    followed.state = { kind: 'running' };
  }
}

async function readOrError(
  source: FollowSource,
  followed: readonly Followed[],
): Promise<ReadonlyMap<string, Instance> | ApiError> {
  try {
    return await source.read(followed.map(({ instance }) => instance.InstanceId));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error;
  }
}
