import type { Page } from '@playwright/test';
import { BindDialog } from './bind-dialog';
import { expect, test } from './fixtures';
import type { KeyPairsPage } from './key-pairs-page';
import { skipWaitUntil } from './waits';

/** 1280 by 1024 at 400% zoom is 320 by 256 CSS pixels, where sticky elements cover most of the page. */
const windows = { wide: { width: 1440, height: 900 }, 'at 400 %': { width: 320, height: 256 } };

/** Places where much of the page is covered, and how to get there from the list. */
const places: Record<string, (keyPairs: KeyPairsPage, page: Page) => Promise<void>> = {
  list: async (keyPairs) => {
    await keyPairs.row('jump-host').getByRole('checkbox').check();
  },
  import: async (keyPairs) => {
    await keyPairs.openImport();
    await keyPairs.createDialog.getByText('Tags and resource group').click();
    await keyPairs.createDialog.getByRole('button', { name: 'Add tag' }).click();
  },
  'panel of a key pair': async (_, page) => {
    await page.getByRole('link', { name: 'jump-host', exact: true }).click();
    await expect(page.getByRole('region', { name: 'How to connect' })).toBeVisible();
  },
  'lists of Bind': async (keyPairs) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await bind.open('db-admin');
    await bind.choose('shop-batch-01');
  },
  'dialog to save the private key': async (keyPairs) => {
    await keyPairs.create('focus');
  },
};

test('focus is visible under messages', async ({ expectedComplaints, keyPairs, page }) => {
  expectedComplaints.push(/net::ERR/);
  const expectVisibleInAllWindows = async (place: string) => {
    for (const [size, viewport] of Object.entries(windows)) {
      await page.setViewportSize(viewport);
      await expectFocusVisible(page, `${place}, ${size}`);
    }
  };
  await page.clock.install();
  await keyPairs.open('cn-hangzhou', 'lose-request:TagResources');
  await keyPairs.delete('deploy-2018');
  await expect(page.getByText('Key pair deploy-2018 deleted')).toBeVisible();
  await expectVisibleInAllWindows('list');

  await page.getByRole('link', { name: 'jump-host', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'jump-host' });
  const tags = panel.getByRole('region', { name: 'Tags' });
  await tags.getByRole('button', { name: 'Add tag' }).click();
  await tags.getByRole('textbox', { name: 'Key' }).fill('lost');
  await tags.getByRole('button', { name: 'Add', exact: true }).click();
  await panel.getByRole('button', { name: 'Close' }).click();
  await skipWaitUntil(page, page.getByRole('alert').filter({ hasText: 'lost' }));
  await keyPairs.createButton.click();
  await expect(keyPairs.nameBox).toBeFocused();
  await expectVisibleInAllWindows('create dialog');
});

test.describe('focus is visible, at 400 %', () => {
  test.use({ viewport: windows['at 400 %'] });

  test('in the list and its dialogs', async ({ keyPairs, page }) => {
    test.slow();
    await keyPairs.open('cn-hangzhou');
    await expect(keyPairs.row('jump-host')).toBeVisible();
    for (const [place, go] of Object.entries(places)) {
      await test.step(place, async () => {
        await go(keyPairs, page);
        await expectFocusVisible(page, place);
        // The last dialog asks before it closes.
        if (place === 'list' || place === Object.keys(places).at(-1)) return;
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      });
    }
  });
});

async function expectFocusVisible(page: Page, place: string): Promise<void> {
  const seen = await walk(page);
  expect(
    seen.filter((each) => each.endsWith('hidden')),
    place,
  ).toEqual([]);
  expect(seen.length, place).toBeGreaterThan(4);
}

/** Tabs through all focusable elements. Describes each, and whether it was visible. */
async function walk(page: Page): Promise<string[]> {
  const seen: string[] = [];
  for (const key of ['Tab', 'Shift+Tab']) {
    const first = seen.length;
    for (let presses = 0; presses < 90; presses += 1) {
      await page.keyboard.press(key);
      const found = await page.evaluate(visibilityOfFocus);
      if (seen.slice(first).includes(found)) break;
      seen.push(found);
    }
  }
  return seen;
}

/** Runs in the page. */
async function visibilityOfFocus(): Promise<string> {
  // At the ends of a dialog, a guard element wraps focus around.
  while (document.activeElement?.matches('[data-base-ui-focus-guard]')) {
    await new Promise((resolve) => setTimeout(resolve));
  }
  const element = document.activeElement;
  if (element === null || element === document.body) return 'the page itself';
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const columns = [left + 1, (left + right) / 2, right - 1];
  const rows = [top + 1, (top + bottom) / 2, bottom - 1];
  const isSeen = rows.some((y) =>
    columns.some((x) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    }),
  );
  const name = element.ariaLabel ?? element.textContent.trim().slice(0, 40);
  const number = [...document.querySelectorAll('*')].indexOf(element);
  return `${element.tagName} ${number} ${name}: ${isSeen ? 'seen' : 'hidden'}`;
}
