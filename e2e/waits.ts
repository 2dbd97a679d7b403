import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Moves the page's clock forward until `shown` is visible, instead of waiting in real time. Call
 * `page.clock.install()` before the wait starts.
 */
export async function skipWaitUntil(page: Page, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(1000);
    await expect(shown).toBeVisible({ timeout: 150 });
  }).toPass({ intervals: [20] });
}

/** Moves the page's clock forward until `shown` is hidden. See `skipWaitUntil`. */
export async function skipWaitWhile(page: Page, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(1000);
    await expect(shown).toBeHidden({ timeout: 150 });
  }).toPass({ intervals: [20] });
}
