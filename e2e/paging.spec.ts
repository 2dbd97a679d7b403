import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectPlace } from './mock-server';

test('the pager shows all key pairs, and Back goes back a page', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou', 'rows:23');
  await expect(page.getByText('Total: 23')).toBeVisible();
  await expect(previous(page)).toBeDisabled();
  const seen = [await keyPairs.texts('Name')];
  for (const place of ['2 / 3', '3 / 3']) {
    await next(page).click();
    await expect(pager(page)).toContainText(place);
    seen.push(await keyPairs.texts('Name'));
  }
  expect(seen.map((names) => names.length)).toEqual([10, 10, 3]);
  expect(new Set(seen.flat()).size).toBe(23);
  await expect(next(page)).toBeDisabled();

  await page.goBack();
  await expect(pager(page)).toContainText('2 / 3');
  expect(await keyPairs.texts('Name')).toEqual(seen[1]);
  await previous(page).click();
  await expectPlace(page, './keyPair/region/cn-hangzhou');
  expect(await keyPairs.texts('Name')).toEqual(seen[0]);
});

test('the page size is kept in the address, which takes precedence over the last one', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou', 'rows:60');
  const perPage = page.getByRole('combobox', { name: 'Per page' });
  await next(page).click();
  await perPage.selectOption('50');
  await expect(pager(page)).toContainText('1 / 2');
  expect(await keyPairs.texts('Name')).toHaveLength(50);
  await expectPlace(page, './keyPair/region/cn-hangzhou?pageSize=50');
  await next(page).click();
  await expect(pager(page)).toContainText('2 / 2');
  expect(await keyPairs.texts('Name')).toHaveLength(10);
  await page.reload();
  await expect(perPage).toHaveValue('50');

  await keyPairs.open('cn-hangzhou', '', '?pageSize=10');
  await expect(perPage).toHaveValue('10');
  await keyPairs.open('cn-hangzhou');
  await expect(perPage).toHaveValue('50');
});

test('shows the last page for a number past the end, and the first for an invalid one', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou', 'rows:23', '?page=99');
  await expect(pager(page)).toContainText('3 / 3');
  expect(await keyPairs.texts('Name')).toHaveLength(3);
  await keyPairs.open('cn-hangzhou', '', '?page=-1e9&pageSize=undefined&sort=NaN');
  await expect(pager(page)).toContainText('1 / 3');
  expect(await keyPairs.texts('Name')).toHaveLength(10);
});

test('loads all pages of a full region @both', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou', 'rows:500');
  await expect(page.getByText('500 of 500 key pairs')).toBeVisible();
  await expect(pager(page)).toContainText('1 / 50');
  await keyPairs.search.fill('frontend');
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  expect(await keyPairs.texts('Name')).toEqual(['web-frontend']);
});

test('rows are selected across pages', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou', 'rows:23', '?sort=name');
  const all = keyPairs.table.getByRole('checkbox', { name: 'Select all on this page' });
  const box = (name: string) => keyPairs.row(name).getByRole('checkbox');
  const count = (number: number) => page.getByText(`${number} selected`, { exact: true });
  const clear = page.getByRole('button', { name: 'Clear', exact: true });

  await test.step('one by one, and whole pages', async () => {
    await box('db-admin').check();
    await expect(keyPairs.row('db-admin')).toHaveAttribute('aria-selected', 'true');
    await expect(all).toBeChecked({ indeterminate: true });

    await next(page).click();
    await all.check();
    await expect(count(11)).toBeVisible();
    await next(page).click();
    await expect(all).not.toBeChecked();

    await keyPairs.search.fill('db-');
    await expect(box('db-admin')).toBeChecked();
    await expect(count(1)).toBeVisible();
    await clear.click();
    await expect(count(0)).toBeVisible();
    await expect(box('db-admin')).not.toBeChecked();
    await keyPairs.search.fill('');
    await expect(count(10)).toBeVisible();
    await clear.click();
    await expect(count(0)).toBeVisible();
  });

  await test.step('with Shift all rows up to the last one, by pointer and by keyboard', async () => {
    await box('db-admin').click();
    await box('team-key-002').click({ modifiers: ['Shift'] });
    await expect(count(5)).toBeVisible();
    await box('deploy-2018').click({ modifiers: ['Shift'] });
    await expect(count(1)).toBeVisible();
    await expect(box('db-admin')).toBeChecked();

    await box('team-key-006').press('Space');
    await next(page).click();
    await box('team-key-008').press('Shift+Space');
    await expect(count(4)).toBeVisible();
    await clear.click();
  });

  await test.step('all results, and only those', async () => {
    await keyPairs.search.fill('team');
    const selectAll = page.getByRole('button', { name: 'Select all 19 results' });
    await all.press('Space');
    await expect(count(10)).toBeVisible();
    await selectAll.press('Enter');
    await expect(count(19)).toBeVisible();
    await expect(selectAll).toBeHidden();
    await expect(page.getByRole('button', { name: 'Delete', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Delete 19 key pairs' })).toBeVisible();
  });
});

test('header and selection bar stay visible in a long list', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou', 'rows:60', '?pageSize=50');
  const row = keyPairs.table.getByRole('row').nth(25);
  for (const width of [1440, 900, 600, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await row.getByRole('checkbox').uncheck();
    await keyPairs.search.scrollIntoViewIfNeeded();
    await row.getByRole('checkbox').check();
    const bar = page.getByText('1 selected', { exact: true });
    await expect(bar).toBeInViewport();
    const head = keyPairs.table.getByRole('button', { name: 'Name', exact: true });
    await expect(head).toBeInViewport();
    // No sticky element covers the row.
    await row.getByRole('link').first().click({ trial: true });
  }
});

function pager(page: Page) {
  return page.getByRole('navigation', { name: 'Pages' });
}

function next(page: Page) {
  return pager(page).getByRole('button', { name: 'Next page' });
}

function previous(page: Page) {
  return pager(page).getByRole('button', { name: 'Previous page' });
}
