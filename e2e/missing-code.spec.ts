import type { Page } from '@playwright/test';
import { expect, refusedByApi, test } from './fixtures';

test.beforeEach(({ expectedComplaints }) => {
  expectedComplaints.push(/net::ERR/);
});

test('messages whose code does not come are told all the same @live', async ({
  keyPairs,
  page,
}) => {
  await page.route(/ToastRegion.*\.js$/, (route) => route.abort());
  await keyPairs.open('cn-hangzhou', 'lose-request:ImportKeyPair:1');
  await keyPairs.submitName('unsure');
  await expect(keyPairs.createDialog.getByRole('button', { name: 'Check again' })).toBeVisible();
  await keyPairs.cancel.click();
  await page.getByRole('button', { name: 'Close without saving' }).click();
  const warning = page
    .getByRole('status')
    .filter({ hasText: 'Couldn’t confirm that unsure was created' });
  await expect(warning).toBeVisible();

  await keyPairs.delete('deploy-2018');
  const news = page.getByRole('status').filter({ hasText: 'Key pair deploy-2018 deleted' });
  await expect(news).toBeVisible();
  await keyPairs.createButton.click();
  await expect(keyPairs.nameBox).toBeFocused();
  await expect(news).toBeHidden();
  await warning.getByRole('button', { name: 'Close message' }).click();
  await expect(warning).toBeHidden();
  await expect(keyPairs.createDialog).toBeVisible();
});

test('a message is shown as ever once its code comes @live', async ({ keyPairs, page }) => {
  await page.route(/ToastRegion.*\.js$/, (route) => route.abort());
  await keyPairs.open('cn-hangzhou');
  test.skip(!(await asksAgain(page)), 'This browser keeps a module that failed as failed.');
  await keyPairs.delete('deploy-2018');
  const words = 'Key pair deploy-2018 deleted';
  const asEver = page.getByRole('status').getByRole('heading', { name: words });
  await expect(page.getByText(words)).toBeVisible();
  await expect(asEver).toBeHidden();
  await page.unrouteAll();
  await expect(asEver).toBeVisible();
});

test('a dialog whose code does not come says so, and is there after a reload @live', async ({
  keyPairs,
  page,
}) => {
  let isMissing = true;
  await page.route(/dialogs.*\.js$/, (route) => (isMissing ? route.abort() : route.continue()));
  await keyPairs.open('cn-hangzhou');
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Couldn’t load part of this page')).toBeVisible();
  page.on('request', (request) => {
    if (request.isNavigationRequest()) isMissing = false;
  });
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog', { name: 'Delete key pair' })).toBeVisible();
});

test('a dialog whose code does not come is there once it comes @live', async ({
  keyPairs,
  page,
}) => {
  await page.route(/dialogs.*\.js$/, (route) => route.abort());
  await keyPairs.open('cn-hangzhou');
  test.skip(!(await asksAgain(page)), 'This browser keeps a module that failed as failed.');
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Couldn’t load part of this page')).toBeVisible();
  await page.unrouteAll();
  await expect(page.getByRole('dialog', { name: 'Delete key pair' })).toBeVisible();
});

// In the demo the mock needs that file, too.
test('an error of the list offers Retry before its texts are loaded @live', async ({
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
