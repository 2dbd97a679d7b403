import { namesOn, pressed, workerResponds } from './page.mjs';
import { median } from './stats.mjs';
import { emulate, timeUntil } from './stopwatch.mjs';
import { aim, milliseconds } from './table.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const ROWS = 500;
const PAGE_SIZE = 50;
const SLOWDOWN = 4;
const ROUNDS = 4;
/** A response within a second keeps a person's train of thought, also on a slow machine. */
const OUTCOME_AIM = 1000;
const HEAP_AIM = 40;
/** ECS takes a hundred names at a time. */
const DELETIONS = 5;
const DELETION_AIM = 15_000;

/**
 * The list at its fullest: finding, sorting, selecting, looking at one, memory, deleting them all.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of the demo
 * @returns {Promise<import('./table.mjs').Table>}
 */
export async function benchManyRows(browser, url) {
  const page = await (await browser.newContext()).newPage();
  const session = await emulate(page, { slowdown: SLOWDOWN });
  const list = `${url}keyPair/region/cn-hangzhou?pageSize=${PAGE_SIZE}`;

  await page.goto(list);
  await namesOn(page).rows.first().waitFor();
  const fewRows = await namesOn(page).rows.count();
  const fewHeap = await heapAfterCollection(session);

  await page.goto(`${list}&mock=rows:${ROWS}`);
  await page.getByText(`Total: ${ROWS}`, { exact: true }).waitFor();
  /** @type {[string, number[]][]} */
  const timed = [
    ['search, a key typed', await timeSearch(page)],
    ['sort by a column', await timeSort(page)],
    [`select all ${PAGE_SIZE} of the page`, await timeSelectAll(page)],
    ['open the panel', await timePanel(page)],
  ];
  const manyHeap = await heapAfterCollection(session);
  const deletion = await deleteAll(page);
  await page.context().close();

  return {
    title: `${ROWS} key pairs, CPU ${SLOWDOWN}x`,
    columns: ['first', 'median', 'longest', 'aim'],
    rows: [
      ...timed.map(([name, times]) => {
        const [first = Number.NaN, ...others] = times;
        const values = [first, median(others), Math.max(...others)];
        return /** @type {[string, ...string[]]} */ ([
          `${name}, ms`,
          ...values.map(milliseconds),
          underAim(median(others), OUTCOME_AIM),
        ]);
      }),
      heapRow(fewRows, fewHeap),
      heapRow(ROWS, manyHeap),
      [
        `delete ${ROWS}: DeleteKeyPairs requests`,
        String(deletion.requests),
        '',
        '',
        aim(`${DELETIONS}`, deletion.requests === DELETIONS),
      ],
      [
        `delete ${ROWS}: confirmed until the list is empty, ms`,
        milliseconds(deletion.duration),
        '',
        '',
        underAim(deletion.duration, DELETION_AIM),
      ],
    ],
    notes: [
      `${PAGE_SIZE} rows a page; from the key or click to the frame that shows the result.`,
      'First: with the code that is loaded on demand and what is worked out once.',
      'The heap is that of the demo: the mock is in it.',
    ],
  };
}

/** @param {Page} page */
async function timeSearch(page) {
  const box = page.getByRole('textbox', { name: 'Search key pairs' });
  await box.focus();
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Each of these leaves other rows than the one before.
    for (const key of ['4', '2', 'Backspace', 'Backspace']) {
      times.push(await timeUntil(page, () => page.keyboard.press(key), await totalChanged(page)));
    }
  }
  return times;
}

/** @param {Page} page */
function totalChanged(page) {
  return page.evaluateHandle(() => {
    const total = () =>
      [...document.querySelectorAll('span')].find((span) => span.textContent.startsWith('Total: '))
        ?.textContent;
    const before = total();
    return () => total() !== before;
  });
}

/** @param {Page} page */
async function timeSort(page) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const column of ['Name', 'Created']) {
      const button = page.getByRole('columnheader', { name: column }).getByRole('button');
      const sorted = await page.evaluateHandle(() => {
        const first = () => document.querySelector('table[aria-label] tbody tr')?.textContent;
        const before = first();
        return () => first() !== before;
      });
      times.push(await timeUntil(page, () => button.click(pressed), sorted));
    }
  }
  return times;
}

/** @param {Page} page */
async function timeSelectAll(page) {
  const box = namesOn(page).table.getByRole('checkbox', { name: 'Select all on this page' });
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const selected = await page.evaluateHandle(() => {
      const rows = document.querySelectorAll('table[aria-label] tbody tr').length;
      return () => document.querySelectorAll('tr[aria-selected=true]').length === rows;
    });
    times.push(await timeUntil(page, () => box.click(pressed), selected));
    await box.click();
  }
  return times;
}

/** @param {Page} page */
async function timePanel(page) {
  const panel = page.getByRole('dialog');
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const link = namesOn(page).rows.nth(round).getByRole('link');
    const shown = await page.evaluateHandle(
      () => () => document.querySelector('[role=dialog] [role=img]') !== null,
    );
    times.push(await timeUntil(page, () => link.click(pressed), shown));
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
  }
  return times;
}

/**
 * @param {Page} page
 * @returns {Promise<{ requests: number, duration: number }>}
 */
async function deleteAll(page) {
  const isDeletion = /[?&]Action=DeleteKeyPairs(?:&|$)/;
  await workerResponds(page);
  let requests = 0;
  page.on('request', (request) => {
    if (isDeletion.test(request.url())) requests += 1;
  });

  const box = namesOn(page).table.getByRole('checkbox', { name: 'Select all on this page' });
  for (let shown = 1; shown <= ROWS / PAGE_SIZE; shown += 1) {
    await page.getByText(`${shown} / ${ROWS / PAGE_SIZE}`, { exact: true }).waitFor();
    await box.check();
    if (shown < ROWS / PAGE_SIZE) await page.getByRole('button', { name: 'Next page' }).click();
  }
  await page.getByText(`${ROWS} selected`, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Delete', exact: true }).last().click();
  const dialog = page.getByRole('dialog', { name: `Delete ${ROWS} key pairs` });
  // Some of them are bound.
  await dialog.getByRole('textbox', { name: 'To confirm, type delete' }).fill('delete');
  const emptied = await page.evaluateHandle(
    () => () => document.querySelector('[role=dialog], table[aria-label]') === null,
  );
  const confirm = dialog.getByRole('button', { name: 'Delete' });
  const duration = await timeUntil(page, () => confirm.click(pressed), emptied);
  return { requests, duration };
}

/** @param {import('@playwright/test').CDPSession} session */
async function heapAfterCollection(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/**
 * @param {number} rows
 * @param {number} bytes
 * @returns {[string, ...string[]]}
 */
function heapRow(rows, bytes) {
  const megabytes = bytes / 1_000_000;
  const name = `JS heap after collection, MB: ${rows} rows`;
  return [name, '', megabytes.toFixed(1), '', underAim(megabytes, HEAP_AIM)];
}

/**
 * @param {number} value
 * @param {number} limit
 */
function underAim(value, limit) {
  return aim(`under ${limit}`, value < limit);
}
