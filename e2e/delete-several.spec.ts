import { sent } from './api-requests';
import { expect, refusedByApi, test } from './fixtures';

test('lists bound key pairs first, and leaves out what the search hides', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  await expect(await keyPairs.cell('jump-host', 'Bound instances')).toContainText('1 instance');
  await page.getByRole('checkbox', { name: 'Select all on this page' }).last().check();
  await page.getByRole('button', { name: 'Delete' }).last().click();
  const all = page.getByRole('dialog', { name: 'Delete 4 key pairs' });
  await expect(all.getByRole('listitem')).toHaveText([
    /^jump-host/,
    /^web-frontend/,
    /^db-admin/,
    /^deploy-2018/,
  ]);
  await expect(all).toContainText('China (Hangzhou)');
  await all.getByRole('button', { name: 'Cancel' }).click();
  await expect(all).toBeHidden();

  await keyPairs.search.fill('db-');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Delete' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  await expect(dialog.getByRole('listitem')).toHaveText(/^db-admin/);
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Clear search' }).first().click();
  await expect(page.getByRole('checkbox', { name: 'Select jump-host' })).toBeChecked();
});

test('deletes the selected key pairs across pages @both', async ({ keyPairs, page, requests }) => {
  await keyPairs.open('cn-hangzhou', 'rows:30');
  await keyPairs.workerResponds();
  const selectAll = page.getByRole('checkbox', { name: 'Select all on this page' }).last();
  await selectAll.check();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText('2 / 3')).toBeVisible();
  await selectAll.check();
  await expect(page.getByText('20 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Delete' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Delete 20 key pairs' });
  await keyPairs.confirmDeletion('delete');
  await dialog.getByRole('button', { name: 'Delete' }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Total: 10')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete' }).last()).toBeFocused();
  expect(sent('DeleteKeyPairs', requests)).toHaveLength(1);
});

test('counts a missing key pair as deleted, but not one that was replaced', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerResponds();
  await page.getByRole('checkbox', { name: 'Select db-admin' }).check();
  await page.getByRole('checkbox', { name: 'Select deploy-2018' }).check();
  await page.getByRole('button', { name: 'Delete' }).last().click();
  const names = ['db-admin', 'deploy-2018'];
  await keyPairs.call('DeleteKeyPairs', { RegionId: 'cn-hangzhou', KeyPairNames: names });
  await keyPairs.importCopy('cn-hangzhou', 'jump-host', 'deploy-2018');
  const dialog = page.getByRole('dialog', { name: 'Delete 2 key pairs' });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toContainText('1 of 2 key pairs deleted');
  const alert = dialog.getByRole('alert');
  await expect(alert).toContainText('Not deleted: deploy-2018');
  await expect(alert).toContainText('Another key pair has this name now');
  await expect(dialog.getByRole('button', { name: 'Retry' })).toBeHidden();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(keyPairs.row('deploy-2018')).toBeVisible();
  await expect(keyPairs.row('db-admin')).toBeHidden();
});

test('stops on Back, and shows what is deleted and what is skipped', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-beijing');
  // Every second call waits long enough for the following steps.
  await keyPairs.open('cn-hangzhou', 'rows:130,throttle:DeleteKeyPairs:50%:20000');
  await page.getByRole('checkbox', { name: 'Select all on this page' }).last().check();
  await page.getByRole('button', { name: 'Select all 130 results' }).click();
  await page.getByRole('button', { name: 'Delete' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Delete 130 key pairs' });
  await keyPairs.confirmDeletion('delete');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toContainText('Deleting key pairs: 100 of 130');
  await expect(dialog).toContainText(/ECS is busy\. Retrying in \d+ s\./);
  await page.goBack();
  await expect(page).toHaveURL(/cn-hangzhou/);
  await expect(dialog).toContainText('100 of 130 key pairs deleted');
  await expect(dialog).toContainText('30 key pairs skipped');
  await expect(page.getByText('Total: 30')).toBeVisible();
  await dialog.getByRole('button', { name: 'Continue with the remaining 30' }).click();
  await expect(page.getByText('No key pairs in this region yet')).toBeVisible();
  await expect(keyPairs.createButton).toBeFocused();
});

test('deletes many key pairs in requests of 100', async ({ keyPairs, page, requests }) => {
  await keyPairs.open('cn-hangzhou', 'rows:230');
  await keyPairs.workerResponds();
  await page.getByRole('checkbox', { name: 'Select all on this page' }).last().check();
  await page.getByRole('button', { name: 'Select all 230 results' }).click();
  await page.getByRole('button', { name: 'Delete' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Delete 230 key pairs' });
  await keyPairs.confirmDeletion('delete');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('No key pairs in this region yet')).toBeVisible();
  expect(sent('DeleteKeyPairs', requests)).toHaveLength(3);
});
