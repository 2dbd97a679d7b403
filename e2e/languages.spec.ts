import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { visit } from './mock-server';

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

test('?lang= holds for the visit, and what is open stays as it is in another language', async ({
  context,
  keyPairs,
  page,
}) => {
  const menu = page.locator('select').filter({ has: page.getByText('简体中文') });
  await visit(page, './keyPair/region/cn-hangzhou?lang=zh');
  await page.getByRole('link', { name: '密钥对', exact: true }).click();
  await expect(page).not.toHaveURL(/lang=/);
  await page.reload();
  await expect(page.getByRole('button', { name: '创建 SSH 密钥对' })).toBeVisible();
  // Each tab is a separate visit.
  const other = await context.newPage();
  await other.goto('./keyPair/region/cn-hangzhou');
  await expect(other.locator('html')).toHaveAttribute('lang', 'en');
  await other.close();

  await page.getByRole('button', { name: '创建 SSH 密钥对' }).click();
  const nameBox = page.getByRole('dialog').getByRole('textbox').first();
  await nameBox.fill('kept');
  const entries = await page.evaluate(() => history.length);
  // The dialog covers the menu.
  await menu.selectOption('日本語', { force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(nameBox).toHaveValue('kept');
  expect(await page.evaluate(() => history.length)).toBe(entries);

  await keyPairs.open('cn-hangzhou', '', '?lang=en');
  await menu.selectOption('日本語');
  await expect(page).not.toHaveURL(/lang=/);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'リージョン' })).toBeVisible();
});

/** The texts of the main flow in each language, and what else depends on the language. */
const mainFlows = [
  {
    lang: 'zh-CN',
    create: '创建 SSH 密钥对',
    name: '密钥对名称',
    ok: '确定',
    save: '保存您的私钥',
    checkFile: '检查我的文件',
    isRight: '安全.pem 是此密钥对的私钥。',
    done: '完成',
    created: '密钥对已创建',
    search: '搜索密钥对',
    bind: '绑定密钥对 安全',
    addToSelected: '添加到已选择',
    bound: '已绑定 1 台实例',
    close: '关闭',
    delete: '删除',
    confirm: '如需确认，请输入 安全',
    deleted: '密钥对 安全 已删除',
    date: /^\d{4}年\d{1,2}月\d{1,2}日/,
    // In Chinese, these names sort before those in Latin letters.
    place: 1,
    other: { name: '日本語', created: 'キーペアを作成しました', place: -1 },
  },
  {
    lang: 'ja',
    create: 'SSH キーペアの作成',
    name: 'キーペア名',
    ok: 'OK',
    save: '秘密鍵を保存',
    checkFile: 'ファイルを確認',
    isRight: '安全.pem はこのキーペアの秘密鍵です。',
    done: '完了',
    created: 'キーペアを作成しました',
    search: 'キーペアを検索',
    bind: '安全 をバインド',
    addToSelected: '選択済みに追加',
    bound: '1 台のインスタンスにバインドしました',
    close: '閉じる',
    delete: '削除',
    confirm: '確認のため 安全 と入力してください',
    deleted: 'キーペア 安全 を削除しました',
    date: /^\d{4}\/\d{2}\/\d{2}/,
    place: -1,
    other: { name: '简体中文', created: '密钥对已创建', place: 1 },
  },
] as const;

for (const names of mainFlows) {
  test(`the main flow in ${names.lang}`, async ({ page }) => {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await visit(page, `./keyPair/region/cn-hangzhou?lang=${names.lang}&sort=name`);
    await expect(page.locator('html')).toHaveAttribute('lang', names.lang);
    await button(names.create).click();
    await page.getByRole('textbox', { name: names.name }).fill('安全');
    const download = page.waitForEvent('download');
    await button(names.ok).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('安全.pem');
    const saveDialog = page.getByRole('dialog', { name: names.save });
    const choosing = page.waitForEvent('filechooser');
    await button(names.checkFile).click();
    await (
      await choosing
    ).setFiles({
      name: '安全.pem',
      mimeType: 'application/x-pem-file',
      buffer: await readFile(await file.path()),
    });
    await expect(saveDialog).toContainText(names.isRight);
    await button(names.done).click();
    await expect(page.getByRole('status').filter({ hasText: names.created })).toBeVisible();

    const rows = page.getByRole('table').getByRole('row');
    await expect(rows.nth(names.place).locator('time')).toHaveText(names.date);
    await expect(rows.nth(names.place)).toContainText('安全');
    // Sort order and message depend on the language.
    const language = page.locator('header select');
    await language.selectOption(names.other.name);
    await expect(rows.nth(names.other.place)).toContainText('安全');
    await expect(page.getByRole('status').filter({ hasText: names.other.created })).toBeVisible();
    await language.selectOption(names.lang);

    await page.getByRole('textbox', { name: names.search }).fill('安');
    await expect(rows).toHaveCount(2);

    await button(names.bind).click();
    await page.getByRole('checkbox', { name: 'shop-batch-01', exact: true }).check();
    await button(names.addToSelected).click();
    await button(names.ok).click();
    await expect(page.getByRole('dialog')).toContainText(names.bound);
    await button(names.close).last().click();

    await rows.last().getByRole('button', { name: names.delete }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: names.confirm }).pressSequentially('安全');
    await dialog.getByRole('button', { name: names.delete }).click();
    await expect(page.getByRole('status').filter({ hasText: names.deleted })).toBeVisible();
  });
}
