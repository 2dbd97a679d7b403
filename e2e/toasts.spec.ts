import { expect, test } from './fixtures';

test('a dialog takes back the news of what succeeded before it', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.delete('deploy-2018');
  const news = page.getByText('Key pair deploy-2018 deleted');
  await expect(news).toBeVisible();
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog', { name: 'Delete key pair' })).toBeVisible();
  await expect(news).toBeHidden({ timeout: 3000 });
});

test('what went wrong stays over a dialog', async ({ expectedComplaints, keyPairs, page }) => {
  expectedComplaints.push(/net::ERR/);
  await keyPairs.open('cn-hangzhou', 'lose-request:ImportKeyPair:1');
  await keyPairs.submitName('unsure');
  await expect(keyPairs.createDialog.getByRole('button', { name: 'Check again' })).toBeVisible();
  await keyPairs.cancel.click();
  await page.getByRole('button', { name: 'Close and lose the private key' }).click();
  const news = page.getByText('It is not certain whether unsure was created');
  await expect(news).toBeVisible();
  await keyPairs.createButton.click();
  await expect(keyPairs.nameBox).toBeFocused();
  await expect(news).toBeVisible();
});
