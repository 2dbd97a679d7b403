import { expect, test } from './fixtures';
import { visit } from './mock-server';
import { cutOff, speakPseudo, untranslated } from './pseudo-language';

test.describe('in a browser that speaks Japanese', () => {
  test.use({ locale: 'ja-JP' });

  test('the page is in Japanese before its script has come, and English can be chosen @sub-path', async ({
    page,
    keyPairs,
  }) => {
    let start = () => undefined as void;
    const mayStart = new Promise<void>((resolve) => (start = resolve));
    await page.route(/assets\/index.*\.js$/, async (route) => {
      await mayStart;
      await route.continue();
    });
    await page.goto('./keyPair/region/cn-hangzhou', { waitUntil: 'commit' });
    const html = page.locator('html');
    await expect(page.getByText('コンテンツへスキップ')).toBeAttached();
    await expect(page.locator('#root > [inert]')).toBeVisible();
    await expect(page.locator('#root')).not.toContainText('Skip to content');
    await expect(html).toHaveAttribute('lang', 'ja');
    await expect(page).toHaveTitle('SSH キーペア - Elastic Compute Service');
    start();

    await expect(page.getByRole('combobox', { name: 'リージョン' })).toHaveText('中国 (杭州)');
    await page.getByRole('combobox', { name: '言語' }).selectOption('English');
    await expect(keyPairs.region).toHaveText('China (Hangzhou)');
    await expect(html).toHaveAttribute('lang', 'en');
    await page.reload();
    await expect(keyPairs.region).toHaveText('China (Hangzhou)');
  });
});

test('the address decides, and what is open stays as it is in another language', async ({
  page,
}) => {
  await visit(page, './keyPair/region/cn-hangzhou/create?lang=zh');
  await expect(page.getByRole('combobox', { name: '语言', includeHidden: true })).toHaveValue(
    'zh-CN',
  );
  const nameBox = page.getByRole('dialog').getByRole('textbox').first();
  await nameBox.fill('kept');
  const entries = await page.evaluate(() => history.length);
  // The dialog covers the menu.
  await page
    .getByRole('combobox', { name: '语言', includeHidden: true })
    .selectOption('日本語', { force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page).not.toHaveURL(/lang=/);
  await expect(nameBox).toHaveValue('kept');
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('no text of the list and the region picker is left untranslated or cut off @live', async ({
  page,
}) => {
  await speakPseudo(page);
  await visit(page, './keyPair/region/cn-hangzhou?lang=zh');
  await page.getByRole('combobox', { name: /Ŕéĝíóñ/ }).click();
  await expect(page.getByRole('combobox', { name: /Šéáŕçĥ ŕéĝíóñš/ })).toBeFocused();
  await expect(page.getByRole('option', { name: 'cn-qingdao' })).toBeVisible();
  expect(await untranslated(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
});
