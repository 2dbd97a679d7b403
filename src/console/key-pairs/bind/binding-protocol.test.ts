import { describe, expect, it } from 'vitest';
import { broken, html, lost, throttled } from '../../api/testing/errors';
import { changeBindings, findOut } from './binding-protocol';
import {
  answer,
  bind,
  control,
  gone,
  idsUpTo,
  refusal,
  success,
  unbind,
  world,
} from './testing/binding-dependencies';

describe('changing bindings', () => {
  it('takes 50 a call and counts', async () => {
    const { world: scripted, sent } = world({});
    const counted: string[] = [];
    const outcomes = await changeBindings(scripted, bind, idsUpTo(120), {
      ...control,
      onProgress: ({ done, total }) => void counted.push(`${done}/${total}`),
    });
    expect(sent.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(sent.flat()).toEqual(idsUpTo(120));
    expect(counted).toEqual(['0/120', '50/120', '100/120', '120/120']);
    expect(outcomes).toEqual(
      idsUpTo(120).map((instanceId) => ({ instanceId, kind: 'done', by: 'answer' })),
    );
  });

  it('tells of each instance what ECS said of it, in the order asked for', async () => {
    const results = [refusal('i-1', 'DependencyViolation.WindowsInstance'), success('i-0')];
    const { world: scripted } = world({ sends: [answer(results)] });
    const outcomes = await changeBindings(scripted, bind, idsUpTo(2), control);
    expect(outcomes).toMatchObject([
      { instanceId: 'i-0', kind: 'done', by: 'answer' },
      {
        instanceId: 'i-1',
        kind: 'refused',
        error: {
          code: 'DependencyViolation.WindowsInstance',
          message: 'message of DependencyViolation.WindowsInstance',
          requestId: 'REQUEST-1',
        },
      },
    ]);
  });

  it('counts as unbound what somebody else has unbound before', async () => {
    const results = [refusal('i-0', 'InvalidKeyPairName.NotFound')];
    const [unbound] = await changeBindings(
      world({ sends: [answer(results)] }).world,
      unbind,
      idsUpTo(1),
      control,
    );
    expect(unbound).toEqual({ instanceId: 'i-0', kind: 'done', by: 'already' });
    const [bound] = await changeBindings(
      world({ sends: [answer(results)] }).world,
      bind,
      idsUpTo(1),
      control,
    );
    expect(bound?.kind).toBe('refused');
  });

  it('goes on with the next 50 after a refused call, and looks once whether it was', async () => {
    const all = answer(idsUpTo(120).map(success));
    const {
      world: scripted,
      sent,
      read,
    } = world({
      sends: [gone, all],
      reads: [{ 'i-0': '', 'i-1': 'web' }],
    });
    const outcomes = await changeBindings(scripted, bind, idsUpTo(60), control);
    expect(sent.map(({ length }) => length)).toEqual([50, 10]);
    expect(read).toEqual([idsUpTo(50)]);
    expect(outcomes[0]).toEqual({ instanceId: 'i-0', kind: 'refused', error: gone });
    expect(outcomes[1]).toEqual({ instanceId: 'i-1', kind: 'done', by: 'read' });
    expect(outcomes.slice(2, 50).every((each) => each.kind === 'refused')).toBe(true);
    expect(outcomes.slice(50).every((each) => each.kind === 'done')).toBe(true);
  });

  it('stops between calls when asked to, and tells what was not tried', async () => {
    const { world: scripted, sent } = world({});
    const counted: number[] = [];
    const stopping = new AbortController();
    const outcomes = await changeBindings(scripted, bind, idsUpTo(120), {
      ...control,
      stop: stopping.signal,
      onProgress({ done }) {
        counted.push(done);
        if (done === 50) stopping.abort();
      },
    });
    expect(sent).toHaveLength(1);
    expect(counted).toEqual([0, 50]);
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      ...Array<string>(50).fill('done'),
      ...Array<string>(70).fill('not-tried'),
    ]);
  });

  it('sends again only when it was throttled', async () => {
    const {
      world: scripted,
      sent,
      waits,
    } = world({
      sends: [throttled, answer([success('i-0')])],
    });
    const [outcome] = await changeBindings(scripted, bind, idsUpTo(1), control);
    expect(outcome?.kind).toBe('done');
    expect(sent).toHaveLength(2);
    expect(waits).toEqual([50]);
  });

  it('does not wait for a call that was throttled when it shall stop', async () => {
    const stopping = new AbortController();
    const { world: scripted, sent } = world({ sends: [throttled] });
    const outcomes = await changeBindings(
      { ...scripted, onThrottled: () => stopping.abort() },
      bind,
      idsUpTo(60),
      { ...control, stop: stopping.signal },
    );
    expect(sent).toHaveLength(1);
    expect(outcomes.every(({ kind }) => kind === 'not-tried')).toBe(true);
  });

  it('does not lose the others to a fault of this page', async () => {
    const fault = new TypeError('a fault');
    const all = answer(idsUpTo(60).map(success));
    const { world: scripted } = world({ sends: [fault, all] });
    const outcomes = await changeBindings(scripted, bind, idsUpTo(60), control);
    expect(outcomes[0]).toEqual({
      instanceId: 'i-0',
      kind: 'unclear',
      error: fault,
      seen: 'nothing',
    });
    expect(outcomes[59]?.kind).toBe('done');
  });
});

