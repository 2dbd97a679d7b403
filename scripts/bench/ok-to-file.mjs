import { setTimeout as wait } from 'node:timers/promises';
import { makeInJavaScript, makeOnClick } from './key-makers.mjs';
import { namesOn, pressed, workerAnswers } from './page.mjs';
import { rounds } from './rounds.mjs';
import { percentile } from './stats.mjs';
import { aim, milliseconds } from './table.mjs';

/** Pure JavaScript takes seconds, and many where the machine is busy. */
const LIMITS = { wanted: 20, enough: 5, seconds: 90 };
const DIALOG_OPEN = 1000;
const AIM = 20;

/**
 * @typedef {object} OkToFile
 * @property {number} sent milliseconds from the click on OK until ImportKeyPair leaves the page
 * @property {number} handedOver until the page hands the file over
 * @property {number} saved until the browser has saved it
 */

/**
 * From OK to the private key's file, with the key made ahead, on click, and in pure JavaScript.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of the demo
 * @returns {Promise<import('./table.mjs').Table>}
 */
export async function benchOkToFile(browser, url) {
  const variants = await Promise.all(
    [
      { name: 'made ahead by WebCrypto, as the page does', maker: undefined },
      { name: 'made on click by WebCrypto', maker: makeOnClick() },
      { name: 'made on click by node-forge', maker: await makeInJavaScript() },
    ].map(async ({ name, maker }) => ({ name, page: await openList(browser, url, maker) })),
  );
  /** @type {OkToFile[][]} */
  const times = variants.map(() => []);
  for (const round of rounds(LIMITS)) {
    for (const [index, { page }] of variants.entries()) {
      const time = await create(page, `bench-${round}`);
      // The first round also loads the dialog and warms the engine up.
      if (round > 0) times[index]?.push(time);
    }
  }
  await Promise.all(variants.map(({ page }) => page.context().close()));

  const steps = /** @type {const} */ (['sent', 'handedOver', 'saved']);
  return {
    title: 'OK to file, ms, p50 / p95',
    columns: ['request sent', 'file handed over', 'file saved', 'rounds', 'aim'],
    rows: variants.map(({ name }, index) => {
      const list = times[index] ?? [];
      const [sent = [], handedOver = [], saved = []] = steps.map((step) =>
        list.map((time) => time[step]),
      );
      const isMet = percentile(handedOver, 50) < AIM;
      return [
        `key ${name}`,
        ...[sent, handedOver, saved].map(middleAndTail),
        String(list.length),
        ...(index === 0 ? [aim(`handed over, p50 under ${AIM}`, isMet)] : []),
      ];
    }),
    notes: [
      `In turn, on the built page under its own headers: the dialog has been open for ${DIALOG_OPEN / 1000} s.`,
      'For the second and third row only crypto.subtle.generateKey is held back or replaced.',
      'Request sent: ImportKeyPair leaves the page. From there it is the stand-in, by way of its worker.',
      'Handed over: the browser has the file. Saved: it is on the disk, and the bench has heard of it.',
    ],
  };
}

/** @param {number[]} values */
function middleAndTail(values) {
  return [50, 95].map((rank) => milliseconds(percentile(values, rank))).join(' / ');
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {import('./key-makers.mjs').KeyMaker} maker
 */
async function openList(browser, url, maker) {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (maker !== undefined) await page.addInitScript(maker);
  await page.addInitScript(noteTimes);
  await page.goto(`${url}keyPair/region/cn-hangzhou`);
  await namesOn(page).rows.first().waitFor();
  await workerAnswers(page);
  return page;
}

/**
 * Creates a key pair as a person does.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @returns {Promise<OkToFile>}
 */
async function create(page, name) {
  const on = namesOn(page);
  await on.create.click();
  await on.name.waitFor();
  const ready = wait(DIALOG_OPEN);
  await on.name.fill(name);
  await ready;
  const download = page.waitForEvent('download').then(async (started) => {
    await started.path();
    return performance.timeOrigin + performance.now();
  });
  await on.ok.click(pressed);
  const savedAt = await download;
  await on.saving.waitFor();
  const time = await page.evaluate(() => {
    const epoch = performance.timeOrigin;
    const [ok] = performance.getEntriesByName('ok');
    const [handedOver] = performance.getEntriesByName('handed over');
    const sent = performance
      .getEntriesByType('resource')

      .findLast((entry) => entry.name.includes('Action=ImportKeyPair'));
    if (!ok || !handedOver || !sent) throw new Error('The page made no file, or sent no request.');
    return {
      ok: epoch + ok.startTime,
      sent: sent.startTime - ok.startTime,
      handedOver: handedOver.startTime - ok.startTime,
    };
  });
  await on.saved.check();
  await on.done.click();
  await on.saving.waitFor({ state: 'hidden' });
  return { sent: time.sent, handedOver: time.handedOver, saved: savedAt - time.ok };
}

/** Runs in the page: marks when OK was clicked, and when the link to the file was. */
function noteTimes() {
  addEventListener(
    'click',
    ({ target, timeStamp }) => {
      const isOk = target instanceof Element && target.closest('button')?.textContent === 'OK';
      if (!isOk) return;
      performance.clearMarks();
      performance.mark('ok', { startTime: timeStamp });
    },
    true,
  );
  /** @type {() => void} */
  const click = Reflect.get(HTMLElement.prototype, 'click');
  HTMLElement.prototype.click = function () {
    Reflect.apply(click, this, []);
    if (this instanceof HTMLAnchorElement && this.download !== '') performance.mark('handed over');
  };
}
