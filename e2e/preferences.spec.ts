import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

test('who wants less motion gets none @demo', async ({ keyPairs, page }) => {
  await keyPairs.openCreate('cn-hangzhou');
  expect(await longestMotion(page)).toBeGreaterThan(0.05);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await longestMotion(page)).toBeLessThan(0.001);
});

test('forced colours leave nothing to be told by its background alone @demo', async ({
  keyPairs,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await keyPairs.open('cn-hangzhou');
  const row = keyPairs.row('jump-host');
  const unselected = await edges(row);
  await row.getByRole('checkbox').check();
  expect(await edges(row)).not.toEqual(unselected);
  const current = page.getByRole('link', { name: 'SSH Key Pair', exact: true });
  const other = page.getByRole('navigation').getByText('Security Groups').first();
  expect(await edges(current)).not.toEqual(await edges(other));
});

test('a screen reader hears what a search found, and which page is shown', async ({
  keyPairs,
  page,
}) => {
  const news = page.locator('[aria-live="polite"]');
  await keyPairs.open('cn-hangzhou', 'rows:23');
  await expect(keyPairs.row('jump-host').or(keyPairs.row('team-key-001')).first()).toBeVisible();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(news.filter({ hasText: '2 / 3' })).toBeVisible();
  await keyPairs.search.fill('db-');
  await expect(news.filter({ hasText: '1 key pair found' })).toHaveCount(1);
  await keyPairs.search.fill('no such name');
  await expect(news.filter({ hasText: 'No key pair found' })).toHaveCount(1);
});

/** How long the slowest transition or animation of the page takes, in seconds. */
function longestMotion(page: Page): Promise<number> {
  return page.evaluate(() => {
    const durations = [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return `${transitionDuration}, ${animationDuration}`.split(', ').map(parseFloat);
    });
    return Math.max(...durations.filter((seconds) => !Number.isNaN(seconds)));
  });
}

/** The lines around an element; a forced palette leaves them and takes its background. */
function edges(element: Locator): Promise<string[]> {
  return element.evaluate((node) => {
    const style = getComputedStyle(node);
    return [style.outlineStyle, style.outlineWidth, style.borderStyle, style.borderWidth];
  });
}
