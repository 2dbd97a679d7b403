import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { nonsenseOn } from './nonsense';

/*
 * A passing test also means that the page obeyed its security policy, requested nothing from other
 * hosts, and logged no errors. These tests show that the fixtures detect violations.
 */
const faults: Record<string, [words: RegExp, provoke: (page: Page) => Promise<unknown>]> = {
  'an inline style': [
    /style-src 'self'/,
    (page) =>
      page.evaluate(() => {
        const style = document.createElement('style');
        style.textContent = 'body { color: red }';
        document.head.append(style);
      }),
  ],
  'text that becomes markup': [
    /TrustedHTML|Trusted Type|trusted-types/,
    (page) =>
      page.evaluate(() => {
        try {
          document.createElement('div').innerHTML = '<b>bold</b>';
        } catch {
          // The browser refuses, and logs that in the console, too.
        }
      }),
  ],
  'a request of the page to another origin': [
    /connect-src 'self'/,
    (page) => page.evaluate(() => fetch('https://elsewhere.test/').catch(() => undefined)),
  ],
  'another page': [
    /request to another origin: https:\/\/elsewhere\.test\//,
    async (page) => {
      const other = await page.context().newPage();
      await other.route('https://elsewhere.test/', (route) => route.fulfill({ body: 'else' }));
      await other.goto('https://elsewhere.test/');
    },
  ],
  'a warning': [/^warning: careful$/, (page) => page.evaluate(() => console.warn('careful'))],
  'an error that nobody catches': [
    /^uncaught: broken$/,
    (page) =>
      page.evaluate(() => {
        setTimeout(() => {
          throw new Error('broken');
        });
      }),
  ],
};

test('would fail a test: console errors and foreign requests', async ({
  complaints,
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(/./);
  await keyPairs.open('cn-qingdao');
  for (const [what, [words, provoke]] of Object.entries(faults)) {
    await test.step(what, async () => {
      complaints.length = 0;
      await provoke(page);
      await expect.poll(() => complaints.join('\n')).toMatch(words);
    });
  }
});

test('would fail a test: nonsense on the page', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-qingdao');
  expect(await nonsenseOn(page)).toEqual([]);
  await page.evaluate(() => document.body.append('Bound to undefined'));
  expect(await nonsenseOn(page)).toEqual(['nonsense on the page: Bound to undefined']);
  await page.evaluate(() => document.body.replaceChildren());
});
