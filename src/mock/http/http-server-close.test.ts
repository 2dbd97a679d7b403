import { describe, expect, it } from 'vitest';
import type { Api } from '../api';
import { serve } from '../testing/mock-client';

describe('closing', () => {
  it('completes requests in progress and accepts no new ones', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let arrived = (): void => undefined;
    const isThere = new Promise<void>((resolve) => (arrived = resolve));
    const handle: Api = async () => {
      arrived();
      await released;
      return { status: 200, headers: {}, body: 'done' };
    };
    // Longer than the test may take: this timeout doesn't end the connection.
    const timeouts = { headers: 1000, request: 1000, close: 600_000 };
    const { url, close } = await serve(handle, { timeouts });
    const answering = fetch(url);
    await isThere;
    const closed = close();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    release();
    expect(await (await answering).text()).toBe('done');
    await closed;
  });

  it('doesn’t wait forever', async () => {
    let arrived = (): void => undefined;
    const isThere = new Promise<void>((resolve) => (arrived = resolve));
    const never: Api = () => {
      arrived();
      return new Promise(() => undefined);
    };
    const timeouts = { headers: 1000, request: 1000, close: 50 };
    const { url, close } = await serve(never, { timeouts });
    const answering = fetch(url);
    await isThere;
    await Promise.all([expect(answering).rejects.toThrow('fetch failed'), close()]);
  });
});
