import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('@playwright/test').CDPSession} Session */

/** A chain of requests leaves the thread alone for as long as one takes. */
const QUIET = 1000;
const POLL = 250;
/** Milliseconds of work that count as none: asking for the time takes some, too. */
const NOISE = 15;
const TIMEOUT = 60_000;

/**
 * How long the page's main thread has worked since the page began, in milliseconds of processor time:
 * a thread that waits for a busy machine doesn't count. An emulated slowdown does.
 *
 * @param {Session} session
 */
export async function mainThreadTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const task = metrics.find(({ name }) => name === 'TaskDuration');
  if (!task) throw new Error('The browser doesn’t say how long its tasks took.');
  return task.value * 1000;
}

/**
 * Before `mainThreadTime`, and before the page is loaded.
 *
 * @param {Session} session
 */
export async function countMainThreadTime(session) {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
}

/**
 * Waits until the main thread has had nothing to do for a second.
 *
 * @param {Session} session
 * @returns {Promise<number>} what `mainThreadTime` is then
 */
export async function untilIdle(session) {
  const end = performance.now() + TIMEOUT;
  let since = performance.now();
  let worked = await mainThreadTime(session);
  while (performance.now() - since < QUIET) {
    await wait(POLL);
    if (performance.now() > end) throw new Error('The page never becomes idle.');
    const now = await mainThreadTime(session);
    if (now - worked > NOISE) since = performance.now();
    worked = now;
  }
  return worked;
}
