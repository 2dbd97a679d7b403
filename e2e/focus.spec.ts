import type { Page } from '@playwright/test';
import { BindDialog } from './bind-dialog';
import { expect, test } from './fixtures';
import type { KeyPairsPage } from './key-pairs-page';

/** 1280 by 1024 at 400 % is 320 by 256 of the page’s pixels, where most is covered. */
const windows = { wide: { width: 1440, height: 900 }, 'at 400 %': { width: 320, height: 256 } };

const places: Record<string, (keyPairs: KeyPairsPage, page: Page) => Promise<void>> = {
  'in the list': async (keyPairs) => {
    await keyPairs.row('jump-host').getByRole('checkbox').check();
  },
  'in the list, with a message over it': async (keyPairs, page) => {
    await keyPairs.delete('deploy-2018');
    await expect(page.getByText('Key pair deploy-2018 deleted')).toBeVisible();
  },
  'in the create dialog, with an error message over it': async (keyPairs, page) => {
    await keyPairs.open('cn-hangzhou', 'lose-request:TagResources');
    await page.getByRole('link', { name: 'jump-host', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'jump-host' });
    const tags = panel.getByRole('region', { name: 'Tags' });
    await tags.getByRole('button', { name: 'Add tag' }).click();
    await tags.getByRole('textbox', { name: 'Key' }).fill('lost');
    await tags.getByRole('button', { name: 'Add', exact: true }).click();
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'lost' })).toBeVisible();
    await keyPairs.createButton.click();
    await expect(keyPairs.nameBox).toBeFocused();
  },
  'where the private key is saved': async (keyPairs) => {
    await keyPairs.create('focus');
  },
  'in the import': async ({ createButton, createDialog }) => {
    await createButton.click();
    await createDialog.getByRole('radio', { name: 'Import SSH Key Pair' }).check();
    await createDialog.getByText('Tags and resource group').click();
    await createDialog.getByRole('button', { name: 'Add tag' }).click();
  },
  'in a key pair’s panel': async (_, page) => {
    await page.getByRole('link', { name: 'jump-host', exact: true }).click();
    await expect(page.getByRole('region', { name: 'How to connect' })).toBeVisible();
  },
  'in the lists of Bind': async (keyPairs) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await bind.open('db-admin');
    await bind.choose('shop-batch-01');
  },
};

for (const [size, viewport] of Object.entries(windows)) {
  test.describe(`focus can be seen, ${size}`, () => {
    test.use({ viewport });

    for (const [place, go] of Object.entries(places)) {
      if (size === 'wide' && !place.includes('message over it')) continue;
      test(place, async ({ expectedComplaints, keyPairs, page }) => {
        expectedComplaints.push(/net::ERR/);
        await keyPairs.open('cn-hangzhou');
        await expect(keyPairs.row('jump-host')).toBeVisible();
        await go(keyPairs, page);
        const seen = await walk(page);
        expect(seen.filter((each) => each.endsWith('hidden'))).toEqual([]);
        expect(seen.length).toBeGreaterThan(4);
      });
    }
  });
}

/** Goes through all that can have focus, and tells of each where it was and whether it was seen. */
async function walk(page: Page): Promise<string[]> {
  const seen: string[] = [];
  for (const key of ['Tab', 'Shift+Tab']) {
    const first = seen.length;
    for (let presses = 0; presses < 90; presses += 1) {
      await page.keyboard.press(key);
      // At the ends of a dialog it passes through what turns it round.
      await page.waitForFunction(
        () => !document.activeElement?.matches('[data-base-ui-focus-guard]'),
      );
      const found = await page.evaluate(visibilityOfFocus);
      if (seen.slice(first).includes(found)) break;
      seen.push(found);
    }
  }
  return seen;
}

/** Runs in the page. */
function visibilityOfFocus(): string {
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
