import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, JSHandle, Page } from '@playwright/test';

/** Longer than anything here takes; then something is wrong, and waiting on would hide it. */
const timeout = 60_000;
/** A chain of requests leaves the thread alone for as long as one takes. */
const quiet = 1000;
const poll = 250;
/** Milliseconds of work that count as none: asking for the time takes some, too. */
const noise = 15;

/**
 * The time from an act's last key or click, as the browser dates it, to the frame that shows the
 * outcome. Playwright's own part in it is thus left out.
 *
 * @param act presses a key or clicks
 * @param check a function in the page that says whether it shows what is waited for
 * @returns milliseconds
 */
export async function timeUntil(
  page: Page,
  act: () => Promise<unknown>,
  check: JSHandle<() => boolean>,
): Promise<number> {
  const watch = await page.evaluateHandle(
    ({ isThere, limit }) => {
      let input = Number.NaN;
      const note = (event: Event) => {
        input = event.timeStamp;
      };
      addEventListener('keydown', note, true);
      addEventListener('click', note, true);
      const painted = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('The page did not show what was waited for.')), limit);
        const observer = new MutationObserver(() => {
          if (Number.isNaN(input) || !isThere()) return;
          observer.disconnect();
          removeEventListener('keydown', note, true);
          removeEventListener('click', note, true);
          // A message sent in a frame's callback arrives once that frame has been painted.
          const afterPaint = new MessageChannel();
          afterPaint.port1.addEventListener('message', () => resolve(performance.now() - input));
          afterPaint.port1.start();
          requestAnimationFrame(() => afterPaint.port2.postMessage(null));
        });
        observer.observe(document, {
          attributes: true,
          characterData: true,
          childList: true,
          subtree: true,
        });
      });
      return { painted };
    },
    { isThere: check, limit: timeout },
  );
  await act();
  return watch.evaluate(({ painted }) => painted);
}

/**
 * Sets what the page runs on. `mainThreadTime` counts from here on.
 *
 * @param slowdown how many times slower than this one the processor is
 */
export async function emulate(
  page: Page,
  slowdown: number,
  network?: { latency: number; kilobits: number },
): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (network) {
    const bytesPerSecond = (network.kilobits * 1000) / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
  }
  return session;
}

/**
 * How long the page's main thread has worked since the page began, in milliseconds of processor time:
 * a thread that waits for a busy machine doesn't count. An emulated slowdown does.
 */
async function mainThreadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const task = metrics.find(({ name }) => name === 'TaskDuration');
  if (!task) throw new Error('The browser doesn’t say how long its tasks took.');
  return task.value * 1000;
}

/**
 * Waits until the main thread has had nothing to do for a second.
 *
 * @returns how long it has worked since the page began, in milliseconds of processor time
 */
export async function untilIdle(session: CDPSession): Promise<number> {
  const end = performance.now() + timeout;
  let since = performance.now();
  let worked = await mainThreadTime(session);
  while (performance.now() - since < quiet) {
    await wait(poll);
    if (performance.now() > end) throw new Error('The page never becomes idle.');
    const now = await mainThreadTime(session);
    if (now - worked > noise) since = performance.now();
    worked = now;
  }
  return worked;
}
