import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/api-error';
import {
  broken,
  html,
  lost,
  nonceUsed,
  refusedWith,
  throttled,
  throttlings,
} from '../api/testing/errors';
import { settle } from './settle';
import { ok, open, scripted } from './testing/scripted-write';

const refused = refusedWith('SomeRefusal');
const forbidden = refusedWith('Forbidden.RAM', 403);
const done = { kind: 'done', by: 'response' };
const found = { kind: 'done', by: 'read' };
const unknown = (error: unknown, what = 'nothing') => ({ kind: 'unknown', error, found: what });

describe('a write', () => {
  it('sends its items in requests of the given size and counts them', async () => {
    const { run, log } = scripted({});
    expect(await run('a', 'b', 'c')).toEqual([done, done, done]);
    expect(log).toEqual(['progress 0/3', 'send a,b', 'progress 2/3', 'send c', 'progress 3/3']);
  });

  it('sends the first request synchronously', async () => {
    const { run, log } = scripted({});
    const results = run('a');
    expect(log).toEqual(['progress 0/1', 'send a']);
    await results;
  });

  it('sends requests side by side if the action allows it', async () => {
    const { run, log } = scripted({}, { perRequest: 1, sideBySide: 2 });
    await run('a', 'b', 'c');
    expect(log).toEqual([
      'progress 0/3',
      'send a',
      'send b',
      'progress 2/3',
      'send c',
      'progress 3/3',
    ]);
  });

  it('has another try with the next items after a failure, and gives the results in order', async () => {
    const { run } = scripted({ sends: [refused] });
    expect(await run('a', 'b', 'c')).toEqual([
      { kind: 'failed', error: refused },
      { kind: 'failed', error: refused },
      done,
    ]);
  });

  it('turns a failure of this page into an unknown result and continues', async () => {
    const fault = new TypeError('a fault');
    const { run } = scripted({ sends: [fault] });
    expect(await run('a', 'b', 'c')).toEqual([unknown(fault), unknown(fault), done]);
  });
});

describe('a throttled write', () => {
  it.each(throttlings)('is sent again: $code $status', async (error) => {
    const { run, logged } = scripted({ sends: [error] });
    expect(await run('a')).toEqual([done]);
    expect(logged()).toEqual(['send a', 'throttled 100', 'wait 100', 'throttled null', 'send a']);
  });

  it('fails after the fourth attempt, without a read', async () => {
    const { run, logged } = scripted({ sends: [throttled, throttled, throttled, throttled] });
    expect(await run('a')).toEqual([{ kind: 'failed', error: throttled }]);
    expect(logged().filter((line) => !line.startsWith('throttled'))).toEqual([
      'send a',
      'wait 100',
      'send a',
      'wait 200',
      'send a',
      'wait 300',
      'send a',
    ]);
  });

  it('fails at once if ECS asks for a long wait', async () => {
    const details = { kind: 'refused', code: 'Throttling.User', message: 'Later.' } as const;
    const error = new ApiError({ ...details, retryAfter: 3_600_000 });
    const { run, logged } = scripted({ sends: [error] });
    expect(await run('a')).toEqual([{ kind: 'failed', error }]);
    expect(logged()).toEqual(['send a']);
  });

  it('is stopped while it waits', async () => {
    const { run, logged, options, stop } = scripted({ sends: [throttled] });
    options.wait = async () => {
      stop();
    };
    expect(await run('a', 'b', 'c')).toEqual([
      { kind: 'stopped', error: throttled },
      { kind: 'stopped', error: throttled },
      { kind: 'stopped', error: null },
    ]);
    expect(logged()).toEqual(['send a,b', 'throttled 100', 'throttled null']);
  });

  it('waits until the last of several requests has waited', async () => {
    const { run, logged } = scripted(
      { sends: [throttled, throttled] },
      { perRequest: 1, sideBySide: 2 },
    );
    await run('a', 'b');
    expect(logged().filter((line) => line === 'throttled null')).toHaveLength(1);
  });
});

