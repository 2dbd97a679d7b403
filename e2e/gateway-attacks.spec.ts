import type { BrowserContext, Page } from '@playwright/test';
import { expect, refusedByApi, test } from './fixtures';

/** Opens another site's page, served by Playwright, at this origin. */
async function openForeignPage(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.route(`${origin}/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Somebody else</title>' }),
  );
  await page.goto(`${origin}/`);
  return page;
}

const call = 'api/?Action=DeleteKeyPairs';
const form = 'RegionId=cn-hangzhou&KeyPairNames=%5B%22jump-host%22%5D';

for (const [who, originOf] of [
  ['another site', () => 'http://evil.example'],
  ['another port of this machine', () => 'http://127.0.0.1:4010'],
  ['another port under the same name', ({ hostname }: URL) => `http://${hostname}:4010`],
] as const) {
  test(`${who} can neither read nor write through the gateway @gateway`, async ({
    accountGateway,
    context,
    expectedComplaints,
    keyPairs,
  }) => {
    expectedComplaints.push(
      /request to another origin/,
      refusedByApi,
      /CORS policy|Failed to load/,
    );
    await keyPairs.open('cn-hangzhou');
    await expect(keyPairs.row('jump-host')).toBeVisible();
    const { baseURL = '', sent = [] } = accountGateway ?? {};
    const foreign = await openForeignPage(context, originOf(new URL(baseURL)));
    sent.length = 0;

    const readable = await foreign.evaluate(
      async ([url, body]) => {
        const attempt = (address: string, init: RequestInit): Promise<string> =>
          fetch(address, { credentials: 'include', ...init }).then(
            async (response) => `${response.type} ${await response.text()}`,
            () => 'failed',
          );
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const session = url.replace(/\?.*/, 'session');
        return Promise.all([
          attempt(url, { method: 'POST', body, headers }),
          attempt(url, { method: 'POST', body, headers, mode: 'no-cors' }),
          attempt(session, {}),
          attempt(session, { mode: 'no-cors' }),
        ]);
      },
      [baseURL + call, form] as const,
    );
    expect(readable.filter((text) => text !== 'failed' && text !== 'opaque ')).toEqual([]);

    await foreign.evaluate(
      ([url, body]) => {
        const element = document.createElement('form');
        element.method = 'POST';
        element.action = url;
        for (const [name, value] of new URLSearchParams(body)) {
          const input = document.createElement('input');
          Object.assign(input, { name, value });
          element.append(input);
        }
        document.body.append(element);
        element.submit();
      },
      [baseURL + call, form] as const,
    );
    await expect(foreign.getByText('Gateway.ForeignOrigin')).toBeVisible();

    expect(sent).not.toContain('DeleteKeyPairs');
    await keyPairs.refresh.click();
    await expect(keyPairs.row('jump-host')).toBeVisible();
    await foreign.close();
  });
}

test('a sign-in link works once, and scripts can’t read its cookie @gateway', async ({
  accountGateway,
  browser,
}) => {
  const { baseURL = '' } = accountGateway ?? {};
  const link = (await accountGateway?.newSignInLink()) ?? '';
  const mine = await browser.newContext();
  const page = await mine.newPage();
  await page.goto(link);
  await expect(page).toHaveURL((url) => url.href.startsWith(baseURL) && url.search === '');
  await expect(page.getByRole('table', { name: 'SSH key pairs' })).toBeVisible();
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(await page.evaluate(() => window.isSecureContext)).toBe(true);

  const thief = await browser.newContext();
  const theirs = await thief.newPage();
  await theirs.goto(link);
  await expect(theirs.getByText('This sign-in link was used before')).toBeVisible();
  expect(await thief.cookies()).toEqual([]);
  await Promise.all([mine.close(), thief.close()]);
});

test('sends a write once, even if its response is lost on a reused connection @gateway', async ({
  accountGateway,
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi, /^error: Failed to load resource: net::/);
  await keyPairs.open('cn-hangzhou', 'lose-answer:ImportKeyPair:1');
  await expect(keyPairs.row('jump-host')).toBeVisible();
  const { sent = [] } = accountGateway ?? {};
  sent.length = 0;
  await keyPairs.create('sent-once');
  await keyPairs.finish();
  await expect(keyPairs.row('sent-once')).toBeVisible();
  expect(sent.filter((action) => action === 'ImportKeyPair')).toHaveLength(1);
});
