import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectPlace } from './mock-server';

test('lists all 28 regions by area, and finds one by part of its ID or of its name in any language', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.region).toHaveText('China (Hangzhou)');
  await keyPairs.region.click();
  await expect(group(page, 'Asia Pacific')).toBeVisible();
  await expect(group(page, 'Recent')).toBeHidden();
  const sizes = { 'Asia Pacific': 20, 'Europe & Americas': 6, 'Middle East': 2 };
  for (const [area, size] of Object.entries(sizes)) {
    await expect(options(group(page, area))).toHaveCount(size);
  }
  await expect(options(group(page, 'Asia Pacific'))).toContainText([
    'China (Qingdao)cn-qingdao',
    'China (Beijing)cn-beijing',
  ]);
  await expect(options(group(page, 'Middle East'))).toContainText(['me-east-1', 'me-central-1']);

  for (const typed of ['FRANKF', '法兰', 'フランクフルト', 'ｆｒａｎｋｆ', 'u-cent']) {
    await keyPairs.regionSearch.fill(typed);
    await expect(options(page.getByRole('listbox'))).toHaveText([
      'Germany (Frankfurt)eu-central-1',
    ]);
  }
  await keyPairs.regionSearch.fill('atlantis');
  await expect(page.getByText('No region matches “atlantis”.')).toBeVisible();
  await expect(options(page.getByRole('listbox'))).toHaveCount(0);
});

test('a region can be chosen by keyboard alone', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.row('jump-host')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(keyPairs.region).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await expect(keyPairs.regionSearch).toBeFocused();
  await expect(keyPairs.region).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(keyPairs.regionSearch).toBeHidden();
  await expect(keyPairs.region).toBeFocused();
  await expect(page).toHaveURL(/cn-hangzhou$/);

  await page.keyboard.press('Enter');
  await expect(keyPairs.regionSearch).toBeFocused();
  await page.keyboard.type('us (');
  await expect(options(page.getByRole('listbox'))).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/us-west-1$/);
  await expect(keyPairs.region).toBeFocused();
  await expect(keyPairs.region).toHaveText('US (Silicon Valley)');
});

test('the regions used last come first', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  const visits = ['Mexico', 'Singapore', 'China (Beijing)', 'UAE (Dubai)', 'Mexico'];
  for (const name of visits) {
    await keyPairs.chooseRegion(name, name);
    await expect(keyPairs.region).toHaveText(name);
  }
  await keyPairs.region.click();
  await expect(options(group(page, 'Recent'))).toContainText([
    'Mexico',
    'UAE (Dubai)',
    'China (Beijing)',
    'Singapore',
  ]);
  await expect(page.getByRole('group').first()).toContainText('Recent');
  await page.reload();
  await keyPairs.region.click();
  await expect(options(group(page, 'Recent')).first()).toContainText('Mexico');
});

test('another region keeps the search, the order and the page size, but not the page', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou', 'rows:60', '?sort=-name&pageSize=20&page=2');
  await expect(keyPairs.row('web-frontend')).toBeHidden();
  await keyPairs.search.fill('e');
  await page.getByRole('button', { name: 'Next page' }).click();
  await keyPairs.chooseRegion('beijing', 'China (Beijing)');
  await expectPlace(page, './keyPair/region/cn-beijing?search=e&sort=-name&pageSize=20');
  await expect(keyPairs.search).toHaveValue('e');
  expect(await keyPairs.texts('Name')).toEqual(['ops-team', 'etl-worker', 'backup-runner']);
});

function group(page: Page, name: string): Locator {
  return page.getByRole('group', { name });
}

function options(within: Locator): Locator {
  return within.getByRole('option');
}
