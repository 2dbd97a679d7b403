import type { Page } from '@playwright/test';
import { expect, refusedByApi, test } from './fixtures';
import { skipWaitUntil, skipWaitWhile } from './waits';

test.beforeEach(async ({ expectedComplaints, page }) => {
  expectedComplaints.push(/net::ERR/);
  await page.clock.install();
});

test('shows messages even if their code doesn’t load @live', async ({ keyPairs, page }) => {
  await page.route(/ToastRegion.*\.js$/, (route) => route.abort());
  await keyPairs.open('cn-hangzhou', 'lose-request:ImportKeyPair:1');
  await keyPairs.submitName('unsure');
  await skipWaitUntil(page, keyPairs.createDialog.getByRole('button', { name: 'Check again' }));
  await keyPairs.cancel.click();
  await page.getByRole('button', { name: 'Close without saving' }).click();
  const warning = page
    .getByRole('status')
    .filter({ hasText: 'Couldn’t confirm that unsure was created' });
  await expect(warning).toBeVisible();

  await keyPairs.delete('deploy-2018');
  const success = page.getByRole('status').filter({ hasText: 'Key pair deploy-2018 deleted' });
  await expect(success).toBeVisible();
  await keyPairs.createButton.click();
  await expect(keyPairs.nameBox).toBeFocused();
  await expect(success).toBeHidden();
  await warning.getByRole('button', { name: 'Close message' }).click();
  await expect(warning).toBeHidden();
  await expect(keyPairs.createDialog).toBeVisible();
});

test('shows a message as usual once its code loads @live', async ({ keyPairs, page }) => {
  await page.route(/ToastRegion.*\.js$/, (route) => route.abort());
  await keyPairs.open('cn-hangzhou');
  test.skip(!(await asksAgain(page)), 'This browser keeps a module that failed as failed.');
  await keyPairs.delete('deploy-2018');
  const message = page.getByRole('status').filter({ hasText: 'Key pair deploy-2018 deleted' });
  await expect(message).toBeVisible();
  await page.clock.fastForward(20_000);
  await expect(message).toBeVisible();
  await page.unrouteAll();
  // Only the toasts' code closes it after a while.
  await skipWaitWhile(page, message);
});

test('says that the code of a dialog or the export didn’t load, and opens the dialog after a reload @live', async ({
  keyPairs,
  page,
}) => {
  let isMissing = true;
  await page.route(/dialogs.*\.js$/, (route) => (isMissing ? route.abort() : route.continue()));
  await keyPairs.open('cn-hangzhou');
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Couldn’t load part of this page')).toBeVisible();
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Couldn’t export the list' }),
  ).toBeVisible();
  page.on('request', (request) => {
    if (request.isNavigationRequest()) isMissing = false;
  });
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog', { name: 'Delete key pair' })).toBeVisible();
});

test('opens a dialog once its code loads @live', async ({ keyPairs, page }) => {
  await page.route(/dialogs.*\.js$/, (route) => route.abort());
  await keyPairs.open('cn-hangzhou');
  test.skip(!(await asksAgain(page)), 'This browser keeps a module that failed as failed.');
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Couldn’t load part of this page')).toBeVisible();
  await page.unrouteAll();
  await skipWaitUntil(page, page.getByRole('dialog', { name: 'Delete key pair' }));
});

// In the demo, the mock needs that file, too.
test('offers Retry for an error of the list before the messages have loaded @live', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  await page.route(/notices.*\.js$/, (route) => route.abort());
  await keyPairs.open('cn-hangzhou', 'fail:DescribeKeyPairs:Forbidden.RAM:1');
  const alert = page.getByRole('alert').filter({ hasText: 'Couldn’t load key pairs' });
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(keyPairs.row('db-admin')).toBeVisible();
  await expect(alert).toBeHidden();
});

/** Whether the browser requests a failed module again: whatwg/html#10327, July 2026. */
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
