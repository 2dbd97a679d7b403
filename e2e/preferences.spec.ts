import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

test('who wants less motion gets none', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  const moves = async () => {
    await keyPairs.createButton.click();
    const inMotion = await animations(page);
    await expect(keyPairs.createDialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(keyPairs.createDialog).toBeHidden();
    return inMotion;
  };
  await moves();
  expect(await moves()).not.toEqual([]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moves()).toEqual([]);
});

test('forced colours leave nothing to be told by its background alone', async ({
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

/** What is moving at this moment, for longer than an eye can see. */
function animations(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 20)
      .map(({ effect }) =>
        effect instanceof KeyframeEffect ? String(effect.target?.nodeName) : '',
      ),
  );
}

/** The lines around an element; a forced palette leaves them and takes its background. */
function edges(element: Locator): Promise<string[]> {
  return element.evaluate((node) => {
    const style = getComputedStyle(node);
    return [style.outlineStyle, style.outlineWidth, style.borderStyle, style.borderWidth];
  });
}
