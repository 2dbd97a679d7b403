import { BindDialog } from './bind-dialog';
import { expect, test } from './fixtures';
import { InputMethod, slowDown } from './typing';

const region = './keyPair/region/cn-hangzhou';

test.describe('Search key pairs', () => {
  test('undoes, keeps the caret, and follows other changes @live', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-hangzhou');
    await test.step('undoes and redoes what was typed', async () => {
      await keyPairs.search.pressSequentially('db-');
      await expect(page).toHaveURL(/search=db-$/);
      // Browsers differ in how many keys one Undo step covers.
      for (const [keys, text] of [
        ['Control+z', ''],
        ['Control+Shift+z', 'db-'],
      ] as const) {
        await expect(async () => {
          await keyPairs.search.press(keys);
          expect(await keyPairs.search.inputValue()).toBe(text);
        }).toPass();
        await expect(page).toHaveURL(text === '' ? region : /search=db-$/);
      }
      await expect(keyPairs.row('db-admin')).toBeVisible();
      await expect(keyPairs.row('web-frontend')).toBeHidden();

      for (const clear of [
        async () => keyPairs.search.press('Escape'),
        async () => page.getByRole('button', { name: 'Clear search' }).click(),
      ]) {
        await clear();
        await expect(page).toHaveURL(region);
        await expect(keyPairs.search).toHaveValue('');
        await page.keyboard.press('Control+z');
        await expect(keyPairs.search).toHaveValue('db-');
        await expect(page).toHaveURL(/search=db-$/);
      }
      await keyPairs.search.fill('');
    });

    await test.step('keeps the caret where it was placed', async () => {
      await keyPairs.search.pressSequentially('web');
      await expect(page).toHaveURL(/search=web$/);
      await keyPairs.search.press('Home');
      await keyPairs.search.pressSequentially('xyz');
      await expect(keyPairs.search).toHaveValue('xyzweb');
      await expect(page).toHaveURL(/search=xyzweb$/);
      await keyPairs.search.press('ArrowRight');
      await keyPairs.search.press('Delete');
      await keyPairs.search.press('Backspace');
      await expect(keyPairs.search).toHaveValue('xyzb');
      await keyPairs.search.fill('');
    });

    await test.step('follows what changes the search elsewhere', async () => {
      await keyPairs.search.fill('db-');
      await expect(page).toHaveURL(/search=db-$/);
      await expect(keyPairs.search).toHaveValue('db-');
      await page.getByRole('link', { name: 'db-admin' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      await expect(keyPairs.search).toHaveValue('db-');
      await keyPairs.chooseRegion('beijing', 'China (Beijing)');
      await expect(page).toHaveURL(/cn-beijing\?search=db-$/);
      await keyPairs.search.focus();
      await keyPairs.search.press('End');
      await keyPairs.search.pressSequentially('x');
      await expect(page).toHaveURL(/cn-beijing\?search=db-x$/);
      await page.goBack();
      await expect(keyPairs.search).toHaveValue('db-');
      await page.goForward();
      await expect(keyPairs.search).toHaveValue('db-x');
    });
  });

  test('loses no letter when someone types fast on a slow machine @live', async ({
    keyPairs,
    page,
  }) => {
    await keyPairs.open('cn-hangzhou', 'rows:100');
    await expect(page.getByText('Total: 100')).toBeVisible();
    await slowDown(page, 6);
    const text = 'the quick fox';
    for (const delay of [0, 70]) {
      await keyPairs.search.fill('');
      await keyPairs.search.pressSequentially(text, { delay });
      await expect(keyPairs.search).toHaveValue(text);
      await expect(page).toHaveURL(/search=the\+quick\+fox$/);
    }
    await expect(page.getByText(`No key pairs in this region match “${text}”`)).toBeVisible();
  });
});

test('an input method keeps its keys until a candidate is chosen @live', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  const inputMethod = await InputMethod.on(page);
  await test.step('in the search', async () => {
    await keyPairs.search.pressSequentially('db');
    await expect(page).toHaveURL(/search=db$/);
    await inputMethod.compose('s', 'sh', 'shu', "shu'j", "shu'ju");
    await keyPairs.search.press('Escape');
    await keyPairs.search.press('Enter');
    await expect(keyPairs.search).toHaveValue("dbshu'ju");
    await expect(page).toHaveURL(/search=db$/);
    await expect(keyPairs.row('db-admin')).toBeVisible();
    await inputMethod.choose('数据');
    await expect(keyPairs.search).toHaveValue('db数据');
    await expect(page.getByText('No key pairs in this region match “db数据”')).toBeVisible();

    await inputMethod.compose('´');
    await inputMethod.choose('é');
    await expect(keyPairs.search).toHaveValue('db数据é');
    await keyPairs.search.press('Escape');
    await expect(keyPairs.search).toHaveValue('');
    await expect(page).toHaveURL(region);
  });

  await test.step('in Name, and in the tags of a new key pair', async () => {
    await keyPairs.createButton.click();
    await keyPairs.nameBox.pressSequentially('web-');
    await inputMethod.compose('n', "ni'h", "ni'hao");
    for (const key of ['Enter', 'Escape']) await keyPairs.nameBox.press(key);
    await expect(keyPairs.createDialog).toBeVisible();
    await expect(keyPairs.nameBox).toBeEditable();
    await expect(keyPairs.nameBox).toHaveValue("web-ni'hao");
    await expect(keyPairs.nameBox).toHaveAttribute('aria-invalid', 'false');
    await expect(keyPairs.nameError).toBeHidden();
    await inputMethod.choose('，');
    await expect(keyPairs.nameError).toContainText('can’t contain “，”');
    await inputMethod.compose('hao');
    await expect(keyPairs.nameError).toContainText('can’t contain “，”');
    await inputMethod.choose('好');

    await keyPairs.createDialog.getByText('Tags and resource group').click();
    await keyPairs.createDialog.getByRole('button', { name: 'Add tag' }).click();
    const key = keyPairs.createDialog.getByRole('textbox', { name: 'Key of tag 1' });
    await inputMethod.compose('a', 'al', 'ali', 'aliy', 'aliyu', 'aliyun');
    for (const pressed of ['Enter', 'Escape']) await key.press(pressed);
    await expect(key).toHaveValue('aliyun');
    await expect(key).toHaveAttribute('aria-invalid', 'false');
    await inputMethod.choose('aliyun');
    await expect(key).toHaveAttribute('aria-invalid', 'true');
    await keyPairs.nameBox.press('Escape');
    await expect(keyPairs.createDialog).toBeHidden();
  });

  await test.step('in a tag', async () => {
    await page.getByRole('link', { name: 'web-frontend' }).click();
    const panel = page.getByRole('dialog', { name: 'web-frontend' });
    await panel.getByRole('button', { name: 'Add tag' }).click();
    const key = panel.getByRole('textbox', { name: 'Key' });
    await expect(key).toBeFocused();
    await inputMethod.compose('h', 'hu', 'huan', "huan'j");
    for (const pressed of ['Enter', 'Escape']) await key.press(pressed);
    await expect(key).toHaveValue("huan'j");
    await inputMethod.choose('环境');
    await expect(key).toHaveValue('环境');
    await key.press('Enter');
    await expect(panel.getByText('环境')).toBeVisible();
    await panel.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('in the search for instances', async () => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await bind.open('db-admin');
    const count = await bind.available.getByRole('listitem').count();
    await bind.search.focus();
    await inputMethod.compose('w', 'wa', 'wang', 'wangzhan');
    for (const pressed of ['Enter', 'Escape', 'ArrowDown']) await bind.search.press(pressed);
    await expect(bind.search).toHaveValue('wangzhan');
    await expect(bind.search).toBeFocused();
    await expect(bind.available.getByRole('listitem')).toHaveCount(count);
    await inputMethod.choose('网站');
    await expect(bind.dialog.getByText('No instance matches “网站”')).toBeVisible();
    await bind.search.press('Escape');
    await expect(bind.search).toHaveValue('');
    await expect(bind.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(bind.dialog).toBeHidden();
  });

  await test.step('in the region picker', async () => {
    await keyPairs.region.click();
    await expect(keyPairs.regionSearch).toBeFocused();
    await inputMethod.compose('d', 'do', 'don', 'dong', "dong'j");
    for (const pressed of ['Enter', 'Escape', 'ArrowDown']) {
      await keyPairs.regionSearch.press(pressed);
    }
    await expect(keyPairs.regionSearch).toHaveValue("dong'j");
    await expect(page).toHaveURL(region);
    await inputMethod.choose('东京');
    const found = page.getByRole('listbox').getByRole('option');
    await expect(found).toHaveText(/Japan \(Tokyo\)/);
    await keyPairs.regionSearch.press('Enter');
    await expect(page).toHaveURL(/ap-northeast-1$/);
  });
});

test('text is compared as people see it @live', async ({ keyPairs }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.search.fill('ＤＢ－ａ');
  await expect(keyPairs.row('db-admin').locator('mark')).toHaveText('db-a');
  await expect(keyPairs.row('web-frontend')).toBeHidden();

  await keyPairs.createButton.click();
  await keyPairs.nameBox.fill('ｗｅｂ－１ ');
  await expect(keyPairs.nameError).toContainText('can’t contain');
  await keyPairs.createDialog.getByRole('button', { name: 'Use “web-1”' }).click();
  await expect(keyPairs.nameBox).toHaveValue('web-1');
  await expect(keyPairs.nameBox).toBeFocused();
  await expect(keyPairs.nameError).toBeHidden();
  await keyPairs.nameBox.press('Control+z');
  await expect(keyPairs.nameBox).toHaveValue('ｗｅｂ－１ ');
  await keyPairs.cancel.click();

  const bind = new BindDialog(keyPairs, 'Bind');
  await bind.open('db-admin');
  await bind.search.fill('ＢＡＴＣＨ');
  await expect(bind.checkbox('shop-batch-01')).toBeVisible();
  await expect(bind.checkbox('shop-db-01')).toBeHidden();
});
