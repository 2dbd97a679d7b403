import { describe, expect, it } from 'vitest';
import type { Instance } from '../../../contract/instances';
import { ApiError } from '../../api/api-error';
import { restartPending, testInstance } from '../../instances/testing/instance';
import {
  changedWhileRunning,
  resultsOf,
  waitingForRestart,
  withOutcomes,
  type Attempt,
} from './attempts';
import type { BindOutcome } from './binding-protocol';

const a = testInstance('a');
const b = testInstance('b');
const c = testInstance('c');
const error = new ApiError({ kind: 'refused', code: 'InternalError', message: 'refused' });

const done: BindOutcome = { instanceId: 'i-a', kind: 'done', by: 'answer' };
const refused = (instanceId: string): BindOutcome => ({ instanceId, kind: 'refused', error });

function attempt(changes: Partial<Instance> = {}, outcome: BindOutcome = done): Attempt {
  return { instance: testInstance('a', changes), outcome };
}

describe('attempts', () => {
  it('keep what succeeded when the others are tried again', () => {
    const first = withOutcomes([], [b, a], [refused('i-b'), done]);
    const second = withOutcomes(first, [b], [{ instanceId: 'i-b', kind: 'done', by: 'read' }]);
    expect(first.map(({ outcome }) => outcome.kind)).toEqual(['done', 'refused']);
    expect(second.map(({ instance, outcome }) => [instance, outcome.kind])).toEqual([
      [a, 'done'],
      [b, 'done'],
    ]);
  });

  it('remember an instance as it was before the first try', () => {
    const changedMeanwhile = testInstance('a', { Status: 'Stopped' });
    const first = withOutcomes([], [a], [refused('i-a')]);
    const second = withOutcomes(first, [changedMeanwhile], [done]);
    expect(second).toEqual([{ instance: a, outcome: done }]);
  });

  it('wait for a restart if they were changed, and changed while running', () => {
    const stopped = testInstance('s', { Status: 'Stopped' });
    const outcomes: BindOutcome[] = [
      done,
      { instanceId: 'i-s', kind: 'done', by: 'answer' },
      { instanceId: 'i-b', kind: 'done', by: 'already' },
      refused('i-c'),
    ];
    expect(changedWhileRunning([a, stopped, b, c], outcomes)).toEqual([a]);
    const foundByReading: BindOutcome = { instanceId: 'i-b', kind: 'done', by: 'read' };
    expect(changedWhileRunning([a, b], [foundByReading])).toEqual([b]);
  });

  it('are told by how they ended', () => {
    const outcomes: BindOutcome[] = [
      { instanceId: 'i-a', kind: 'done', by: 'already' },
      { instanceId: 'i-b', kind: 'unclear', error, seen: 'unchanged' },
      { instanceId: 'i-c', kind: 'not-tried' },
    ];
    const results = resultsOf(withOutcomes([], [a, b, c], outcomes));
    expect(results).toEqual({
      done: [a],
      foundByReading: 0,
      alreadyDone: [a],
      refused: [],
      unclear: [{ instance: b, error, seen: 'unchanged' }],
      notTried: [c],
    });
    const others = resultsOf(
      withOutcomes([], [a, b], [{ instanceId: 'i-a', kind: 'done', by: 'read' }, refused('i-b')]),
    );
    expect(others).toMatchObject({
      done: [a],
      foundByReading: 1,
      alreadyDone: [],
      refused: [{ instance: b, error }],
    });
  });
});

describe('what waits for a restart', () => {
  it('is what was changed while it ran, even where no mark says so', () => {
    expect(waitingForRestart([attempt()], [], [])).toEqual([a]);
    expect(waitingForRestart([attempt({ Status: 'Stopped' })], [], [])).toEqual([]);
    expect(
      waitingForRestart([attempt({}, { instanceId: 'i-a', kind: 'not-tried' })], [], []),
    ).toEqual([]);
  });

  it('is not what has been started since', () => {
    expect(waitingForRestart([attempt({ Status: 'Stopped' })], [], [a])).toEqual([]);
  });

  it('is what still runs', () => {
    const now = [testInstance('a', { Status: 'Stopped' })];
    expect(waitingForRestart([attempt()], [], now)).toEqual([]);
  });

  it('is not what somebody else changed before, unless a mark says so', () => {
    const attempts = [attempt({}, { instanceId: 'i-a', kind: 'done', by: 'already' })];
    const marked = testInstance('a', restartPending);
    expect(waitingForRestart(attempts, [], [a])).toEqual([]);
    expect(waitingForRestart(attempts, [], [marked])).toEqual([marked]);
  });

  it('is no longer what was restarted', () => {
    const attempts = [attempt()];
    expect(waitingForRestart(attempts, [{ instance: a, kind: 'restarted' }], [])).toEqual([]);
    expect(waitingForRestart(attempts, [{ instance: a, kind: 'unclear', error }], [])).toEqual([a]);
  });
});