describe('after an answer that was lost', () => {
  it.each([lost, html, broken])('reads the instances: $message', async (error) => {
    const {
      world: scripted,
      sent,
      read,
    } = world({
      sends: [error],
      reads: [{ 'i-0': 'web', 'i-1': 'other' }],
    });
    const outcomes = await changeBindings(scripted, bind, idsUpTo(3), control);
    expect(outcomes).toEqual([
      { instanceId: 'i-0', kind: 'done', by: 'read' },
      { instanceId: 'i-1', kind: 'unclear', error, seen: 'unchanged' },
      { instanceId: 'i-2', kind: 'unclear', error, seen: 'gone' },
    ]);
    expect(sent).toHaveLength(1);
    expect(read).toEqual([idsUpTo(3), ['i-1', 'i-2'], ['i-1', 'i-2']]);
  });

  it('takes an instance without the key pair for unbound', async () => {
    const { world: scripted } = world({
      sends: [lost],
      reads: [{ 'i-0': '', 'i-1': 'other', 'i-2': 'web' }],
    });
    const outcomes = await changeBindings(scripted, unbind, idsUpTo(3), control);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'unclear']);
  });

  it('gives a list that lags behind the time to catch up', async () => {
    const { world: scripted, waits } = world({
      sends: [lost],
      reads: [{ 'i-0': '' }, lost, { 'i-0': 'web' }],
    });
    const [outcome] = await changeBindings(scripted, bind, idsUpTo(1), control);
    expect(outcome).toEqual({ instanceId: 'i-0', kind: 'done', by: 'read' });
    expect(waits).toEqual([1000, 2000]);
  });

  it('keeps the last thing it saw when a later reading fails', async () => {
    const { world: scripted } = world({ sends: [lost], reads: [{ 'i-0': '' }, lost] });
    const [outcome] = await changeBindings(scripted, bind, idsUpTo(1), control);
    expect(outcome).toMatchObject({ kind: 'unclear', seen: 'unchanged' });
  });

  it('says so when nothing can be read', async () => {
    const { world: scripted } = world({ sends: [lost], reads: [html] });
    const [outcome] = await changeBindings(scripted, bind, idsUpTo(1), control);
    expect(outcome).toEqual({ instanceId: 'i-0', kind: 'unclear', error: lost, seen: 'nothing' });
  });

  it('reads what an answer leaves out', async () => {
    const { world: scripted, read } = world({
      sends: [answer([success('i-0')])],
      reads: [{ 'i-1': 'web', 'i-2': '' }],
    });
    const outcomes = await changeBindings(scripted, bind, idsUpTo(3), control);
    expect(outcomes).toMatchObject([
      { instanceId: 'i-0', kind: 'done', by: 'answer' },
      { instanceId: 'i-1', kind: 'done', by: 'read' },
      { instanceId: 'i-2', kind: 'unclear', error: { requestId: 'REQUEST-1' } },
    ]);
    expect(read[0]).toEqual(['i-1', 'i-2']);
  });

  it('can be asked again later, each instance with its own error', async () => {
    const { world: scripted, sent } = world({ reads: [{ 'i-0': 'web', 'i-1': '' }] });
    const unclear = [
      { instanceId: 'i-0', error: lost },
      { instanceId: 'i-1', error: broken },
    ];
    expect(await findOut(scripted, bind, unclear)).toEqual([
      { instanceId: 'i-0', kind: 'done', by: 'read' },
      { instanceId: 'i-1', kind: 'unclear', error: broken, seen: 'unchanged' },
    ]);
    expect(sent).toEqual([]);
  });
});
