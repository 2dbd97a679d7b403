import { expect, refusedByApi, test } from './fixtures';
import { holdRequests } from './held-requests';
import { skipWaitUntil, skipWaitWhile } from './waits';

test('under today’s rule, offers to unbind first and deletes the others @real-shapes', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-hangzhou', 'delete-rule:today');
  await page.getByRole('checkbox', { name: 'Select db-admin' }).check();
  await page.getByRole('checkbox', { name: 'Select jump-host' }).check();
  await page.getByRole('button', { name: 'Delete' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Delete 2 key pairs' });
  await keyPairs.confirmDeletion('delete');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Unbind them first');
  await expect(dialog.getByRole('alert')).toContainText('RequestId');
  await dialog.getByRole('button', { name: 'Delete the unbound key pair' }).click();
  await expect(keyPairs.row('db-admin')).toBeHidden();
  await expect(keyPairs.row('jump-host')).toBeVisible();
  await keyPairs.row('jump-host').getByRole('button', { name: 'Delete' }).click();
  await keyPairs.confirmDeletion('jump-host');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Unbind jump-host' }).click();
  await expect(page.getByRole('dialog', { name: 'Unbind key pair' })).toBeVisible();
});

test('finds out what happened after a lost response @account', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(/net::ERR_/, refusedByApi);
  await page.clock.install();
  await keyPairs.open('cn-hangzhou', 'lose-answer:DeleteKeyPairs:1,lose-request:DeleteKeyPairs:1');
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(keyPairs.row('db-admin')).toBeHidden();

  await keyPairs.row('web-frontend').getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  await keyPairs.confirmDeletion('web-frontend');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  const alert = dialog.getByRole('alert');
  await skipWaitUntil(
    page,
    alert.filter({ hasText: 'Couldn’t confirm the deletion: web-frontend' }),
  );
  await expect(alert).toContainText('ECS still lists it.');
  await dialog.getByRole('button', { name: 'Retry' }).click();
  await expect(keyPairs.row('web-frontend')).toBeHidden();
});

test('says that a deletion is unconfirmed if the list can’t be read either @live', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(/net::ERR_/, refusedByApi);
  await page.clock.install();
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.row('db-admin')).toBeVisible();
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  await expect(dialog).toBeVisible();
  await page.route(/Action=DeleteKeyPairs/, async (route) => {
    await page.route(/Action=DescribeKeyPairs/, (read) => read.abort());
    await route.abort();
  });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  const alert = dialog.getByRole('alert');
  await skipWaitUntil(page, alert.filter({ hasText: 'Couldn’t confirm the deletion: db-admin' }));
  await expect(alert).toContainText('A second check couldn’t confirm it either.');
  await page.unroute(/Action=DeleteKeyPairs/);
  await dialog.getByRole('button', { name: 'Retry' }).click();
  await skipWaitUntil(page, alert.filter({ hasText: 'Not deleted: db-admin' }));
  await expect(alert).toContainText('couldn’t be reached');
  await page.unrouteAll();
  await dialog.getByRole('button', { name: 'Retry' }).click();
  await expect(dialog).toBeHidden();
  await expect(keyPairs.row('db-admin')).toBeHidden();
});

test('closes after a deletion even if the list doesn’t load @live', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(/net::ERR_/);
  await page.clock.install();
  const releaseInstances = await holdRequests(page, 'DescribeInstances');
  await keyPairs.open('cn-hangzhou');
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  await expect(dialog).toContainText('bound instances not known yet');
  releaseInstances();
  await expect(dialog).toContainText('not bound');
  await page.route(/Action=DeleteKeyPairs/, async (route) => {
    await page.route(/Action=DescribeKeyPairs/, () => new Promise(() => undefined));
    await route.continue();
  });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await skipWaitWhile(page, dialog);
  await page.unrouteAll();
});
