import type { Browser } from '@playwright/test';
import { median, rounds } from './measure';
import { namesOn, pressed, textChanged } from './page';
import { emulate, timeUntil, untilIdle } from './stopwatch';
import { aim, milliseconds, type Table } from './table';

const limits = { wanted: 7, enough: 3, seconds: 120 };
const keyPairs = 500;
const slowdown = 4;
const network = { latency: 150, kilobits: 1600 };

type Visit = Awaited<ReturnType<typeof visit>>;

const measures: { name: string; of: keyof Visit; ratio: number }[] = [
  { name: 'first row', of: 'row', ratio: 1.3 },
  { name: 'main thread until idle, CPU', of: 'idle', ratio: 1.6 },
  { name: 'letter typed into the search', of: 'letter', ratio: 2 },
  { name: 'the same, CPU', of: 'letterWork', ratio: 2 },
  { name: 'create dialog opened', of: 'dialog', ratio: 2 },
];

/**
 * Compares the two builds with a page in plain React with the same data. Each visit has a fresh profile:
 * no cache, no database, no worker.
 */
export async function benchSideBySide(
  browser: Browser,
  urls: { live: string; demo: string; native: string },
): Promise<Table> {
  const list = 'keyPair/region/cn-hangzhou?pageSize=50';
  const pages = [
    { url: `${urls.live}${list}`, visits: [] as Visit[] },
    { url: `${urls.demo}${list}&mock=rows:${keyPairs}`, visits: [] },
    { url: urls.native, visits: [] },
  ];
  for (const _ of rounds(limits)) {
    for (const { url, visits } of pages) visits.push(await visit(browser, url));
  }

  const medians = (of: keyof Visit) =>
    pages.map(({ visits }) => median(visits.map((each) => each[of])));
  const rowOf = (name: string, of: keyof Visit) => {
    const [live = 0, demo = 0, native = 0] = medians(of);
    const ratios = [live / native, demo / native].map((ratio) => ratio.toFixed(2));
    return { live, native, cells: [name, ...[live, demo, native].map(milliseconds), ...ratios] };
  };
  const painted = rowOf('first content painted', 'painted');
  const [script = 0] = medians('script');
  return {
    title: `${keyPairs} key pairs beside a page in plain React, ms (median of ${pages[0]?.visits.length})`,
    columns: ['live', 'demo', 'native', 'live : native', 'demo : native', 'aim'],
    rows: [
      [...painted.cells, aim('live before its first module runs', painted.live < script)],
      ...measures.map(({ name, of, ratio }) => {
        const { live, native, cells } = rowOf(name, of);
        return [...cells, aim(`live at most ${ratio} x`, live / native <= ratio)];
      }),
    ],
    notes: [
      `CPU ${slowdown}x, ${network.kilobits / 1000} Mbit/s, ${network.latency} ms; each visit with a fresh profile, in turn.`,
      'Only the main thread is slowed down, not V8’s compiler on other threads.',
      'Live and native have the mock over HTTP behind them; the demo has it in the page, which takes its share.',
      'CPU: time of the main thread, from the start or the letter until it has nothing left to do.',
    ],
  };
}

/** A visit to the list of 500 key pairs. Returns milliseconds. */
async function visit(browser: Browser, url: string) {
  const context = await browser.newContext();
  const { origin } = new URL(url);
  await context.addCookies([{ name: 'mock-switches', value: `rows:${keyPairs}`, url: origin }]);
  const page = await context.newPage();
  const session = await emulate(page, slowdown, network);
  await page.addInitScript(markFirsts);
  await page.goto(url);
  // Polling every frame would slow down the page.
  await page.waitForFunction(() => performance.getEntriesByName('row').length > 0, undefined, {
    polling: 500,
  });
  const idle = await untilIdle(session);
  const start = await page.evaluate(() => {
    const startOf = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    return {
      painted: startOf('first-contentful-paint'),
      /** The first module that ran; NaN if none was a long task. */
      script: startOf('script'),
      row: startOf('row'),
    };
  });
  await page.getByText(`Total: ${keyPairs}`, { exact: true }).waitFor();

  const { search, total, create } = namesOn(page);
  await search.focus();
  const before = await untilIdle(session);
  const letter = await timeUntil(page, () => page.keyboard.press('4'), await textChanged(total));
  const letterWork = (await untilIdle(session)) - before;
  await page.keyboard.press('Backspace');

  await untilIdle(session);
  const opened = await page.evaluateHandle(
    () => () => document.querySelector(':is([role=dialog], dialog[open]) input') !== null,
  );
  const dialog = await timeUntil(page, () => create.click(pressed), opened);
  await context.close();
  return {
    ...start,
    /** CPU time of the main thread until it's idle. */
    idle,
    /** From a letter typed to the frame with the result. */
    letter,
    /** CPU time of the main thread for that letter. */
    letterWork,
    /** From the click to the frame with the dialog. */
    dialog,
  };
}

/** The part of `PerformanceLongAnimationFrameTiming` used here; TypeScript's DOM types lack it. */
type LongFrame = PerformanceEntry & { scripts: { sourceURL: string; startTime: number }[] };

/** Runs in the page: marks the first run of a module, and the frame with the first row. */
function markFirsts(): void {
  const frames = new PerformanceObserver((list) => {
    const scripts = (list.getEntries() as LongFrame[]).flatMap((frame) => frame.scripts);
    const own = scripts.find(({ sourceURL }) => sourceURL.startsWith(`${location.origin}/assets/`));
    if (own === undefined) return;
    performance.mark('script', { startTime: own.startTime });
    frames.disconnect();
  });
  frames.observe({ type: 'long-animation-frame', buffered: true });

  const rows = new MutationObserver(() => {
    if (!document.querySelector('table[aria-label] tbody tr')) return;
    rows.disconnect();
    // A message sent in a frame's callback arrives after that frame's paint.
    const afterPaint = new MessageChannel();
    afterPaint.port1.addEventListener('message', () => performance.mark('row'));
    afterPaint.port1.start();
    requestAnimationFrame(() => afterPaint.port2.postMessage(null));
  });
  rows.observe(document, { childList: true, subtree: true });
}
