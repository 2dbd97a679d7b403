import type { Locator, Page } from '@playwright/test';
import { expect, refusedByApi, test } from './fixtures';

/** Presses a control that then disappears or becomes disabled, by keyboard. */
async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name });
}

function content(page: Page): Locator {
  return page.getByRole('main');
}

test('the pager keeps focus on the first and the last page, and closing a message returns it', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou', 'rows:30', '?bound=not-bound&pageSize=20');
  await test.step('the pager', async () => {
    const place = page.getByRole('navigation', { name: 'Pages' });
    for (const [name, there] of [
      ['Next page', '2 / 2'],
      ['Previous page', '1 / 2'],
    ] as const) {
      await press(button(page, name));
      await expect(place).toContainText(there);
      await expect(button(page, name)).toBeDisabled();
      await expect(button(page, name)).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(place).toContainText(there);
    }
  });

  await test.step('a message', async () => {
    const message = page.getByRole('status').filter({ hasText: /Key pair .* deleted/ });
    const close = button(page, 'Close message');
    const remove = keyPairs.table.getByRole('button', { name: /^Delete / });
    const deleteFirst = async () => {
      await press(remove.first());
      await press(page.getByRole('dialog').getByRole('button', { name: 'Delete' }));
      await expect(page.getByRole('dialog')).toBeHidden();
    };
    for (const leave of [
      async () => press(close),
      async () => close.press(' '),
      async () => close.press('Escape'),
      async () => close.click(),
    ]) {
      await deleteFirst();
      await expect(remove.first()).toBeFocused();
      await leave();
      await expect(message).toBeHidden();
      await expect(remove.first()).toBeFocused();
    }
  });
});

test('moves focus to the next control after clearing, widening, adding, and removing', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  await test.step('a selection, or a message', async () => {
    await keyPairs.row('jump-host').getByRole('checkbox').check();
    await press(page.getByRole('button', { name: 'Clear', exact: true }));
    await expect(page.getByText('0 selected')).toBeVisible();
    await expect(button(page, 'Delete').last()).toBeFocused();

    await keyPairs.search.fill('x'.repeat(300));
    await press(button(page, 'Close message'));
    await expect(button(page, 'Close message')).toBeHidden();
    await expect(keyPairs.search).toBeFocused();
  });

  await test.step('a new tag, including the last one allowed', async () => {
    await keyPairs.createButton.click();
    await keyPairs.createDialog.getByText('Tags and resource group').click();
    const add = button(page, 'Add tag');
    for (let number = 1; number <= 20; number += 1) {
      await press(add);
      await expect(
        page.getByRole('textbox', { name: `Key of tag ${number}`, exact: true }),
      ).toBeFocused();
    }
    await expect(add).toBeDisabled();
    await press(button(page, 'Remove tag 20'));
    await expect(add).toBeEnabled();
    await expect(add).toBeFocused();
    await keyPairs.cancel.click();
  });

  await test.step('the search stays focused', async () => {
    await keyPairs.search.fill('db-admin');
    await press(button(page, 'Clear search'));
    await expect(keyPairs.row('jump-host')).toBeVisible();
    await expect(keyPairs.search).toBeFocused();

    await keyPairs.search.fill('no such key pair');
    await press(content(page).getByText('Clear search'));
    await expect(keyPairs.row('jump-host')).toBeVisible();
    await expect(keyPairs.search).toBeFocused();

    for (const [query, name] of [
      ['?resourceGroup=rg-nowhere', 'Show all groups'],
      ['?resourceGroup=rg-nowhere&search=jump', 'Search all groups'],
    ] as const) {
      await keyPairs.open('cn-hangzhou', '', query);
      await press(button(page, name));
      await expect(keyPairs.row('jump-host')).toBeVisible();
      await expect(keyPairs.search).toBeFocused();
    }
  });
});

test('moves focus to the list after Retry', async ({ keyPairs, page }) => {
  for (const switches of ['html:DescribeKeyPairs:3', 'html:DescribeInstances:3']) {
    await keyPairs.open('cn-hangzhou', switches);
    await press(button(page, 'Retry'));
    await expect(button(page, 'Retry')).toBeHidden();
    await expect(keyPairs.row('jump-host')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(keyPairs.table.getByRole('checkbox').first()).toBeFocused();
  }
});

test('moves focus to the content of the linked page', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  for (const [path, name] of [
    ['./keyPair/region/cn-atlantis', 'Go to China (Hangzhou)'],
    ['./no/such/page', 'Go to SSH Key Pairs'],
    ['./keyPair/region/cn-qingdao?search=jump-host', 'China (Hangzhou)'],
  ] as const) {
    await page.goto(path);
    await press(content(page).getByRole('link', { name }));
    await expect(keyPairs.row('jump-host')).toBeVisible();
    await expect(content(page)).toBeFocused();
  }
});
