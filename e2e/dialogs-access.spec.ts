import { expectAccessible } from './axe';
import { BindDialog, setLocked } from './bind-dialog';
import { expect, refusedByApi, test } from './fixtures';
import { ImportForm } from './import-form';
import { publicKeyLine } from './key-files';

// every-language.spec.ts checks the other dialogs and pages.
test('axe finds nothing in a valid import, a deletion of several and a mixed result', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  test.slow();
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-hangzhou', 'fail:RebootInstance:IncorrectInstanceStatus:1');
  await test.step('import', async () => {
    await keyPairs.openImport();
    const form = new ImportForm(keyPairs);
    await form.box.fill(publicKeyLine());
    await expect(form.preview).toBeVisible();
    await keyPairs.createDialog.getByText('Tags and resource group').click();
    await keyPairs.createDialog.getByRole('button', { name: 'Add tag' }).click();
    await expectAccessible(page, 'a public key and a tag');
    await keyPairs.cancel.click();
    await expect(keyPairs.createDialog).toBeHidden();
  });

  await test.step('delete', async () => {
    await page.getByRole('checkbox', { name: 'Select all on this page' }).last().check();
    await page.getByRole('button', { name: 'Delete' }).last().click();
    const dialog = page.getByRole('dialog', { name: 'Delete 4 key pairs' });
    await expect(dialog).toBeVisible();
    await expectAccessible(page, 'delete several');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('bind', async () => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await bind.open('db-admin');
    await bind.choose('shop-web-01', 'shop-db-01', 'shop-batch-01');
    await setLocked(page, 'shop-db-01', true);
    await bind.ok.click();
    await bind.restartAll();
    await expect(bind.notice('Restart requested for 1 instance')).toBeVisible();
    await expect(bind.notice('1 instance couldn’t be restarted')).toBeVisible();
    await expectAccessible(page, 'result');
  });
});
