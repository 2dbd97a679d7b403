import { expect, test } from './fixtures';
import { tabTo } from './tab-to';

test('a key pair can be created by keyboard alone, and focus stays in the dialog', async ({
  keyPairs,
  page,
}) => {
  const { keyboard } = page;
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.row('jump-host')).toBeVisible();
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Documentation' })).toBeFocused();
  await keyboard.press('Tab');
  await expect(keyPairs.createButton).toBeFocused();
  await keyboard.press('Enter');
  await expect(keyPairs.nameBox).toBeFocused();
  await keyboard.type('1st');
  await keyboard.press('Enter');
  await expect(keyPairs.nameBox).toBeFocused();
  await expect(keyPairs.nameBox).toHaveAccessibleDescription(/has to start with a letter/);
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('keyboard');
  const download = page.waitForEvent('download');
  await keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('keyboard.pem');

  await expect(keyPairs.saveDialog).toBeVisible();
  await tabTo(keyPairs.savedBox);
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await expect(keyPairs.done).toBeFocused();
  await keyboard.press('Enter');
  await expect(await keyPairs.cell('keyboard', 'Name')).toContainText('New');
  await expect(keyPairs.createButton).toBeFocused();

  await test.step('focus stays in the dialog, and returns to where it came from', async () => {
    const ways = [() => keyPairs.cancel.click(), () => page.keyboard.press('Escape')];
    for (const close of ways) {
      await keyPairs.createButton.click();
      await expect(keyPairs.nameBox).toBeFocused();
      for (let presses = 0; presses < 12; presses += 1) {
        await page.keyboard.press('Tab');
        await expect(keyPairs.createDialog.locator(':focus')).toHaveCount(1);
      }
      await close();
      await expect(keyPairs.createDialog).toBeHidden();
      await expect(keyPairs.createButton).toBeFocused();
    }
  });
});
