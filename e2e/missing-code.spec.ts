import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

test.beforeEach(({ expectedComplaints }) => {
  expectedComplaints.push(/net::ERR_FAILED/);
});

test('a message that cannot be shown costs nothing but the message', async ({ keyPairs, page }) => {
  await page.route(/ToastRegion.*\.js$/, (route) => route.abort());
  await keyPairs.open('cn-hangzhou');
  await keyPairs.create('kept');
  await keyPairs.finish();
  await expect(keyPairs.row('kept')).toBeVisible();
});

test('a dialog whose code does not come says so, and is there after a reload', async ({
  keyPairs,
  page,
}) => {
  let isMissing = true;
  await page.route(/DeleteDialog.*\.js$/, (route) =>
    isMissing ? route.abort() : route.continue(),
  );
  await keyPairs.open('cn-hangzhou');
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('A part of this page could not be loaded')).toBeVisible();
  page.on('request', (request) => {
    if (request.isNavigationRequest()) isMissing = false;
  });
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog', { name: 'Delete key pair' })).toBeVisible();
});

test('a dialog whose code does not come is there once it comes', async ({ keyPairs, page }) => {
  await page.route(/DeleteDialog.*\.js$/, (route) => route.abort());
  await keyPairs.open('cn-hangzhou');
  test.skip(!(await asksAgain(page)), 'This browser keeps a module that failed as failed.');
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('A part of this page could not be loaded')).toBeVisible();
  await page.unrouteAll();
  await expect(page.getByRole('dialog', { name: 'Delete key pair' })).toBeVisible();
});

/** Whether a second import of a module that failed asks for it: whatwg/html#10327, July 2026. */
async function asksAgain(page: Page): Promise<boolean> {
  let asked = 0;
  await page.route('**/probe.js', (route) => {
    asked += 1;
    return route.abort();
  });
  await page.evaluate(async () => {
    const probe = new URL('probe.js', document.baseURI).href;
    for (let times = 0; times < 2; times += 1) await import(probe).catch(() => undefined);
  });
  return asked > 1;
}
