import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';

const check = readFileSync(new URL('../public/browser-check.js', import.meta.url), 'utf8');
const features = [...check.matchAll(/^ {4}'([\w.]+)',$/gm)].map(([, feature]) => feature ?? '');

/** By language. */
const notices = [
  ['en', 'This browser is too old'],
  ['zh', '浏览器版本过低'],
  ['ja', 'ブラウザーのバージョンが古すぎます'],
];

test('says that a browser is too old before the page starts @live', async ({
  context,
  expectedComplaints,
  requests,
}) => {
  expect(features.length).toBeGreaterThan(5);
  // Code that has already loaded may use the feature and throw, invisibly to the user.
  expectedComplaints.push(/^uncaught: /);
  for (const [index, feature] of features.entries()) {
    const [lang, title] = notices[index % notices.length] ?? [];
    const page = await context.newPage();
    await page.addInitScript((path) => {
      const names = path.split('.');
      const last = names.pop() ?? '';
      const owner = names.reduce<object>((value, name) => Reflect.get(value, name), globalThis);
      Reflect.deleteProperty(owner, last);
    }, feature);
    await page.goto(`./keyPair/region/cn-hangzhou?lang=${lang}`);
    const notice = page.getByRole('alert');
    await expect(notice).toContainText(`${title}`);
    await expect(notice).toContainText(/Edge 122.*Firefox 127.*Safari 17\.4/);
    await expect(notice).toContainText(feature);
    await expect(page.getByRole('heading')).toHaveCount(1);
    await page.close();
  }
  expect(requests.filter((request) => request.url().includes('/api/'))).toEqual([]);
});
