import { describe, expect, it } from 'vitest';
import type { Instance } from '../../../contract/instances';
import { refusedWith } from '../../api/testing/errors';
import { restartPending, testInstance } from '../../instances/testing/instance';
import type { Verdict } from '../../writes/result';
import { changedWhileRunning, waitingForRestart, withResults, type Attempt } from './attempts';

const a = testInstance('a');
const b = testInstance('b');
const error = refusedWith('InternalError');

const done: Verdict = { kind: 'done', by: 'response' };
const failed: Verdict = { kind: 'failed', error };
const earlier: Verdict = { kind: 'done', by: 'earlier' };

function attempt(changes: Partial<Instance> = {}, verdict: Verdict = done): Attempt {
  return { item: testInstance('a', changes), ...verdict };
}

describe('attempts', () => {
  it('keep what succeeded when the others are tried again, in order of name', () => {
    const first = withResults(
      [],
      [
        { item: b, ...failed },
        { item: a, ...done },
      ],
    );
    const second = withResults(first, [{ item: b, ...done }]);
    expect(first.map(({ kind }) => kind)).toEqual(['done', 'failed']);
    expect(second).toEqual([
      { item: a, ...done },
      { item: b, ...done },
    ]);
  });

  it('remember an instance as it was before the first try', () => {
    const first = withResults([], [attempt({}, failed)]);
    expect(withResults(first, [attempt({ Status: 'Stopped' })])).toEqual([{ item: a, ...done }]);
  });

  it('have changed what was changed while it ran', () => {
    const stopped = testInstance('s', { Status: 'Stopped' });
    const attempts: Attempt[] = [
      { item: a, ...done },
      { item: stopped, ...done },
      { item: testInstance('c'), ...earlier },
      { item: testInstance('d'), ...failed },
      { item: b, kind: 'done', by: 'read' },
    ];
    expect(changedWhileRunning(attempts)).toEqual([a, b]);
  });
});

describe('what waits for a restart', () => {
  it('is what was changed while it ran, even where no mark says so', () => {
    expect(waitingForRestart([attempt()], [], [])).toEqual([a]);
    expect(waitingForRestart([attempt({ Status: 'Stopped' })], [], [])).toEqual([]);
    expect(waitingForRestart([attempt({}, { kind: 'stopped', error: null })], [], [])).toEqual([]);
  });

  it('is not what has been started since', () => {
    expect(waitingForRestart([attempt({ Status: 'Stopped' })], [], [a])).toEqual([]);
  });

  it('is what still runs', () => {
    const now = [testInstance('a', { Status: 'Stopped' })];
    expect(waitingForRestart([attempt()], [], now)).toEqual([]);
  });

  it('is not what somebody else changed before, unless a mark says so', () => {
    const attempts = [attempt({}, earlier)];
    const marked = testInstance('a', restartPending);
    expect(waitingForRestart(attempts, [], [a])).toEqual([]);
    expect(waitingForRestart(attempts, [], [marked])).toEqual([marked]);
  });

  it('is no longer what was restarted', () => {
    const attempts = [attempt()];
    expect(waitingForRestart(attempts, [{ item: a, ...done }], [])).toEqual([]);
    expect(
      waitingForRestart(attempts, [{ item: a, kind: 'unknown', error, found: 'unchanged' }], []),
    ).toEqual([a]);
  });
});