describe('a stopped write', () => {
  it('finishes what has been sent and sends nothing more', async () => {
    const { run, log, options, stop } = scripted({});
    options.onProgress = ({ done: count }) => void (count === 2 && stop());
    expect(await run('a', 'b', 'c', 'd')).toEqual([
      done,
      done,
      { kind: 'stopped', error: null },
      { kind: 'stopped', error: null },
    ]);
    expect(log).toEqual(['send a,b']);
  });
});

describe('a write with an unclear response', () => {
  it.each([lost, html, broken, nonceUsed])(
    'reads instead of sending again: $message',
    async (error) => {
      const { run, logged } = scripted({ sends: [error], reads: [{ a: 'done', b: 'done' }] });
      expect(await run('a', 'b')).toEqual([found, found]);
      expect(logged()).toEqual(['send a,b', 'read a,b']);
    },
  );

  it('reads three times at most, and only what isn’t settled', async () => {
    const { run, logged } = scripted({
      sends: [lost],
      reads: [{ a: 'unchanged', b: 'done' }, lost, { a: 'missing' }],
    });
    expect(await run('a', 'b')).toEqual([unknown(lost, 'missing'), found]);
    expect(logged()).toEqual([
      'send a,b',
      'read a,b',
      'wait 1000',
      'read a',
      'wait 2000',
      'read a',
    ]);
  });

  it('keeps what it saw when a later read fails', async () => {
    const { run } = scripted({ sends: [lost], reads: [{ a: 'unchanged' }, lost] });
    expect(await run('a')).toEqual([unknown(lost, 'unchanged')]);
  });

  it('is unknown if nothing can be read, and gives up if reading can’t help', async () => {
    const unreadable = scripted({ sends: [lost], reads: [html] });
    expect(await unreadable.run('a')).toEqual([unknown(lost)]);
    const refusedRead = scripted({ sends: [lost], reads: [forbidden] });
    expect(await refusedRead.run('a')).toEqual([unknown(lost)]);
    expect(refusedRead.logged()).toEqual(['send a', 'read a']);
  });

  it('fails if there is a conflict, with an error of its own', async () => {
    const taken = refusedWith('Taken');
    const { run } = scripted(
      { sends: [lost], reads: [{ a: 'conflict' }] },
      { conflictError: () => taken },
    );
    expect(await run('a')).toEqual([{ kind: 'failed', error: taken }]);
  });

  it('reads what the response leaves open', async () => {
    const { run, logged } = scripted({
      sends: [{ ...ok, leftOut: ['b'] }],
      reads: [{ b: 'unchanged' }],
    });
    expect(await run('a', 'b')).toEqual([done, unknown(open, 'unchanged')]);
    expect(logged()[1]).toBe('read b');
  });

  it('can be settled later, each item with its own error', async () => {
    const { write, options, logged } = scripted({ reads: [{ a: 'done', b: 'unchanged' }] });
    const unsettled = [
      { item: 'a', error: lost },
      { item: 'b', error: broken },
    ];
    expect(await settle(write, unsettled, options)).toEqual([
      { item: 'a', ...found },
      { item: 'b', ...unknown(broken, 'unchanged') },
    ]);
    expect(logged()).not.toContain('send a,b');
  });
});

describe('a write that was refused clearly', () => {
  it('is checked by one read', async () => {
    const { run, logged } = scripted({
      sends: [refused],
      reads: [{ a: 'done', b: 'unchanged' }],
    });
    expect(await run('a', 'b')).toEqual([found, { kind: 'failed', error: refused }]);
    expect(logged()).toEqual(['send a,b', 'read a,b']);
  });

  it('is doubted if the read is suspect', async () => {
    const { run } = scripted({ sends: [refused], reads: [{ a: 'suspect' }] });
    expect(await run('a')).toEqual([unknown(refused)]);
  });

  it('is believed without a read if the action says so', async () => {
    const { run, logged } = scripted({ sends: [refused] }, { checksRefusals: false });
    expect(await run('a')).toEqual([{ kind: 'failed', error: refused }]);
    expect(logged()).toEqual(['send a']);
  });

  it('is checked like an unclear one if an earlier run was unclear', async () => {
    for (const error of [refused, throttled]) {
      const sends = [error, error, error, error];
      const { run } = scripted({ sends, reads: [{}] }, { mayHaveHappened: true });
      expect(await run('a')).toEqual([unknown(error)]);
    }
  });
});
