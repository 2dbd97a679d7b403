import { expect, test } from './fixtures';

test.describe('with the clipboard allowed', () => {
  test.use({ permissions: ['clipboard-write'] });

  test('the fingerprint is copied as ECS writes it', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-hangzhou');
    const cell = await keyPairs.cell('jump-host', 'Fingerprint');
    const fingerprint = await cell.innerText();
    await cell.getByRole('button', { name: 'Copy fingerprint' }).click();
    await expect(cell.getByRole('button', { name: 'Copied' })).toBeVisible();
    // The page may not read the clipboard, but a person may paste.
    await keyPairs.search.focus();
    await page.keyboard.press('ControlOrMeta+V');
    await expect(keyPairs.search).toHaveValue(fingerprint);
    expect(await keyPairs.texts('Name')).toEqual(['jump-host']);
  });
});

test('where the browser does not allow copying, the text is selected instead', async ({
  keyPairs,
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await keyPairs.open('cn-hangzhou');
  const cell = await keyPairs.cell('jump-host', 'Fingerprint');
  const fingerprint = await cell.innerText();
  const copy = cell.getByRole('button', { name: 'Copy fingerprint' });
  await copy.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Copy fingerprint' });
  await expect(dialog).toContainText('The text is selected: press');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(fingerprint);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(copy).toBeFocused();
});
