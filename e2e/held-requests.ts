import type { Page } from '@playwright/test';

/**
 * Holds the requests of an action until the result is called. Works in the live build only: in the demo,
 * no route sees them.
 */
export async function holdRequests(page: Page, action: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(`**/api/?Action=${action}`, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
