import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, JSHandle, Page } from '@playwright/test';

/** Longer than any step takes. */
const timeout = 60_000;
/** Longer than a request, during which the thread is idle. */
const quiet = 1000;
const poll = 250;
/** Milliseconds of work per poll that count as idle: the poll itself takes some. */
const noise = 15;

/**
 * Milliseconds from the last key or click, by the event's time stamp, to the frame that shows the
 * result. Excludes Playwright's overhead.
 *
 * @param act presses a key or clicks
 * @param check a function in the page: whether it shows the result
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
          // A message sent in a frame's callback arrives after that frame's paint.
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
 * Slows down the page's processor and network. `mainThreadTime` counts from here on.
 *
 * @param slowdown factor
 * @param network latency in milliseconds, kilobits per second
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
 * Milliseconds of CPU time that the main thread has used: includes an emulated slowdown, but no waiting
 * for a busy machine.
 */
async function mainThreadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const task = metrics.find(({ name }) => name === 'TaskDuration');
  if (!task) throw new Error('The browser doesn’t say how long its tasks took.');
  return task.value * 1000;
}

/** Waits until the main thread has been idle for a second. Returns its `mainThreadTime`. */
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
