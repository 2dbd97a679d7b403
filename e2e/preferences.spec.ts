import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

test('shows no motion to users who prefer less, and keeps browsers out of every text box', async ({
  keyPairs,
  page,
}) => {
  await test.step('motion', async () => {
    await keyPairs.openCreate('cn-hangzhou');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await longestMotion(page)).toBeGreaterThan(0.05);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await longestMotion(page)).toBeLessThan(0.001);
    await keyPairs.cancel.click();
  });

  await expect(keyPairs.row('jump-host')).toBeVisible();
  const expectLeftAlone = async (count: number) => {
    const boxes = page.locator(
      'input:not([type=checkbox], [type=radio], [type=file], [aria-hidden=true]), textarea',
    );
    await expect.poll(() => boxes.count()).toBeGreaterThanOrEqual(count);
    for (const box of await boxes.all()) {
      for (const [name, value] of Object.entries({
        autocomplete: 'off',
        spellcheck: 'false',
        'data-1p-ignore': 'true',
        'data-lpignore': 'true',
        'data-bwignore': 'true',
      })) {
        await expect(box).toHaveAttribute(name, value);
      }
    }
  };
  await keyPairs.region.click();
  await expectLeftAlone(2);
  await page.keyboard.press('Escape');
  await keyPairs.createButton.click();
  await keyPairs.createDialog.getByText('optional').click();
  await keyPairs.createDialog.getByRole('button', { name: 'Add tag' }).click();
  await keyPairs.createDialog.getByRole('radio', { name: 'Import SSH Key Pair' }).check();
  await expectLeftAlone(5);
  await page.keyboard.press('Escape');
  await keyPairs.row('web-frontend').getByRole('button', { name: 'Delete' }).click();
  await expectLeftAlone(2);
});

test('nothing depends on a background alone in forced colors', async ({ keyPairs, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await keyPairs.open('cn-hangzhou', 'rows:250');
  const row = keyPairs.table.getByRole('row').nth(1);
  const unselected = await edges(row);
  await row.getByRole('checkbox').check();
  expect(await edges(row)).not.toEqual(unselected);
  const current = page.getByRole('link', { name: 'SSH Key Pair', exact: true });
  const other = page.getByRole('navigation').getByText('Security Groups').first();
  expect(await edges(current)).not.toEqual(await edges(other));

  const quota = page.getByRole('meter', { name: 'Key pairs used' });
  const [used, free] = await middleColors(page, await quota.screenshot());
  expect(used).not.toBe(free);
});

test('a new row that is selected looks selected @demo', async ({ keyPairs }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.create('fresh');
  await keyPairs.finish();
  const colorOf = (name: string) =>
    keyPairs
      .row(name)
      .getByRole('cell')
      .nth(1)
      .evaluate((cell) => {
        for (let each: Element | null = cell; each; each = each.parentElement) {
          const { backgroundColor } = getComputedStyle(each);
          if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
        }
        return '';
      });
  await expect(keyPairs.row('fresh').getByText('New')).toBeVisible();
  const unselected = await colorOf('fresh');
  for (const name of ['fresh', 'jump-host']) {
    await keyPairs.row(name).getByRole('checkbox').check();
  }
  await expect.poll(() => colorOf('fresh')).toBe(await colorOf('jump-host'));
  expect(await colorOf('fresh')).not.toBe(unselected);
});

test('announces search results and the page number to screen readers', async ({
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
  await expect(news.filter({ hasText: 'No key pairs found' })).toHaveCount(1);
});

/** A picture's colors at one and three quarters of its width, at half its height. */
function middleColors(page: Page, picture: Buffer): Promise<string[]> {
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const y = Math.floor(image.height / 2);
    return [0.25, 0.75].map((part) =>
      context.getImageData(Math.floor(image.width * part), y, 1, 1).data.join(),
    );
  }, picture.toString('base64'));
}

/** The duration of the page's longest transition or animation, in seconds. */
function longestMotion(page: Page): Promise<number> {
  return page.evaluate(() => {
    const durations = [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return `${transitionDuration}, ${animationDuration}`.split(', ').map(parseFloat);
    });
    return Math.max(...durations.filter((seconds) => !Number.isNaN(seconds)));
  });
}

/** The borders and outlines of an element. Forced colors keep these, but remove backgrounds. */
function edges(element: Locator): Promise<string[]> {
  return element.evaluate((node) => {
    const style = getComputedStyle(node);
    return [style.outlineStyle, style.outlineWidth, style.borderStyle, style.borderWidth];
  });
}
