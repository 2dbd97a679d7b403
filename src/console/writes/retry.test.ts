import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitFor } from './retry';

describe('waiting', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('takes as long as it says', async () => {
    let isOver = false;
    void waitFor(1000).then(() => (isOver = true));
    await vi.advanceTimersByTimeAsync(999);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isOver).toBe(true);
  });

  it('ends when it is told to stop, and leaves no timer behind', async () => {
    const stopping = new AbortController();
    const waiting = waitFor(1000, stopping.signal);
    stopping.abort();
    await waiting;
    await waitFor(1000, stopping.signal);
    expect(vi.getTimerCount()).toBe(0);
  });
});
