import { expect, test } from './fixtures';
import { isLive } from './mock-server';

test('works in a browser that blocks storage', async ({ keyPairs, page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, { configurable: true, get: refuse });
    }
    Object.defineProperty(document, 'cookie', { configurable: true, get: refuse, set: refuse });
    Object.defineProperty(window, 'BroadcastChannel', { value: refuse });
  });
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  if (!isLive()) {
    await expect(page.getByText('This browser doesn’t let the demo keep its data')).toBeVisible();
  }
  await keyPairs.create('kept-in-memory');
  await keyPairs.finish();
  await expect(keyPairs.row('kept-in-memory')).toBeVisible();
});
