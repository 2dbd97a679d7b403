import { namesOn, pressed } from './page.mjs';
import { countMainThreadTime, mainThreadTime, untilIdle } from './main-thread.mjs';
import { rounds } from './rounds.mjs';
import { median } from './stats.mjs';
import { emulate, timeUntil } from './stopwatch.mjs';
import { aim, milliseconds } from './table.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const LIMITS = { wanted: 7, enough: 3, seconds: 120 };
const ROWS = 500;
const SLOWDOWN = 4;
const NETWORK = { latency: 150, kilobits: 1600 };

/**
 * A visit to the list of 500 key pairs, in milliseconds.
 *
 * @typedef {object} Visit
 * @property {number} painted from the start of the navigation to the first content
 * @property {number} script to the first module that ran; not a number if none took long enough to tell
 * @property {number} row to the frame with the first row
 * @property {number} idle processor time of the main thread until nothing is left to do
 * @property {number} letter from a letter typed into the search to the frame that shows the result
 * @property {number} letterWork processor time of the main thread for that letter
 * @property {number} dialog from the click to the frame with the dialog to create a key pair
 * @property {number} dialogWork
 */

/** @type {{ name: string, of: keyof Visit, ratio: number }[]} */
const measures = [
  { name: 'first row', of: 'row', ratio: 1.3 },
  { name: 'main thread until idle, CPU', of: 'idle', ratio: 1.6 },
  { name: 'letter typed into the search', of: 'letter', ratio: 2 },
  { name: 'the same, CPU', of: 'letterWork', ratio: 2 },
  { name: 'create dialog opened', of: 'dialog', ratio: 2 },
];

/**
 * The two builds and a page in plain React with the same data, visited in turn, each with a fresh
 * profile: no cache, no database, no worker.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ demo: string, live: string, native: string }} urls of the pages; the demo has its own API
 * @returns {Promise<import('./table.mjs').Table>}
 */
export async function benchSideBySide(browser, { demo, live, native }) {
  const list = 'keyPair/region/cn-hangzhou?pageSize=50';
  const urls = {
    live: `${live}${list}`,
    demo: `${demo}${list}&mock=rows:${ROWS}`,
    native,
  };
  /** @type {Record<keyof typeof urls, Visit[]>} */
  const visits = { live: [], demo: [], native: [] };
  for (const _ of rounds(LIMITS)) {
    for (const name of /** @type {(keyof typeof urls)[]} */ (Object.keys(urls))) {
      visits[name].push(await visit(browser, urls[name]));
    }
  }

  /** @param {keyof Visit} of */
  const medians = (of) => ({
    live: median(visits.live.map((each) => each[of])),
    demo: median(visits.demo.map((each) => each[of])),
    native: median(visits.native.map((each) => each[of])),
  });
  const painted = medians('painted');
  const script = medians('script');
  return {
    title: `${ROWS} key pairs beside a page in plain React, ms (median of ${visits.live.length})`,
    columns: ['live', 'demo', 'native', 'live : native', 'demo : native', 'aim'],
    rows: [
      [
        'first content painted',
        ...shown(painted),
        aim('live before its first module runs', painted.live < script.live),
      ],
      ...measures.map(({ name, of, ratio }) => {
        const middle = medians(of);
        const isMet = middle.live / middle.native <= ratio;
        return /** @type {[string, ...string[]]} */ ([
          name,
          ...shown(middle),
          aim(`live at most ${ratio} x`, isMet),
        ]);
      }),
    ],
    notes: [
      `CPU ${SLOWDOWN}x, ${NETWORK.kilobits / 1000} Mbit/s, ${NETWORK.latency} ms; each visit with a fresh profile, in turn.`,
      'Live and native have the mock over HTTP behind them; the demo has it in the page, which takes its share.',
      'CPU: time of the main thread, from the start or the letter until it has nothing left to do.',
    ],
  };
}

/**
 * @param {{ live: number, demo: number, native: number }} middle
 * @returns {string[]}
 */
function shown({ live, demo, native }) {
  const ratios = [live / native, demo / native].map((ratio) => ratio.toFixed(2));
  return [...[live, demo, native].map(milliseconds), ...ratios];
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @returns {Promise<Visit>}
 */
async function visit(browser, url) {
  const context = await browser.newContext();
  const cookie = { name: 'stand-in-switches', value: `rows:${ROWS}`, url: new URL(url).origin };
  await context.addCookies([cookie]);
  const page = await context.newPage();
  const session = await emulate(page, { slowdown: SLOWDOWN, network: NETWORK });
  await countMainThreadTime(session);
  await page.addInitScript(markFirsts);
  await page.goto(url);
  // Rarely, because looking at every frame would slow down what is measured.
  await page.waitForFunction(() => performance.getEntriesByName('row').length > 0, undefined, {
    polling: 500,
  });
  const idle = await untilIdle(session);
  const start = await page.evaluate(() => {
    /** @param {string} name */
    const startOf = (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return {
      painted: startOf('first-contentful-paint'),
      script: startOf('script'),
      row: startOf('row'),
    };
  });
  await page.getByText(`Total: ${ROWS}`, { exact: true }).waitFor();

  await page.getByRole('textbox', { name: 'Search key pairs' }).focus();
  const beforeLetter = await untilIdle(session);
  const letter = await timeUntil(page, () => page.keyboard.press('4'), await totalChanged(page));
  const letterWork = (await untilIdle(session)) - beforeLetter;
  await page.keyboard.press('Backspace');

  const beforeDialog = await untilIdle(session);
  const opened = await page.evaluateHandle(
    () => () => document.querySelector(':is([role=dialog], dialog[open]) input') !== null,
  );
  const dialog = await timeUntil(page, () => namesOn(page).create.click(pressed), opened);
  await untilIdle(session);
  const dialogWork = (await mainThreadTime(session)) - beforeDialog;
  await context.close();
  return { ...start, idle, letter, letterWork, dialog, dialogWork };
}

/** @param {Page} page */
function totalChanged(page) {
  return page.evaluateHandle(() => {
    const total = [...document.querySelectorAll('span')].find((span) =>
      span.textContent.startsWith('Total: '),
    );
    const before = total?.textContent;
    return () => total?.textContent !== before;
  });
}

/**
 * The part of `PerformanceLongAnimationFrameTiming` used here; TypeScript's DOM types lack it.
 *
 * @typedef {PerformanceEntry & { scripts: { sourceURL: string, startTime: number }[] }} LongFrame
 */

/** Runs in the page: marks when a module of the page first ran, and the frame with the first row. */
function markFirsts() {
  const frames = new PerformanceObserver((list) => {
    for (const { scripts } of /** @type {LongFrame[]} */ (list.getEntries())) {
      const own = scripts.find(({ sourceURL }) =>
        sourceURL.startsWith(`${location.origin}/assets/`),
      );
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
