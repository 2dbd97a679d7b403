import { beforeEach, describe, expect, it, vi } from 'vitest';
import { restartPending, testInstance } from './testing/instance';

const a = testInstance('a');
const b = testInstance('b');

/** Simulates a page reload. */
async function reloaded() {
  vi.resetModules();
  return import('./pending-restarts');
}

function storage(): Pick<Storage, 'getItem' | 'setItem'> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
}

describe('pending restarts', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', storage());
    return () => vi.unstubAllGlobals();
  });

  it('are remembered until the restart, also across a reload', async () => {
    const page = await reloaded();
    page.rememberPendingRestarts([a, b]);
    expect([a, b].map(page.isRestartPending)).toEqual([true, true]);
    page.forgetPendingRestarts([a]);
    const next = await reloaded();
    expect([a, b].map(next.isRestartPending)).toEqual([false, true]);
  });

  it('are also what the mock marks', async () => {
    const page = await reloaded();
    expect(page.isRestartPending({ ...a, ...restartPending })).toBe(true);
  });

  it('belong to one region', async () => {
    const page = await reloaded();
    const elsewhere = { ...a, RegionId: 'cn-beijing' };
    page.rememberPendingRestarts([a]);
    expect(page.isRestartPending(elsewhere)).toBe(false);
    page.updatePendingRestarts('cn-beijing', [], true);
    expect(page.isRestartPending(a)).toBe(true);
  });

  it.each(['Stopping', 'Stopped', 'Starting', 'Pending'])('end when one is %s', async (Status) => {
    const page = await reloaded();
    page.rememberPendingRestarts([a, b]);
    page.updatePendingRestarts('cn-hangzhou', [{ ...a, Status }], false);
    expect([a, b].map(page.isRestartPending)).toEqual([false, true]);
  });

  it('end when an instance is gone from a complete list', async () => {
    const page = await reloaded();
    page.rememberPendingRestarts([a, b]);
    page.updatePendingRestarts('cn-hangzhou', [b], false);
    expect(page.isRestartPending(a)).toBe(true);
    page.updatePendingRestarts('cn-hangzhou', [b], true);
    expect([a, b].map(page.isRestartPending)).toEqual([false, true]);
  });

  it('are remembered in memory where storage is blocked', async () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: blocked, setItem: blocked });
    const page = await reloaded();
    page.rememberPendingRestarts([a]);
    expect(page.isRestartPending(a)).toBe(true);
    page.forgetAllPendingRestarts();
    expect(page.isRestartPending(a)).toBe(false);
  });
});
