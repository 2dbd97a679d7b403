import { expect, test } from './fixtures';
import { InputMethod, slowDown } from './typing';

const region = './keyPair/region/cn-hangzhou';

test.describe('Search key pairs', () => {
  test('keeps the caret where the person put it @live', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-hangzhou');
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
  });

  test('loses no letter of a fast typist on a slow machine @live', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-hangzhou', 'rows:100');
    await expect(page.getByText('Total: 100')).toBeVisible();
    await slowDown(page, 6);
    const text = 'the quick brown fox jumps';
    for (const delay of [0, 40, 110]) {
      await keyPairs.search.fill('');
      await keyPairs.search.pressSequentially(text, { delay });
      await expect(keyPairs.search).toHaveValue(text);
      await expect(page).toHaveURL(/search=the\+quick\+brown\+fox\+jumps$/);
    }
    await expect(page.getByText(`No key pair here matches “${text}”`)).toBeVisible();
  });

  test('undoes and redoes what was typed @live', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-hangzhou');
    await keyPairs.search.pressSequentially('db-');
    await expect(page).toHaveURL(/search=db-$/);
    // How many keys one step undoes is up to the browser.
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
  });

  test('waits for an input method @live', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-hangzhou');
    await keyPairs.search.pressSequentially('db');
    await expect(page).toHaveURL(/search=db$/);
    const inputMethod = await InputMethod.on(page);
    await inputMethod.compose('s', 'sh', 'shu', "shu'j", "shu'ju");
    await keyPairs.search.press('Escape');
    await keyPairs.search.press('Enter');
    await expect(keyPairs.search).toHaveValue("dbshu'ju");
    await expect(page).toHaveURL(/search=db$/);
    await expect(keyPairs.row('db-admin')).toBeVisible();
    await inputMethod.choose('数据');
    await expect(keyPairs.search).toHaveValue('db数据');
    await expect(page.getByText('No key pair here matches “db数据”')).toBeVisible();

    await inputMethod.compose('´');
    await inputMethod.choose('é');
    await expect(keyPairs.search).toHaveValue('db数据é');
    await keyPairs.search.press('Escape');
    await expect(keyPairs.search).toHaveValue('');
    await expect(page).toHaveURL(region);
  });

  test('follows what changes the search elsewhere @live', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-hangzhou', '', '?search=db-');
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
