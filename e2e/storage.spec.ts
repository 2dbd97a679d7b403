import type { Page } from '@playwright/test';
import { expect, refusedByApi, test } from './fixtures';
import { KeyPairsPage } from './key-pairs-page';
import { holdDataOpen, limitedDisk, storeJunk, upgradeData } from './stored-data';

test('works from memory without IndexedDB, and says so', async ({ keyPairs, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await keyPairs.open('cn-qingdao');
  await expect(page.getByText('doesn’t let the demo keep its data')).toBeVisible();
  await keyPairs.create('in-memory');
  await keyPairs.finish();
  await expect(keyPairs.row('in-memory')).toBeVisible();
  await keyPairs.chooseRegion('hangzhou', 'China (Hangzhou)');
  await keyPairs.chooseRegion('qingdao', 'China (Qingdao)');
  await expect(keyPairs.row('in-memory')).toBeVisible();
  await page.reload();
  await expect(page.getByText('No key pairs in this region yet')).toBeVisible();
});

test('reports a damaged record, keeps it, and resets it once no other tab blocks that', async ({
  context,
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  await storeJunk(page, 'cn-hangzhou', 'junk');
  await page.reload();
  const notice = page.getByText('1 record of the demo’s data can’t be read');
  await expect(notice).toBeVisible();
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  await expect(keyPairs.row('junk')).toBeHidden();

  await keyPairs.submitName('junk');
  await expect(keyPairs.createDialog.getByRole('alert')).toContainText(['choose another name']);
  await keyPairs.nameBox.fill('not-junk');
  await keyPairs.ok.click();
  await keyPairs.finish();
  await page.reload();
  await expect(keyPairs.row('not-junk')).toBeVisible();

  const hanging = await context.newPage();
  await hanging.goto('./_headers');
  await holdDataOpen(hanging);
  await reset(page);
  await expect(page.getByRole('alertdialog')).toContainText('Close the other tabs');
  await hanging.close();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  await expect(notice).toBeHidden();
  await expect(keyPairs.row('not-junk')).toBeHidden();
});

test('keeps the rows after an upgrade by another tab, and resets nothing unasked', async ({
  context,
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-qingdao');
  await keyPairs.create('made-before');
  await keyPairs.finish();
  const newer = await context.newPage();
  await newer.goto('./_headers');
  await upgradeData(newer);

  await keyPairs.refresh.click();
  const stale = page.getByRole('alert').filter({ hasText: 'Couldn’t refresh the list' });
  await expect(stale).toContainText('a newer version');
  await expect(keyPairs.row('made-before')).toBeVisible();

  await stale.getByRole('button', { name: 'Reload the page' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Couldn’t load key pairs' });
  await expect(alert).toContainText('a newer version');
  await alert.getByRole('button', { name: 'Reset the demo’s data' }).click();
  await page.getByRole('button', { name: 'Keep the data' }).click();
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(alert).toContainText('a newer version');

  await reset(page);
  await expect(page.getByText('No key pairs in this region yet')).toBeVisible();
});

test('creates and loses nothing while the disk is full, and goes on once there is space', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi, /QuotaExceededError/);
  const disk = await limitedDisk(page, keyPairs.apiUrl);
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  test.skip(!(await disk.fill()), 'This browser does not keep to the limit of the test.');
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  await keyPairs.submitName('no-room');
  const alert = keyPairs.createDialog.getByRole('alert').filter({ hasText: 'wasn’t created' });
  await expect(alert).toContainText('no storage left');
  expect(downloads).toEqual([]);

  await disk.enlarge();
  await keyPairs.ok.click();
  await keyPairs.finish();
  await page.reload();
  await expect(keyPairs.row('no-room')).toBeVisible();
  await expect(keyPairs.row('web-frontend')).toBeVisible();
});

test('continues with the initial data when the browser’s storage is cleared', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerResponds();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  const { origin } = new URL(page.url());
  // `all` includes the service worker.
  for (const storageTypes of ['indexeddb', 'all']) {
    await test.step(storageTypes, async () => {
      await keyPairs.create('cleared');
      await keyPairs.finish();
      await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes });
      await devtools.send('ServiceWorker.stopAllWorkers');
      await keyPairs.refresh.click();
      await expect(keyPairs.row('cleared')).toBeHidden();
      await expect(keyPairs.row('web-frontend')).toBeVisible();
      await keyPairs.create(`after-${storageTypes}`);
      await keyPairs.finish();
      await page.reload();
      await expect(keyPairs.row(`after-${storageTypes}`)).toBeVisible();
    });
  }
});

test('two tabs fill a region up to its quota, name by name', async ({
  context,
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi);
  const other = new KeyPairsPage(await context.newPage(), keyPairs.apiUrl);
  for (const tab of [keyPairs, other]) {
    await tab.open('cn-hangzhou', 'rows:480');
    await tab.workerResponds();
  }
  const [key] = (
    await keyPairs.call('DescribeKeyPairs', { RegionId: 'cn-hangzhou', IncludePublicKey: true })
  ).KeyPairs.KeyPair;
  const race = (tab: KeyPairsPage) =>
    tab.page.evaluate(
      async ([apiUrl, publicKey]) =>
        Promise.all(
          Array.from({ length: 40 }, async (_, index) => {
            const body = new URLSearchParams({
              RegionId: 'cn-hangzhou',
              KeyPairName: `contested-${index}`,
              PublicKeyBody: publicKey,
            });
            const response = await fetch(`${apiUrl}?Action=ImportKeyPair`, {
              method: 'POST',
              body,
            });
            const { Code = 'won' } = (await response.json()) as { Code?: string };
            return Code;
          }),
        ),
      [keyPairs.apiUrl, key?.PublicKey ?? ''] as const,
    );
  const [one = [], two = []] = await Promise.all([keyPairs, other].map(race));
  const winners = one.map((code, index) => [code, two[index]].filter((each) => each === 'won'));
  expect(winners.every(({ length }) => length <= 1)).toBe(true);
  expect(winners.flat()).toHaveLength(20);
  await keyPairs.refresh.click();
  await expect(keyPairs.page.getByText('500 of 500 key pairs')).toBeVisible();
});

async function reset(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reset the demo’s data' }).click();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
}
