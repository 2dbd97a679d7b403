import { describe, expect, it } from 'vitest';
import { lost, refusedWith } from '../api/testing/errors';
import type { Write } from './write';
import { scripted, type State } from './testing/scripted-write';

const forbidden = refusedWith('Forbidden.RAM', 403);
const done = { kind: 'done', by: 'response' };

describe('a write that is checked before it is sent', () => {
  const objection: Write<string, State>['objection'] = (item, state) =>
    state[item] === 'conflict' ? { kind: 'skipped' } : null;

  it('leaves out what must not be sent, once that is certain', async () => {
    const { run, logged } = scripted({ reads: [{ a: 'conflict' }] }, { objection });
    expect(await run('a', 'b')).toEqual([{ kind: 'skipped' }, done]);
    expect(logged()).toEqual([
      'read a,b',
      'wait 1000',
      'read a,b',
      'wait 2000',
      'read a,b',
      'send b',
    ]);
  });

  it('doesn’t believe a list that lags', async () => {
    const { run, logged } = scripted({ reads: [{ a: 'conflict' }, lost, {}] }, { objection });
    expect(await run('a')).toEqual([done]);
    expect(logged().filter((line) => line.startsWith('read'))).toHaveLength(3);
  });

  it('sends nothing if it can’t be read', async () => {
    for (const [error, reads] of [
      [lost, 3],
      [forbidden, 1],
    ] as const) {
      const { run, logged } = scripted({ reads: [error] }, { objection });
      expect(await run('a')).toEqual([{ kind: 'failed', error }]);
      expect(logged().filter((line) => line === 'read a')).toHaveLength(reads);
      expect(logged()).not.toContain('send a');
    }
  });

  it('sends nothing if it is stopped meanwhile', async () => {
    const { write, run, stop } = scripted({}, { objection });
    const { read } = write;
    Object.assign(write, { read: (items: string[]) => (stop(), read(items)) });
    expect(await run('a')).toEqual([{ kind: 'stopped', error: null }]);
  });
});
