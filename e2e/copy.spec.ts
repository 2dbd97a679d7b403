import type { Page } from '@playwright/test';
import { expect, refusedByApi, test } from './fixtures';

test.describe('with the clipboard allowed', () => {
  test.use({ permissions: ['clipboard-write'] });

  test('copies the name, the public key, and the fingerprint as ECS writes it', async ({
    keyPairs,
    page,
  }) => {
    await keyPairs.open('cn-hangzhou');
    const row = keyPairs.row('jump-host');
    const cell = await keyPairs.cell('jump-host', 'Fingerprint');
    const fingerprint = await cell.innerText();
    await row.getByRole('button', { name: 'Copy name jump-host' }).press('Enter');
    expect(await pasted(page)).toBe('jump-host');
    await row.getByRole('button', { name: 'Copy public key of jump-host' }).press('Enter');
    await expect(cell.getByRole('button', { name: 'Copied' })).toBeVisible();
    await keyPairs.openImport();
    const box = keyPairs.createDialog.getByRole('textbox', { name: 'Public Key' });
    await box.press('ControlOrMeta+V');
    await expect(box).toHaveValue(/^ssh-rsa AAAA\S+/);
    await expect(keyPairs.createDialog).toContainText('It’s listed as jump-host.');
    await keyPairs.cancel.click();

    await cell.getByRole('button', { name: 'Copy fingerprint' }).click();
    await expect(cell.getByRole('button', { name: 'Copied' }).first()).toBeVisible();
    expect(await pasted(page)).toBe(fingerprint);
    await expect.poll(() => keyPairs.texts('Name')).toEqual(['jump-host']);
  });

  test('says why a public key couldn’t be copied @live', async ({
    keyPairs,
    page,
    expectedComplaints,
  }) => {
    expectedComplaints.push(refusedByApi);
    await keyPairs.open('cn-hangzhou');
    await expect(keyPairs.row('jump-host')).toBeVisible();
    const switches = 'fail:DescribeKeyPairs:InternalError';
    await page.setExtraHTTPHeaders({ 'x-mock-switches': switches });
    await keyPairs
      .row('jump-host')
      .getByRole('button', { name: /^Copy public key/ })
      .click();
    await expect(page.getByRole('alert')).toContainText(
      'Couldn’t copy the public key of jump-host',
    );
  });
});

test('selects the text if the browser doesn’t allow copying', async ({ keyPairs, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await keyPairs.open('cn-hangzhou');
  const cell = await keyPairs.cell('jump-host', 'Fingerprint');
  const fingerprint = await cell.innerText();
  const copy = cell.getByRole('button', { name: 'Copy fingerprint' });
  await copy.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Copy fingerprint' });
  await expect(dialog).toContainText('to copy the selected text');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(fingerprint);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(copy).toBeFocused();
});

/** The clipboard's text, pasted into the search box because the page may not read the clipboard. */
async function pasted(page: Page): Promise<string> {
  const search = page.getByRole('textbox', { name: 'Search key pairs' });
  await search.fill('');
  await search.press('ControlOrMeta+V');
  return search.inputValue();
}
