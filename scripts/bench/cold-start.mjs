import { emulate } from './stopwatch.mjs';
import { rounds } from './rounds.mjs';
import { median } from './stats.mjs';
import { aim, milliseconds } from './table.mjs';

const LIMITS = { wanted: 5, enough: 3, seconds: 45 };
const SLOWDOWN = 4;
const NETWORK = { latency: 150, kilobits: 1600 };

/**
 * @typedef {object} Start
 * @property {number} painted milliseconds from the start of the navigation to the first content
 * @property {number} script and until the first script of the page began to run
 * @property {number} row and until the frame with the first row; not a number without an API
 */

/**
 * The part of `PerformanceLongAnimationFrameTiming` used here; TypeScript's DOM types lack it.
 *
 * @typedef {PerformanceEntry & { scripts: { sourceURL: string, startTime: number }[] }} LongFrame
 */

/**
 * First visits on a slow phone, as it were: no cache, no database, no worker.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ demo: string, live: string }} urls
 * @returns {Promise<import('./table.mjs').Table>}
 */
export async function benchColdStart(browser, { demo, live }) {
  /** @type {{ demo: Start[], live: Start[] }} */
  const starts = { demo: [], live: [] };
  for (const _ of rounds(LIMITS)) {
    starts.demo.push(await startCold(browser, demo, true));
    starts.live.push(await startCold(browser, live, false));
  }
  const rows = Object.entries(starts).map(([mode, list]) => {
    const painted = median(list.map((start) => start.painted));
    const script = median(list.map((start) => start.script));
    const row = median(list.map((start) => start.row));
    const early = list.filter((start) => start.painted < start.script).length;
    /** @type {[string, ...string[]]} */
    const cells = [
      mode,
      milliseconds(painted),
      milliseconds(script),
      Number.isNaN(row) ? 'no API' : milliseconds(row),
      aim(`shell before script (${early} of ${list.length})`, painted < script),
    ];
    return cells;
  });
  return {
    title: `Cold start, ms (median of ${starts.demo.length})`,
    columns: ['shell painted', 'first script runs', 'first row', 'aim'],
    rows,
    notes: [
      `CPU ${SLOWDOWN}x, ${NETWORK.kilobits / 1000} Mbit/s, ${NETWORK.latency} ms; each with a fresh profile.`,
      'The live build gets its first row from an API that is not here, so it is not measured.',
    ],
  };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {boolean} hasApi
 * @returns {Promise<Start>}
 */
async function startCold(browser, url, hasApi) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await emulate(page, { slowdown: SLOWDOWN, network: NETWORK });
  await page.addInitScript(markFirsts);
  await page.goto(`${url}keyPair/region/cn-hangzhou`);
  const last = hasApi ? 'row' : 'script';
  // Rarely, because looking at every frame would slow down what is measured.
  const polling = { polling: 500 };
  await page.waitForFunction(
    (mark) => performance.getEntriesByName(mark).length > 0,
    last,
    polling,
  );
  const start = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const [script] = performance.getEntriesByName('script');
    const [row] = performance.getEntriesByName('row');
    if (!paint || !script) throw new Error('No timings.');
    return {
      painted: paint.startTime,
      script: script.startTime,
      row: row?.startTime ?? Number.NaN,
    };
  });
  await context.close();
  return start;
}

/** Runs in the page: marks when a script of the page first ran, and the frame with the first row. */
function markFirsts() {
  const frames = new PerformanceObserver((list) => {
    for (const { scripts } of /** @type {LongFrame[]} */ (list.getEntries())) {
      const own = scripts.find(({ sourceURL }) => sourceURL.startsWith(location.origin));
      if (own === undefined) continue;
      performance.mark('script', { startTime: own.startTime });
      frames.disconnect();
      break;
    }
  });
  frames.observe({ type: 'long-animation-frame', buffered: true });

  const rows = new MutationObserver(() => {
    if (!document.querySelector('table[aria-label] tbody tr')) return;
    rows.disconnect();
    // A message sent in a frame's callback arrives once that frame has been painted.
    const afterPaint = new MessageChannel();
    afterPaint.port1.addEventListener('message', () => performance.mark('row'));
    afterPaint.port1.start();
    requestAnimationFrame(() => afterPaint.port2.postMessage(null));
  });
  rows.observe(document, { childList: true, subtree: true });
}
