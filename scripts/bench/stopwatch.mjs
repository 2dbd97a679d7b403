import { setTimeout as wait } from 'node:timers/promises';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').JSHandle<() => boolean>} Check seen from here, a function in
 *   the page that says whether it shows what is waited for
 */

/** Longer than anything here takes; then something is wrong, and waiting on would hide it. */
const TIMEOUT = 60_000;

/**
 * The time from an act's last key or click, as the browser dates it, to the frame that shows the
 * outcome. Playwright's own part in it is thus left out.
 *
 * @param {Page} page
 * @param {() => Promise<unknown>} act presses a key or clicks
 * @param {Check} check
 * @returns {Promise<number>} milliseconds
 */
export async function timeUntil(page, act, check) {
  const watch = await page.evaluateHandle((isThere) => {
    let input = Number.NaN;
    /** @param {Event} event */
    const note = (event) => {
      input = event.timeStamp;
    };
    addEventListener('keydown', note, true);
    addEventListener('click', note, true);
    /** @type {Promise<number>} */
    const painted = new Promise((resolve) => {
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
  }, check);
  await act();
  return orGiveUp(watch.evaluate(({ painted }) => painted));
}

/**
 * @template Value
 * @param {Promise<Value>} promise
 * @returns {Promise<Value>}
 */
export async function orGiveUp(promise) {
  const giveUp = new AbortController();
  const late = wait(TIMEOUT, undefined, { signal: giveUp.signal }).then(() => {
    throw new Error(`The page did not show what was waited for in ${TIMEOUT / 1000} s.`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    giveUp.abort();
    late.catch(() => undefined);
  }
}

/**
 * Makes a processor of the given share of this one's speed, and a network, of what the page runs on.
 *
 * @param {Page} page
 * @param {{ slowdown: number, network?: { latency: number, kilobits: number } }} conditions
 * @returns {Promise<import('@playwright/test').CDPSession>}
 */
export async function emulate(page, { slowdown, network }) {
  const session = await page.context().newCDPSession(page);
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
