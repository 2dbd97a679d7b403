import type { Page } from '@playwright/test';

/**
 * Holds the requests of an action until the returned function is called. Only for the live build: in the
 * demo, Playwright's routes don't see them.
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
