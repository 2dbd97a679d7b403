import { expect, test } from '@playwright/test';

test('a key pair that was refused once is created by the second OK', async ({ page }) => {
  await page.goto('./keyPair/region/cn-hangzhou?mock=fail:ImportKeyPair:QuotaExceed.KeyPair:1');
  await page.getByRole('button', { name: 'Create SSH Key Pair' }).click();
  const form = page.getByRole('dialog', { name: 'Create SSH Key Pair' });
  await form.getByRole('textbox', { name: 'Name' }).fill('my-key');
  await form.getByRole('button', { name: 'OK' }).click();
  await expect(form.getByRole('alert').filter({ hasText: 'already holds 500' })).toBeVisible();

  const download = page.waitForEvent('download');
  await form.getByRole('button', { name: 'OK' }).click();
  expect((await download).suggestedFilename()).toBe('my-key.pem');
  const handOver = page.getByRole('dialog', { name: 'Save your private key' });
  await handOver.getByRole('checkbox', { name: 'I have saved the private key' }).check();
  await handOver.getByRole('button', { name: 'Done' }).click();
  const table = page.getByRole('table', { name: 'SSH key pairs' });
  await expect(table.getByRole('checkbox', { name: 'Select my-key' })).toBeVisible();
});
