import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { median, percentile, rounds } from './measure';
import { namesOn, pressed, workerResponds } from './page';
import { aim, milliseconds, type Table } from './table';

const limits = { wanted: 16, enough: 5, seconds: 75 };
const dialogOpen = 1000;
/** Milliseconds between two frames. */
const frameInterval = 1000 / 60;

/**
 * Milliseconds from the click on OK until the page starts the download (`handedOver`), split into the
 * request (`api`), the browser's delay of the response until the next frame (`frame`), and the page's own
 * part (`page`, which includes waiting for the key); and until the file is saved (`saved`).
 */
const steps = ['handedOver', 'api', 'frame', 'page', 'saved'] as const;

type OkToFile = Record<(typeof steps)[number], number>;
type Times = Record<(typeof steps)[number], number[]>;

interface Variant {
  name: string;
  url: string;
  initScript?: () => void;
  /** @param ahead the times of the demo, which generates the key when the dialog opens */
  aims: (times: Times, ahead: Times) => string[];
}

/**
 * Measures the time from OK to the private key's file: in the demo, in the live build with the mock over
 * HTTP, and in the demo with the key generated on OK instead of when the dialog opens.
 */
export async function benchOkToFile(
  browser: Browser,
  { demo, live }: { demo: string; live: string },
): Promise<Table> {
  const pageAim = ({ page }: Times) => aim('the page p50 under 8', median(page) < 8);
  const liveAim = ({ handedOver }: Times) => aim('in all p50 under 20', median(handedOver) < 20);
  const slower: Variant['aims'] = ({ page }, ahead) => [
    aim('slower than generated ahead', median(page) > median(ahead.page)),
  ];
  const variants: Variant[] = [
    { name: 'demo', url: demo, aims: (times) => [pageAim(times)] },
    { name: 'live', url: live, aims: (times) => [pageAim(times), liveAim(times)] },
    { name: 'demo, key generated on OK', url: demo, initScript: holdUntilOk, aims: slower },
  ];
  const runs = await Promise.all(
    variants.map(async (variant) => ({
      ...variant,
      page: await openList(browser, variant, variant.url === demo),
      times: { handedOver: [], api: [], frame: [], page: [], saved: [] } as Times,
    })),
  );
  for (const round of rounds(limits)) {
    for (const { page, times } of runs) {
      const time = await create(page, round);
      // The first round also loads the dialog and warms up.
      if (round === 0) continue;
      for (const step of steps) times[step].push(time[step]);
    }
  }
  await Promise.all(runs.map(({ page }) => page.context().close()));

  return {
    title: 'OK to file, ms, p50 / p95',
    columns: [
      'file handed over',
      'of it the API',
      'of it the wait for a frame',
      'of it the page',
      'file saved',
      'rounds',
      'aim',
    ],
    rows: runs.map(({ name, times, aims }) => [
      name,
      ...steps.map((step) =>
        [50, 95].map((rank) => milliseconds(percentile(times[step], rank))).join(' / '),
      ),
      String(times.page.length),
      aims(times, runs[0]?.times ?? times).join(', '),
    ]),
    notes: [
      `In turn, on the built page under its own headers: the dialog has been open for ${dialogOpen / 1000} s.`,
      'For the last row, crypto.subtle.generateKey is held back until the click.',
      'Handed over: the browser has the file. Saved: it is on the disk, and the bench has heard of it.',
      'The API of the demo is the mock, by way of its worker. The page: its work, and the wait for the key.',
      'The wait for a frame: after a click, Chromium holds a response back until it has started the next frame.',
    ],
  };
}

async function openList(
  browser: Browser,
  { url, initScript }: Variant,
  hasWorker: boolean,
): Promise<Page> {
  const context = await browser.newContext();
  // Its own data: another measurement may have filled the region.
  await context.addCookies([{ name: 'mock-tenant', value: 'ok-to-file', url }]);
  const page = await context.newPage();
  if (initScript) await page.addInitScript(initScript);
  await page.addInitScript(noteTimes);
  await page.goto(`${url}keyPair/region/cn-hangzhou`);
  await namesOn(page).rows.first().waitFor();
  if (hasWorker) await workerResponds(page);
  return page;
}

async function create(page: Page, round: number): Promise<OkToFile> {
  const on = namesOn(page);
  await on.create.click();
  await on.name.waitFor();
  const ready = wait(dialogOpen);
  await on.name.fill(`bench-${round}`);
  await ready;
  const download = page.waitForEvent('download').then(async (started) => {
    await started.path();
    return performance.timeOrigin + performance.now();
  });
  // Playwright presses the button right after a frame; users release it at any time between two frames.
  const delay = pressed.delay + (round / limits.wanted) * frameInterval;
  await on.ok.click({ delay });
  const savedAt = await download;
  await on.saving.waitFor();
  const { ok, handedOver, api, frame } = await page.evaluate(() => {
    const [clicked] = performance.getEntriesByName('ok');
    const [handled] = performance.getEntriesByName('handled');
    const [frameStart] = performance.getEntriesByName('frame');
    const [handed] = performance.getEntriesByName('handed over');
    const request = performance
      .getEntriesByType('resource')
      .findLast((entry) => entry.name.includes('Action=ImportKeyPair'));
    if (!clicked || !handled || !handed || !(request instanceof PerformanceResourceTiming)) {
      throw new Error('The page sent nothing or made no file.');
    }
    const end = handed.startTime;
    const framed = frameStart && frameStart.startTime < end ? frameStart.startTime : 0;
    return {
      ok: performance.timeOrigin + clicked.startTime,
      handedOver: end - clicked.startTime,
      api: request.duration,
      frame: Math.max(0, framed - Math.max(request.responseEnd, handled.startTime)),
    };
  });
  await on.saved.check();
  await on.done.click();
  await on.saving.waitFor({ state: 'hidden' });
  return { handedOver, api, frame, page: handedOver - api - frame, saved: savedAt - ok };
}

/** Runs in the page: marks the click on OK, when it's handled, the next frame, and the click on the link to the file. */
function noteTimes(): void {
  addEventListener(
    'click',
    ({ target, timeStamp }) => {
      const isOk = target instanceof Element && target.closest('button')?.textContent === 'OK';
      if (!isOk) return;
      performance.clearMarks();
      performance.mark('ok', { startTime: timeStamp });
      requestAnimationFrame(() => performance.mark('frame'));
    },
    true,
  );
  // React has rendered by the time the event reaches the window.
  addEventListener('submit', () => performance.mark('handled'));
  const click: () => void = Reflect.get(HTMLElement.prototype, 'click');
  HTMLElement.prototype.click = function () {
    Reflect.apply(click, this, []);
    if (this instanceof HTMLAnchorElement && this.download !== '') performance.mark('handed over');
  };
}

/** Runs in the page: delays the generation of the key until the click on OK. */
function holdUntilOk(): void {
  const generateKey = crypto.subtle.generateKey.bind(crypto.subtle);
  let start = () => {};
  addEventListener(
    'click',
    ({ target }) => {
      const isOk = target instanceof Element && target.closest('button')?.textContent === 'OK';
      if (isOk) start();
    },
    true,
  );
  Object.defineProperty(crypto.subtle, 'generateKey', {
    async value(...wanted: Parameters<SubtleCrypto['generateKey']>) {
      await new Promise<void>((resolve) => {
        start = resolve;
      });
      return generateKey(...wanted);
    },
  });
}
