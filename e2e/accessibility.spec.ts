import { expectAccessible } from './axe';
import { expect, refusedByApi, test } from './fixtures';

test.describe('axe finds nothing', () => {
  // A colour on its way to another has a contrast of its own.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('from the list to the key pair', async ({ keyPairs, page }) => {
    test.slow();
    await keyPairs.open('cn-hangzhou');
    await keyPairs.row('jump-host').getByRole('checkbox').check();
    await expectAccessible(page, 'list');
    await keyPairs.region.click();
    await expect(page.getByRole('listbox')).toBeVisible();
    await expectAccessible(page, 'region picker');
    await page.keyboard.press('Escape');

    await keyPairs.submitName('no spaces');
    await expect(keyPairs.nameBox).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(page, 'error on the field');
    await keyPairs.nameBox.fill('');
    await expectAccessible(page, 'create dialog');

    await keyPairs.nameBox.fill('accessible');
    await keyPairs.ok.click();
    await expect(keyPairs.saveDialog).toBeVisible();
    await expectAccessible(page, 'step two');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expectAccessible(page, 'question before closing');
    await page.keyboard.press('Escape');
    await keyPairs.finish();
    await expect(page.getByText('Key pair created')).toBeVisible();
    await expectAccessible(page, 'new row and message');
  });

  test('where there is no list to show', async ({ expectedComplaints, keyPairs, page }) => {
    test.slow();
    expectedComplaints.push(refusedByApi);
    await keyPairs.open('cn-hangzhou', 'fail:DescribeKeyPairs:Forbidden.RAM');
    await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
    await expectAccessible(page, 'error');
    await keyPairs.open('ap-southeast-1');
    await expect(page.getByText('No key pairs in this region yet')).toBeVisible();
    await expectAccessible(page, 'empty');
    await keyPairs.open('cn-hangzhou', '', '?search=nothing-like-it');
    await expect(page.getByText('No key pairs in this region match')).toBeVisible();
    await expectAccessible(page, 'no match');
    await page.goto('./nowhere');
    await expect(page.getByText('This page doesn’t exist')).toBeVisible();
    await expectAccessible(page, 'unknown page');
    await keyPairs.open('cn-hangzhou', 'latency:20000');
    await expectAccessible(page, 'loading');
  });
});

test('the keyboard alone creates a key pair, from the page’s start to Done', async ({
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

  async function tabTo(control: typeof keyPairs.savedBox): Promise<void> {
    for (let presses = 0; presses < 20; presses += 1) {
      await keyboard.press('Tab');
      if (await control.evaluate((element) => element === document.activeElement)) return;
    }
    await expect(control).toBeFocused();
  }
});

test('focus stays in the dialog, and returns to where it came from', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
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
