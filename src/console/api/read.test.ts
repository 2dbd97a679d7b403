import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeInstances } from '../../contract/instances';
import { describeKeyPairs } from '../../contract/key-pairs';
import { setTransport } from './transport';
import { read, useThrottledRead, type ThrottledRead } from './read';

const page = {
  RequestId: 'R',
  PageNumber: 1,
  PageSize: 10,
  TotalCount: 0,
  KeyPairs: { KeyPair: [] },
};
const request = { RegionId: 'cn-hangzhou' };

function throttledRead(actionName: string): ThrottledRead | null {
  const shown: (ThrottledRead | null)[] = [];
  function Probe() {
    shown.push(useThrottledRead(actionName));
    return null;
  }
  renderToStaticMarkup(createElement(Probe));
  return shown[0] ?? null;
}

/** Throttles the first requests, and counts all. */
function busyFor(requests: number, headers: Record<string, string> = {}): { sent: number } {
  const count = { sent: 0 };
  setTransport({
    async send() {
      count.sent += 1;
      return count.sent > requests
        ? Response.json(page)
        : Response.json({ Code: 'Throttling.User' }, { status: 429, headers });
    },
  });
  return count;
}

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://console.test/' });
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

describe('a throttled read', () => {
  it('waits for as long as ECS says, and is repeated', async () => {
    const count = busyFor(1, { 'x-acs-retry-after': '1500' });
    const reading = read(describeKeyPairs, request);
    await vi.advanceTimersByTimeAsync(1499);
    expect(count.sent).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await expect(reading).resolves.toMatchObject({ TotalCount: 0 });
    expect(count.sent).toBe(2);
  });

  it('outlasts a minute where ECS says nothing', async () => {
    const count = busyFor(3);
    const reading = read(describeKeyPairs, request);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(count.sent).toBeLessThan(4);
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(reading).resolves.toMatchObject({ TotalCount: 0 });
  });

  it('makes others of the same action wait with it, and no others', async () => {
    const count = busyFor(1, { 'x-acs-retry-after': '1500' });
    const first = read(describeKeyPairs, request);
    await vi.advanceTimersByTimeAsync(100);
    const second = read(describeKeyPairs, request);
    const other = read(describeInstances, request).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(100);
    expect(count.sent).toBe(2);
    await vi.advanceTimersByTimeAsync(1300);
    await Promise.all([first, second, other]);
    expect(count.sent).toBe(4);
  });

  it('makes others fail with its error when it is stopped', async () => {
    const count = busyFor(1, { 'x-acs-retry-after': '1500' });
    const reads = [read(describeKeyPairs, request)];
    await vi.advanceTimersByTimeAsync(100);
    reads.push(read(describeKeyPairs, request));
    const results = Promise.allSettled(reads);
    await vi.advanceTimersByTimeAsync(100);
    throttledRead('DescribeKeyPairs')?.stop();
    const [first, second] = await results;
    expect(first).toMatchObject({ status: 'rejected', reason: { isThrottling: true } });
    expect(second).toEqual(first);
    expect(count.sent).toBe(1);
  });

  it('gives up in the end, and at once where it would have to wait for an hour', async () => {
    const count = busyFor(100);
    const reading = read(describeKeyPairs, request).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(300_000);
    await expect(reading).resolves.toMatchObject({ isThrottling: true });
    expect(count.sent).toBe(5);
    busyFor(1, { 'x-acs-retry-after': '3600000' });
    await expect(read(describeKeyPairs, request)).rejects.toMatchObject({ isThrottling: true });
  });
});
