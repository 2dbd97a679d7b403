import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { KeyPairPanel } from './key-pair-panel';
import { holdRequests } from './held-requests';
import { visit } from './mock-server';
import { namesIn } from './names-in';
import { expectNothingCutOff, expectNothingSticksOut } from './overflow';

const longName = `w${'W'.repeat(126)}w`;
/** 1280 by 1024 at 400% zoom (WCAG 1.4.10) is 320 by 256 CSS pixels. */
const windows = {
  'a phone': { width: 320, height: 568 },
  'a screen at 400 %': { width: 320, height: 256 },
  'a wide screen': { width: 1440, height: 900 },
};

test('everything fits from the list to the longest name', async ({ keyPairs, page }) => {
  const fits = (state: string) =>
    inAllWindows(page, async (window) => {
      await expectNothingSticksOut(page, `${state} on ${window}`);
      await expectNothingCutOff(page, `${state} on ${window}`);
    });
  const reachable = (element: Locator) => inAllWindows(page, () => expectReachable(element));
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.row('jump-host')).toBeVisible();
  await fits('list');
  await keyPairs.region.click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await fits('region picker');
  await page.keyboard.press('Escape');

  await keyPairs.submitName('1st');
  await expect(keyPairs.nameBox).toHaveAttribute('aria-invalid', 'true');
  await fits('create dialog');
  await reachable(keyPairs.cancel);
  await keyPairs.nameBox.fill(longName);
  await reachable(keyPairs.ok);
  // The next step opens scrolled to its top, even if the button was far below.
  await page.setViewportSize(windows['a screen at 400 %']);
  await keyPairs.ok.click();
  await expect(keyPairs.saveDialog).toBeVisible();
  await expect(keyPairs.saveDialog.getByRole('heading').first()).toBeInViewport();
  await fits('step two');
  await reachable(keyPairs.saveDialog.getByText(/^ssh -i/));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await fits('question before closing');
  await page.keyboard.press('Escape');
  await reachable(keyPairs.savedBox);
  await keyPairs.finish();
  await expect(keyPairs.row(longName)).toBeVisible();
  await expect(page.getByText('Key pair created')).toBeVisible();
  await fits('list with the longest name');
});

test('everything fits without a list', async ({ keyPairs, page }) => {
  const fits = (state: string) =>
    inAllWindows(page, (window) => expectNothingSticksOut(page, `${state} on ${window}`));
  await keyPairs.open('ap-southeast-1');
  await expect(page.getByText('No key pairs in this region yet')).toBeVisible();
  await fits('empty');
  await keyPairs.open('cn-hangzhou', '', `?search=${longName}`);
  await expect(page.getByText('No key pairs in this region match')).toBeVisible();
  await fits('no match');
  await page.goto(`./${longName}`);
  await expect(page.getByText('This page doesn’t exist')).toBeVisible();
  await fits('unknown page');
});

test.describe('on a phone', () => {
  test.use({ viewport: windows['a phone'] });

  test('the menu opens the navigation', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-beijing');
    const link = page.getByRole('link', { name: 'SSH Key Pair' });
    await expect(link).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).click();
    await expectNothingSticksOut(page, 'navigation');
    await link.click();
    await expect(link).toBeHidden();
    await expect(keyPairs.row('ops-team')).toBeVisible();
  });

  test('a narrow list is still a table for screen readers', async ({ keyPairs }) => {
    await keyPairs.open('cn-beijing');
    await expect(keyPairs.table.getByRole('row')).toHaveCount(4);
    await expect(await keyPairs.cell('ops-team', 'Fingerprint')).toContainText(/^[0-9a-f]{32}/);
  });
});

test('with large text, nothing covers a row or sticks out', async ({ page }) => {
  for (const language of ['en', 'zh-CN', 'ja'] as const) {
    const names = namesIn(language);
    await visit(page, `./keyPair/region/cn-hangzhou?lang=${language}`);
    const bind = page.getByRole('button', {
      name: names('Bind {name}', { name: 'jump-host' }),
      exact: true,
    });
    for (const [percent, viewport] of [
      [200, { width: 320, height: 640 }],
      [400, { width: 1280, height: 640 }],
    ] as const) {
      await page.setViewportSize(viewport);
      await page.evaluate(
        (size) => (document.documentElement.style.fontSize = size),
        `${percent}%`,
      );
      await expectReachable(bind);
      await expectNothingSticksOut(page, `${percent} % in ${language}`);
      expect(await page.evaluate(inputsUnderIcons), `${percent} % in ${language}`).toEqual([]);
    }
  }
});

