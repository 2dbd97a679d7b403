import type { Browser, CDPSession, Page } from '@playwright/test';
import { median } from './measure';
import { namesOn, pressed, workerResponds } from './page';
import { emulate, timeUntil } from './stopwatch';
import { aim, milliseconds, under, type Table } from './table';

const ROWS = 500;
const PAGE_SIZE = 50;
const SLOWDOWN = 4;
/** In milliseconds: people keep their train of thought for a second. */
const OUTCOME_AIM = 1000;
/** In megabytes. */
const HEAP_AIM = 40;
/** ECS deletes up to 100 key pairs per request. */
const DELETIONS = 5;
const DELETION_AIM = 15_000;

/** Measures what isn't in the side-by-side table: sorting, selecting, memory, and deleting all 500. */
export async function benchManyRows(browser: Browser, url: string): Promise<Table> {
  const page = await (await browser.newContext()).newPage();
  const session = await emulate(page, SLOWDOWN);
  const list = `${url}keyPair/region/cn-hangzhou?pageSize=${PAGE_SIZE}`;

  await page.goto(list);
  const { rows } = namesOn(page);
  await rows.first().waitFor();
  const fewRows = await rows.count();
  const fewHeap = await heapAfterCollection(session);

  await page.goto(`${list}&mock=rows:${ROWS}`);
  await page.getByText(`Total: ${ROWS}`, { exact: true }).waitFor();
  const timed = [
    await timedRow('sort by a column', 8, (round) => timeSort(page, round)),
    await timedRow(`select all ${PAGE_SIZE} of the page`, 4, () => timeSelectAll(page)),
  ];
  const manyHeap = await heapAfterCollection(session);
  const deletion = await deleteAll(page);
  await page.context().close();

  return {
    title: `${ROWS} key pairs, CPU ${SLOWDOWN}x`,
    columns: ['first', 'median', 'longest', 'aim'],
    rows: [
      ...timed,
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
        under(deletion.duration, DELETION_AIM),
      ],
    ],
    notes: [
      `${PAGE_SIZE} rows a page; from the click to the frame that shows the result.`,
      'First: with the code that is loaded on demand and what is worked out once.',
      'The heap is that of the demo: the mock is in it.',
    ],
  };
}

async function timedRow(
  name: string,
  rounds: number,
  time: (round: number) => Promise<number>,
): Promise<string[]> {
  const first = await time(0);
  const others: number[] = [];
  for (let round = 1; round < rounds; round += 1) others.push(await time(round));
  const values = [first, median(others), Math.max(...others)].map(milliseconds);
  return [`${name}, ms`, ...values, under(median(others), OUTCOME_AIM)];
}

async function timeSort(page: Page, round: number): Promise<number> {
  const name = round % 2 === 0 ? 'Name' : 'Created';
  const button = page.getByRole('columnheader', { name }).getByRole('button');
  const sorted = await page.evaluateHandle(() => {
    const first = () => document.querySelector('table[aria-label] tbody tr')?.textContent;
    const before = first();
    return () => first() !== before;
  });
  return timeUntil(page, () => button.click(pressed), sorted);
}

async function timeSelectAll(page: Page): Promise<number> {
  const { selectAll } = namesOn(page);
  const selected = await page.evaluateHandle(() => {
    const rows = document.querySelectorAll('table[aria-label] tbody tr').length;
    return () => document.querySelectorAll('tr[aria-selected=true]').length === rows;
  });
  const time = await timeUntil(page, () => selectAll.click(pressed), selected);
  await selectAll.click();
  return time;
}

async function deleteAll(page: Page): Promise<{ requests: number; duration: number }> {
  await workerResponds(page);
  let requests = 0;
  page.on('request', (request) => {
    if (/[?&]Action=DeleteKeyPairs(?:&|$)/.test(request.url())) requests += 1;
  });

  const pages = ROWS / PAGE_SIZE;
  for (let shown = 1; shown <= pages; shown += 1) {
    await page.getByText(`${shown} / ${pages}`, { exact: true }).waitFor();
    await namesOn(page).selectAll.check();
    if (shown < pages) await page.getByRole('button', { name: 'Next page' }).click();
  }
  await page.getByText(`${ROWS} selected`, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Delete', exact: true }).last().click();
  const dialog = page.getByRole('dialog', { name: `Delete ${ROWS} key pairs` });
  // Required because some are bound.
  await dialog.getByRole('textbox', { name: 'To confirm, type delete' }).fill('delete');
  const emptied = await page.evaluateHandle(
    () => () => document.querySelector('[role=dialog], table[aria-label]') === null,
  );
  const confirm = dialog.getByRole('button', { name: 'Delete' });
  const duration = await timeUntil(page, () => confirm.click(pressed), emptied);
  return { requests, duration };
}

async function heapAfterCollection(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

function heapRow(rows: number, bytes: number): string[] {
  const megabytes = bytes / 1_000_000;
  const name = `JS heap after collection, MB: ${rows} rows`;
  return [name, '', megabytes.toFixed(1), '', under(megabytes, HEAP_AIM)];
}
