import { contents, question, stay } from './close-question';
import { expect, refusedByApi, test } from './fixtures';
import { holdRequests } from './held-requests';
import { ImportForm } from './import-form';
import { publicKeyLine } from './key-files';

/** The text that Playwright reads for an error in Firefox's console. */
const errorWithoutMessage = /^error: Error$/;

test('a form without a private key closes without asking, but not because of a slow file', async ({
  keyPairs,
  page,
}) => {
  await page.addInitScript(() => {
    const read: unknown = Reflect.get(Blob.prototype, 'arrayBuffer');
    if (typeof read !== 'function') return;
    Blob.prototype.arrayBuffer = async function (this: Blob) {
      if (this.size === 3) await new Promise((go) => addEventListener('read-on', go));
      return Reflect.apply(read, this, []) as ArrayBuffer;
    };
  });
  await keyPairs.open('cn-hangzhou');
  await test.step('keeps what was typed', async () => {
    const close = keyPairs.createDialog.getByRole('button', { name: 'Close' });
    for (const leave of [() => page.keyboard.press('Escape'), () => close.click()]) {
      await keyPairs.createButton.click();
      await expect(keyPairs.nameBox).toHaveValue('');
      await keyPairs.nameBox.fill('half-typed');
      // A click outside the dialog.
      await page.mouse.click(5, 400);
      await page.mouse.click(5, 5);
      await expect(keyPairs.nameBox).toHaveValue('half-typed');
      await leave();
      await expect(keyPairs.createDialog).toBeHidden();
      await expect(page).toHaveURL(/cn-hangzhou$/);
    }
  });

  await test.step('a file that loads slowly', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Which key is this file?' }).click();
    const bytes = { name: 'slow.pem', mimeType: 'text/plain', buffer: Buffer.from('abc') };
    await (await chooser).setFiles(bytes);
    await keyPairs.create('guarded');
    await page.evaluate(() => void dispatchEvent(new Event('read-on')));
    await expect(page.getByText('slow.pem has no key that can be looked up')).toBeAttached();
    await expect(keyPairs.saveDialog).toBeVisible();
    await expect(page).toHaveURL(/create$/);
    await keyPairs.finish();
  });
});

test('nothing closes the dialog while an import is being sent @live', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.openImport();
  await new ImportForm(keyPairs).fill('being-sent', publicKeyLine());
  const release = await holdRequests(page, 'ImportKeyPair');
  await keyPairs.ok.click();
  await page.evaluate(() => history.back());
  await page.keyboard.press('Escape');
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    void dialog.dismiss();
  });
  await page.evaluate(() => setTimeout(() => location.reload()));
  await expect.poll(() => dialogs).toEqual(['beforeunload']);
  await expect(page).toHaveURL(/create/);
  await expect(keyPairs.createDialog).toBeVisible();
  release();
  await expect(keyPairs.row('being-sent')).toBeVisible();
  await expect(page.getByText('Key pair imported')).toBeVisible();
});

test('keeps the private key if the list fails', async ({ expectedComplaints, keyPairs, page }) => {
  expectedComplaints.push(/out of order/, errorWithoutMessage);
  await keyPairs.open('cn-hangzhou', '', '?sort=name');
  await keyPairs.createButton.click();
  await keyPairs.nameBox.fill('kept');
  await page.evaluate(() => {
    Object.defineProperty(Intl.Collator.prototype, 'compare', {
      get() {
        throw new Error('out of order');
      },
    });
  });
  await keyPairs.ok.click();
  await expect(keyPairs.saveDialog).toBeVisible();
  await expect(page.getByText('Couldn’t show the list')).toBeAttached();
  expect(await contents(await keyPairs.downloadAgain())).toContain('BEGIN PRIVATE KEY');
});

test('keeps the private key if the dialog fails @live', async ({
  keyPairs,
  page,
  expectedComplaints,
}) => {
  expectedComplaints.push(refusedByApi, /not a child of this node/, errorWithoutMessage);
  const { saveDialog } = keyPairs;
  const discard = async () => {
    await saveDialog.getByRole('button', { name: 'Discard this key pair' }).click();
    await page.getByRole('button', { name: 'Discard', exact: true }).click();
  };
  await keyPairs.open('cn-hangzhou', 'fail:DeleteKeyPairs:Forbidden.RAM');
  const file = await contents(await keyPairs.create('rescued'));
  await discard();
  // A translation or an extension may remove a node. React then throws when it removes that node.
  await saveDialog
    .getByRole('alert')
    .filter({ hasText: 'Not deleted' })
    .evaluate((notice) => document.createElement('div').append(notice));
  await discard();

  await expect(saveDialog.getByText('This dialog stopped working')).toBeVisible();
  expect(await contents(await keyPairs.downloadAgain())).toBe(file);
  for (const attempt of [
    () => page.keyboard.press('Escape'),
    () => page.evaluate(() => history.back()),
  ]) {
    await attempt();
    await stay(page).click();
    await expect(question(page)).toBeHidden();
  }
  await saveDialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'Close without saving' }).click();
  await expect(saveDialog).toBeHidden();
  await expect(keyPairs.row('rescued')).toBeVisible();
});
