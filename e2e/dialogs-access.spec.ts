import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './axe';
import { expect, test } from './fixtures';
import { makeKeyFiles } from './key-files';

test.describe('axe finds nothing', () => {
  // A colour on its way to another has a contrast of its own.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('import, with a key and with a private key by mistake', async ({ keyPairs, page }) => {
    const keys = makeKeyFiles();
    await keyPairs.open('cn-hangzhou');
    await keyPairs.createButton.click();
    await keyPairs.createDialog.getByRole('radio', { name: 'Import SSH Key Pair' }).check();
    const box = keyPairs.createDialog.getByRole('textbox', { name: 'Public Key' });
    await box.fill(readFileSync(join(keys.folder, 'rsa.pub'), 'utf8'));
    await expect(keyPairs.createDialog.getByLabel('Key to import')).toBeVisible();
    await keyPairs.createDialog.getByText('Tags and resource group').click();
    await keyPairs.createDialog.getByRole('button', { name: 'Add tag' }).click();
    await expectAccessible(page, 'a public key and a tag');
    await box.fill(readFileSync(join(keys.folder, 'rsa.pkcs8'), 'utf8'));
    await expect(keyPairs.createDialog).toContainText('That was a private key');
    await expectAccessible(page, 'a private key by mistake');
  });

  test('delete, one that is bound and several', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-hangzhou');
    await expect(await keyPairs.cell('jump-host', 'Bound instances')).toContainText('1 instance');
    await keyPairs.row('jump-host').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByRole('dialog', { name: 'Delete key pair' })).toBeVisible();
    await expectAccessible(page, 'delete one');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('checkbox', { name: 'Select all on this page' }).last().check();
    await page.getByRole('button', { name: 'Delete' }).last().click();
    await expect(page.getByRole('dialog', { name: 'Delete 4 key pairs' })).toBeVisible();
    await expectAccessible(page, 'delete several');
  });
});
