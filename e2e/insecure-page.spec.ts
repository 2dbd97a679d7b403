import { bodyOf } from './api-requests';
import { expect, test } from './fixtures';

const lanPage = 'http://console.lan';

test('lists key pairs over plain HTTP, and says why it can’t create any @both', async ({
  baseURL,
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(
    new RegExp(`request to another origin: ${lanPage}`),
    // The browser's warning about a header that only secure pages may use.
    /Cross-Origin-Opener-Policy header has been ignored/,
  );
  await page.route(`${lanPage}/**`, async (route) => {
    const request = route.request();
    const url = request.url().replace(lanPage, new URL(baseURL ?? '').origin);
    // Firefox's message also contains the host.
    const { host: _host, ...headers } = request.headers();
    const response = await route.fetch({ url, headers, postData: bodyOf(request) });
    await route.fulfill({ response });
  });
  await page.goto(`${lanPage}/keyPair/region/cn-hangzhou`);
  expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([
    false,
    false,
  ]);
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  const words = 'Creating a key pair requires HTTPS or localhost';
  await expect(page.getByRole('main').getByText(words)).toBeVisible();

  await keyPairs.createButton.click();
  await expect(keyPairs.createDialog.getByText(words)).toBeVisible();
  await keyPairs.nameBox.fill('insecure');
  await expect(keyPairs.ok).toBeDisabled();
  await keyPairs.nameBox.press('Enter');
  await expect(keyPairs.createDialog).toBeVisible();
  await keyPairs.cancel.click();
  await expect(page.getByText('4 of 500 key pairs')).toBeVisible();

  const cell = await keyPairs.cell('web-frontend', 'Fingerprint');
  await cell.getByRole('button', { name: 'Copy fingerprint' }).click();
  const copyDialog = page.getByRole('dialog', { name: 'Copy fingerprint' });
  await expect(copyDialog).toContainText('to copy the selected text');
  await expect(copyDialog).toContainText('only if it’s opened over HTTPS or on localhost');
});
