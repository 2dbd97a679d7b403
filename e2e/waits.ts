import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Moves the page's clock ahead until `shown` is visible, so that the test doesn't wait as long as a
 * person would. Call `page.clock.install()` before the wait starts.
 */
export async function skipWaitUntil(page: Page, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(1000);
    await expect(shown).toBeVisible({ timeout: 150 });
  }).toPass({ intervals: [20] });
}

/** Like `skipWaitUntil`, for what goes away. */
export async function skipWaitWhile(page: Page, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(1000);
    await expect(shown).toBeHidden({ timeout: 150 });
  }).toPass({ intervals: [20] });
}
