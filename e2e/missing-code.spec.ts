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

test('a dialog whose code does not come says so, and comes when it can', async ({
  keyPairs,
  page,
}) => {
  await page.route(/DeleteDialog.*\.js$/, (route) => route.abort());
  await keyPairs.open('cn-hangzhou');
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('A part of this page could not be loaded')).toBeVisible();
  await page.unrouteAll();
  await expect(page.getByRole('dialog', { name: 'Delete key pair' })).toBeVisible();
});
