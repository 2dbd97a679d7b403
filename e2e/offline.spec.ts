import { sent } from './api-requests';
import { expect, test } from './fixtures';

test('fails at once while offline, and sends nothing later @live', async ({
  context,
  expectedComplaints,
  keyPairs,
  requests,
}) => {
  expectedComplaints.push(/net::ERR_INTERNET_DISCONNECTED/);
  await keyPairs.open('cn-hangzhou');
  const { page } = keyPairs;
  await expect(keyPairs.row('db-admin')).toBeVisible();
  // By then, the dialog has been loaded ahead.
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await keyPairs.submitName('from-the-train');
  const failed = keyPairs.createDialog.getByRole('alert').filter({ hasText: 'wasn’t created' });
  await expect(failed).toContainText('You’re offline, so nothing was sent.');
  await expect(keyPairs.nameBox).toHaveValue('from-the-train');
  expect(sent('ImportKeyPair', requests)).toEqual([]);
  await keyPairs.createDialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(keyPairs.createDialog).toBeHidden();
  await (
    await keyPairs.cell('db-admin', 'Actions')
  )
    .getByRole('button', { name: 'Delete' })
    .click();
  const deletion = page.getByRole('dialog', { name: 'Delete key pair' });
  await deletion.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(deletion.getByRole('alert')).toContainText('You’re offline');
  await expect(deletion.getByRole('alert')).not.toContainText('Couldn’t confirm');
  await page.keyboard.press('Escape');

  await context.setOffline(false);
  await keyPairs.create('from-the-train');
  expect(sent('ImportKeyPair', requests)).toHaveLength(1);
  expect(sent('DeleteKeyPairs', requests)).toEqual([]);
  await keyPairs.finish();
  await expect(keyPairs.row('db-admin')).toBeVisible();
});

test('doesn’t take the browser’s word that it is offline @live', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(/net::ERR/);
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false });
  });
  await keyPairs.open('cn-hangzhou', 'lose-answer:ImportKeyPair:1');
  await keyPairs.create('sent-all-the-same');
  await expect(keyPairs.saveDialog).toContainText('ECS gave no clear response');
  await keyPairs.finish();
});
