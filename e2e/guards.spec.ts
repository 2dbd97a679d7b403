import { contents, question, stay } from './close-question';
import { expect, test } from './fixtures';

test('asks before an unsaved private key is lost, however the dialog is closed', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-beijing');
  await keyPairs.chooseRegion('hangzhou', 'China (Hangzhou)');
  const first = await keyPairs.create('guarded');
  const url = page.url();
  const attempts: Record<string, () => Promise<unknown>> = {
    Esc: () => page.keyboard.press('Escape'),
    'the backdrop': () => page.mouse.click(5, 5),
    'the cross': () => keyPairs.saveDialog.getByRole('button', { name: 'Close' }).click(),
    Back: () => page.evaluate(() => history.back()),
    'Back by two': () => page.evaluate(() => history.go(-2)),
  };
  for (const [way, attempt] of Object.entries(attempts)) {
    await test.step(way, async () => {
      await attempt();
      await expect(question(page)).toBeVisible();
      await expect(stay(page)).toBeFocused();
      await stay(page).click();
      await expect(question(page)).toBeHidden();
      await expect(keyPairs.saveDialog).toBeVisible();
      await expect(page).toHaveURL(url);
    });
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeHidden();

  const files = [first, await keyPairs.downloadAgain(), await keyPairs.downloadAgain()];
  const texts = await Promise.all(files.map(contents));
  expect(texts[0]).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  expect(new Set(texts).size).toBe(1);
  expect(files.map((file) => file.suggestedFilename())).toEqual(Array(3).fill('guarded.pem'));
});

for (const hasNavigation of [true, false]) {
  const browser = hasNavigation ? '' : ', without the Navigation API';
  test(`asks before Back or Forward leaves the dialog across a typed address${browser}`, async ({
    keyPairs,
    page,
  }) => {
    if (!hasNavigation)
      await page.addInitScript(() => Reflect.deleteProperty(window, 'navigation'));
    await keyPairs.open('cn-hangzhou');
    await page.evaluate(() => {
      location.hash = 'typed';
    });
    await keyPairs.createButton.click();
    await expect(keyPairs.createDialog).toBeVisible();
    await page.evaluate(() => {
      location.hash = 'ahead';
    });
    // In Firefox, Playwright isn't notified of hash changes, so don't use goBack() here or url() below.
    await page.evaluate(() => history.back());
    await expect(page).not.toHaveURL(/#ahead/);
    await keyPairs.nameBox.fill('guarded');
    await keyPairs.ok.click();
    await expect(keyPairs.saveDialog).toBeVisible();
    const url = await page.evaluate(() => location.href);
    for (const steps of hasNavigation ? [1, -1] : [-1]) {
      await page.evaluate((by) => history.go(by), steps);
      await expect(question(page)).toBeVisible();
      await expect(page).toHaveURL(url);
      await stay(page).click();
      await expect(question(page)).toBeHidden();
      await expect(keyPairs.saveDialog).toBeVisible();
    }
  });
}

test('Back pressed twice at once stays in the console, and only the check box enables Done', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.create('guarded');
  const url = page.url();
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.evaluate(() => {
    history.back();
    history.back();
  });
  await expect(question(page)).toBeVisible();
  await expect(page).toHaveURL(url);
  await page.getByRole('button', { name: 'Close without saving' }).click();
  await expect(keyPairs.row('guarded')).toBeVisible();
  await expect(page).toHaveURL(/cn-hangzhou$/);
  await expect(keyPairs.saveDialog).toBeHidden();
  await keyPairs.createButton.click();
  await expect(keyPairs.nameBox).toHaveValue('');
  await keyPairs.cancel.click();

  await test.step('with the check box, closing doesn’t ask', async () => {
    await keyPairs.create('kept');
    await expect(keyPairs.done).toBeDisabled();
    await keyPairs.savedBox.check();
    await expect(keyPairs.done).toBeEnabled();
    await keyPairs.savedBox.uncheck();
    await expect(keyPairs.done).toBeDisabled();

    await keyPairs.savedBox.check();
    await page.keyboard.press('Escape');
    await expect(keyPairs.saveDialog).toBeHidden();
    await expect(question(page)).toBeHidden();
    await expect(await keyPairs.cell('kept', 'Name')).toContainText('New');
  });
});

test('the browser asks before a reload, and before Back leaves the console', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-beijing');
  await keyPairs.openCreate('cn-hangzhou');
  await keyPairs.nameBox.fill('guarded');
  await keyPairs.ok.click();
  await expect(keyPairs.saveDialog).toBeVisible();

  for (const leave of [
    () => setTimeout(() => location.reload()),
    () => setTimeout(() => history.back()),
  ]) {
    const asked = page.waitForEvent('dialog');
    await page.evaluate(leave);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await expect(keyPairs.saveDialog).toBeVisible();
  }

  await keyPairs.savedBox.check();
  await page.reload();
  await expect(keyPairs.createDialog).toBeVisible();
});