test('prints what a screen shows, and a key pair whole', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await page.getByRole('link', { name: 'jump-host' }).click();
  const panel = new KeyPairPanel(page, 'jump-host');
  await expect(panel.section('Tags')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(keyPairs.heading).toBeHidden();
  await expect(panel.addTag).toBeHidden();
  // A scrolling box would be cut off on paper, and repeated on every page.
  const height = await panel.dialog.evaluate((dialog) => dialog.getBoundingClientRect().height);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(
    height - 1,
  );
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await expect(panel.dialog).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(keyPairs.table).toContainText('jump-host');
  await expect(keyPairs.createButton).toBeHidden();
});

test('the hint about the demo takes one line of the top bar at 375 px @demo', async ({
  keyPairs,
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await keyPairs.open('cn-hangzhou');
  const middleOf = async (element: Locator) => {
    const box = await element.boundingBox();
    return box && Math.round((box.y + box.height / 2) / 4);
  };
  const bar = page.getByRole('banner');
  const badge = await middleOf(bar.getByText('Demo data'));
  expect(await middleOf(bar.getByText('Nothing here reaches'))).toBe(badge);
  const demo = await middleOf(bar.getByRole('button', { name: 'Demo', exact: true }));
  expect(await middleOf(bar.getByRole('button', { name: 'Menu' }))).toBe(demo);
  expect(demo).not.toBe(badge);
});

test('shows the region’s name once it is known, but never its ID', async ({ keyPairs, page }) => {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    new MutationObserver(() => {
      seen.add(document.title);
      const region = document.querySelector('[role=dialog] form p b')?.textContent;
      if (region) seen.add(region);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await keyPairs.openCreate('cn-hangzhou', 'latency:300');
  await expect(keyPairs.createDialog.getByText('China (Hangzhou)')).toBeVisible();
  await expect(page).toHaveTitle('SSH Key Pairs - China (Hangzhou)');
  const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  expect(seen.filter((text) => text.includes('cn-hangzhou'))).toEqual([]);
});

test('the list doesn’t jump when its rows arrive @live', async ({ keyPairs, page }) => {
  const release = await holdRequests(page, 'DescribeKeyPairs');
  await keyPairs.open('cn-hangzhou');
  const skeleton = page.locator('[aria-busy="true"] table');
  await expect(skeleton).toBeVisible();
  const before = await placeOf(skeleton.locator('thead'));
  const rowBefore = await placeOf(skeleton.locator('tbody tr').first());
  release();
  await expect(keyPairs.table).toBeVisible();
  expect(await placeOf(keyPairs.table.locator('thead'))).toEqual(before);
  expect(await placeOf(keyPairs.table.locator('tbody tr').first())).toEqual(rowBefore);
});

test('dialogs are loaded before a click opens them', async ({ keyPairs, page, requests }) => {
  await keyPairs.open('cn-hangzhou');
  await expect(await keyPairs.cell('jump-host', 'Bound instances')).toContainText('1 instance');
  await page.waitForLoadState('networkidle');
  const scripts = () => requests.filter((request) => request.resourceType() === 'script').length;
  const before = scripts();
  const row = keyPairs.row('jump-host');
  for (const control of [
    keyPairs.createButton,
    ...['Bind', 'Unbind', 'Delete'].map((action) =>
      row.getByRole('button', { name: `${action} jump-host`, exact: true }),
    ),
    row.getByRole('link', { name: 'jump-host', exact: true }),
  ]) {
    await control.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  expect(scripts()).toBe(before);
});

async function inAllWindows(page: Page, check: (window: string) => Promise<void>): Promise<void> {
  for (const [window, viewport] of Object.entries(windows)) {
    await page.setViewportSize(viewport);
    await check(window);
  }
}

async function placeOf(element: Locator): Promise<{ y: number; height: number } | null> {
  const box = await element.boundingBox();
  return box && { y: box.y, height: box.height };
}

/** Expects that the user can scroll to an element, and that nothing covers it there. */
async function expectReachable(element: Locator): Promise<void> {
  await element.click({ trial: true });
  await expect(element).toBeInViewport();
}

/** Runs in the page. The placeholders of inputs with an icon over their text. */
function inputsUnderIcons(): string[] {
  return [...document.querySelectorAll('input')]
    .filter((input) => {
      const box = input.getBoundingClientRect();
      const style = getComputedStyle(input);
      const start = box.left + Number.parseFloat(style.paddingLeft);
      const end = box.right - Number.parseFloat(style.paddingRight);
      return [...(input.parentElement?.querySelectorAll('svg') ?? [])].some((icon) => {
        const { left, right } = icon.getBoundingClientRect();
        return left < end && right > start;
      });
    })
    .map((input) => input.placeholder);
}
