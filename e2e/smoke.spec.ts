import { expect, test } from '@playwright/test';
import { securityHeaders } from '../scripts/vite/security-headers';
import { isLive } from './mock-server';

test('the built page is served with its headers @sub-path @both', async ({ page }) => {
  const answer = await page.goto('./keyPair/region/cn-hangzhou');
  expect(await answer?.allHeaders()).toMatchObject(
    lowerCased(securityHeaders(isLive() ? 'live' : 'demo')),
  );
});

test('the live build is served without the mock @live', async ({ page }) => {
  const worker = await page.request.get('./mockServiceWorker.js');
  expect(worker.headers()['content-type']).toContain('text/html');
});

test('says that the script of the page didn’t load @sub-path @both', async ({ page }) => {
  const words = page.getByRole('status').getByText('Loading is taking longer than usual');
  let isMissing = true;
  await page.route(/assets\/index.*\.js$/, (route) =>
    isMissing ? route.abort() : route.continue(),
  );
  await page.goto('./keyPair/region/cn-hangzhou');
  await expect(page.locator('#root [inert]')).toBeVisible();
  await expect(words).toBeHidden();
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getTiming().delay === 10_000) animation.currentTime = 10_000;
    }
  });
  await expect(words).toBeVisible();

  isMissing = false;
  await page.getByRole('link', { name: 'Reload the page' }).click();
  await expect(page.getByRole('link', { name: 'web-frontend' })).toBeVisible();
  await expect(words).toHaveCount(0);
});

test.describe('before any script has run', () => {
  test.use({ javaScriptEnabled: false });

  test('a page without JavaScript says that it needs it @sub-path', async ({ page }) => {
    await page.goto('./keyPair/region/cn-hangzhou');
    // Playwright's text search skips `noscript`.
    const words = page.locator('noscript div');
    await expect(words).toHaveText(/^This page needs JavaScript.*需要.*JavaScript/);
    await expect(words).toBeVisible();
    await expect(page.locator('[role=status] > div')).toHaveCSS('display', 'none');
  });

  test('the shell is shown with all its styles @sub-path @both', async ({ page }) => {
    await page.goto('./keyPair/region/cn-hangzhou');
    await expect(page.locator('#root > *').first()).toBeVisible();
    const { classes, styles } = await page.evaluate(() => ({
      classes: [...document.querySelectorAll('#root [class]')].flatMap((element) => [
        ...element.classList,
      ]),
      styles: [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .map((rule) => rule.cssText)
        .join('\n'),
    }));
    expect(classes).not.toEqual([]);
    expect(classes.filter((name) => !styles.includes(`.${name}`))).toEqual([]);
  });
});

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
