import { describe, expect, it } from 'vitest';
import type { Instance } from '../../contract/instances';
import { ApiError } from '../api/api-error';
import { lost, refusedWith, throttled } from '../api/testing/errors';
import { restartInstances, type RestartWorld } from './restart-protocol';
import { restartPending, testInstance } from './testing/instance';

const refused = refusedWith('IncorrectInstanceStatus', 403);

interface Script {
  /** What each reboot rejects with, by instance id. */
  errors?: Record<string, ApiError | TypeError>;
  /** What reading gives, one after the other; the last one stays. */
  reads?: (Instance | undefined | ApiError)[];
}

function world({ errors = {}, reads = [] }: Script) {
  const rebooted: string[] = [];
  let reading = 0;
  const patient: RestartWorld = {
    async reboot(id) {
      rebooted.push(id);
      const error = errors[id];
      if (error) throw error;
    },
    async read() {
      const read = reads[Math.min(reading, reads.length - 1)];
      reading += 1;
      if (read instanceof ApiError) throw read;
      return read;
    },
    wait: () => Promise.resolve(),
    backoff: () => 0,
    onThrottled: () => undefined,
  };
  return { world: patient, rebooted, readCount: () => reading };
}

const control = { stop: new AbortController().signal, onProgress: () => undefined };
const pending = testInstance('a', restartPending);

async function kindAfterLostAnswer(instance: Instance, reads: Script['reads']) {
  const scripted = world({ errors: { 'i-a': lost }, reads: reads ?? [] });
  const [outcome] = await restartInstances(scripted.world, [instance], control);
  expect(scripted.rebooted).toEqual(['i-a']);
  return outcome?.kind;
}

describe('restarting instances', () => {
  it('tells of each one by itself, in the order asked for', async () => {
    const instances = ['a', 'b', 'c'].map((name) => testInstance(name));
    const { world: scripted } = world({ errors: { 'i-b': refused } });
    expect(await restartInstances(scripted, instances, control)).toEqual([
      { instance: instances[0], kind: 'restarted' },
      { instance: instances[1], kind: 'refused', error: refused },
      { instance: instances[2], kind: 'restarted' },
    ]);
  });

  it('counts, and stops between calls when asked to', async () => {
    const instances = Array.from({ length: 12 }, (_, index) => testInstance(String(index)));
    const { world: scripted, rebooted } = world({});
    const counted: number[] = [];
    const stopping = new AbortController();
    const outcomes = await restartInstances(scripted, instances, {
      stop: stopping.signal,
      onProgress({ done, total }) {
        expect(total).toBe(12);
        counted.push(done);
        if (done === 5) stopping.abort();
      },
    });
    expect(counted).toEqual([0, 5]);
    expect(rebooted).toHaveLength(5);
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      ...Array<string>(5).fill('restarted'),
      ...Array<string>(7).fill('not-tried'),
    ]);
  });

  it('does not wait for a call that was throttled when it shall stop', async () => {
    const stopping = new AbortController();
    const { world: scripted, rebooted } = world({ errors: { 'i-a': throttled } });
    const outcomes = await restartInstances(
      { ...scripted, onThrottled: () => stopping.abort() },
      [testInstance('a')],
      { ...control, stop: stopping.signal },
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['not-tried']);
    expect(rebooted).toEqual(['i-a']);
  });

  it('believes after a lost answer only a mark that has gone', async () => {
    const unmarked = testInstance('a');
    expect(await kindAfterLostAnswer(pending, [pending, unmarked])).toBe('restarted');
    expect(await kindAfterLostAnswer(pending, [lost, unmarked])).toBe('restarted');
    expect(await kindAfterLostAnswer(pending, [pending])).toBe('unclear');
    expect(await kindAfterLostAnswer(pending, [undefined])).toBe('unclear');
    expect(await kindAfterLostAnswer(pending, [lost])).toBe('unclear');
  });

  it('proves nothing by a mark that was never there', async () => {
    expect(await kindAfterLostAnswer(testInstance('a'), [testInstance('a')])).toBe('unclear');
  });

  it('does not look after a clear refusal', async () => {
    const scripted = world({ errors: { 'i-a': refused }, reads: [testInstance('a')] });
    await restartInstances(scripted.world, [pending], control);
    expect(scripted.readCount()).toBe(0);
  });

  it('does not lose the others to a fault of this page', async () => {
    const fault = new TypeError('a fault');
    const { world: scripted } = world({ errors: { 'i-a': fault } });
    const outcomes = await restartInstances(scripted, [pending, testInstance('b')], control);
    expect(outcomes).toMatchObject([{ kind: 'unclear', error: fault }, { kind: 'restarted' }]);
  });
});
