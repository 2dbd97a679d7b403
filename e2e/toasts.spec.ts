import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

test('a dialog closes the message about an earlier success', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.delete('deploy-2018');
  const message = page.getByText('Key pair deploy-2018 deleted');
  await expect(message).toBeVisible();
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog', { name: 'Delete key pair' })).toBeVisible();
  await expect(message).toBeHidden({ timeout: 3000 });
});

const windows = [
  { width: 1440, height: 900 },
  { width: 900, height: 700 },
  { width: 375, height: 667 },
  { width: 320, height: 568 },
];

test('a message covers nothing that has focus', async ({ expectedComplaints, keyPairs, page }) => {
  expectedComplaints.push(/net::ERR/);
  await page.route(/zh-CN.*\.js$/, (route) => route.abort());
  await keyPairs.open('cn-hangzhou', 'rows:23');
  const lastBox = page.getByRole('checkbox', { name: /^Select / }).last();
  await lastBox.check();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('简体中文');
  const message = page.getByRole('alert').filter({ hasText: 'Couldn’t load 简体中文' });
  await expect(message).toBeVisible();
  const panel = page.getByRole('dialog').filter({ hasText: 'How to connect' });
  for (const viewport of windows) {
    await test.step(`${viewport.width} px`, async () => {
      await page.setViewportSize(viewport);
      await lastBox.focus();
      expect(await coveredByMessages(page, 60)).toEqual([]);

      await keyPairs.createButton.click();
      await expect(keyPairs.nameBox).toBeFocused();
      await expect(message).toBeVisible();
      expect(await coveredByMessages(page, 12)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(keyPairs.createDialog).toBeHidden();

      await keyPairs.table.getByRole('link').first().click();
      await expect(panel.getByRole('button', { name: 'Close' })).toBeVisible();
      expect(await coveredByMessages(page, 25)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
    });
  }
});

/** Presses Tab this many times. Returns the focused elements that a toast partly covered. */
async function coveredByMessages(page: Page, times: number): Promise<string[]> {
  const covered: string[] = [];
  for (let time = 0; time < times; time += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const region = document.querySelector('[role=region][aria-label=Messages]');
      const focused = document.activeElement;
      if (!region || !focused || focused === document.body || region.contains(focused)) return null;
      const over = focused.getBoundingClientRect();
      const isCovered = [...region.children].some((message) => {
        const { top, bottom, left, right, height } = message.getBoundingClientRect();
        const apart =
          over.bottom <= top || over.top >= bottom || over.right <= left || over.left >= right;
        return height > 0 && !apart;
      });
      return isCovered ? focused.outerHTML.slice(0, 120) : null;
    });
    if (name !== null) covered.push(name);
  }
  return covered;
}
