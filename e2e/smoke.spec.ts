import { expect, test } from '@playwright/test';
import { securityHeaders } from '../scripts/vite/security-headers';
import { isLive } from './stand-in';

test('the built page comes with its headers @sub-path', async ({ page }) => {
  const answer = await page.goto('./keyPair/region/cn-hangzhou');
  expect(await answer?.allHeaders()).toMatchObject(
    lowerCased(securityHeaders(isLive() ? 'live' : 'demo')),
  );
});

test('the live build is served without the stand-in @live', async ({ page }) => {
  const worker = await page.request.get('./mockServiceWorker.js');
  expect(worker.headers()['content-type']).toContain('text/html');
});

test.describe('before any script has run', () => {
  test.use({ javaScriptEnabled: false });

  test('the shell is there with all its styles @sub-path', async ({ page }) => {
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
