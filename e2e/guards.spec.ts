import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, Locator, Page } from '@playwright/test';
import { expect, refusedByApi, test } from './fixtures';
import { makeKeyFiles } from './key-files';

test('nothing closes the dialog that holds an unsaved key without asking', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-beijing');
  await keyPairs.chooseRegion('hangzhou', 'China (Hangzhou)');
  const before = await contents(await keyPairs.create('guarded'));
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
  expect(await contents(await keyPairs.downloadAgain())).toBe(before);
});

test('Forward is guarded too', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.createButton.click();
  await expect(keyPairs.createDialog).toBeVisible();
  await page.evaluate(() => {
    location.hash = 'ahead';
  });
  await page.goBack();
  await keyPairs.nameBox.fill('guarded');
  await keyPairs.ok.click();
  await expect(keyPairs.saveDialog).toBeVisible();
  const url = page.url();

  await page.evaluate(() => history.forward());
  await expect(question(page)).toBeVisible();
  await expect(page).toHaveURL(url);
  await stay(page).click();
  await expect(keyPairs.saveDialog).toBeVisible();
});

for (const hasNavigation of [true, false]) {
  const browser = hasNavigation ? '' : ', without the Navigation API';
  test(`Back is guarded across a place that was typed into the address${browser}`, async ({
    keyPairs,
    page,
  }) => {
    if (!hasNavigation)
      await page.addInitScript(() => Reflect.deleteProperty(window, 'navigation'));
    await keyPairs.open('cn-hangzhou');
    await page.evaluate(() => {
      location.hash = 'typed';
    });
    await keyPairs.create('guarded');
    const url = page.url();
    await page.evaluate(() => {
      history.back();
    });
    await expect(question(page)).toBeVisible();
    await expect(page).toHaveURL(url);
    await stay(page).click();
    await expect(keyPairs.saveDialog).toBeVisible();
  });
}

test('Back twice at once does not get out of the console', async ({ keyPairs, page }) => {
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

test('who insists loses the private key, not the key pair', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.create('lost');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Close without saving' }).click();
  await expect(keyPairs.saveDialog).toBeHidden();
  await expect(page).toHaveURL(/cn-hangzhou$/);
  await expect(keyPairs.row('lost')).toBeVisible();

  await keyPairs.createButton.click();
  await expect(keyPairs.nameBox).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(keyPairs.createDialog).toBeHidden();
});

test('only the check box lets one go, and then without a question', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
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

test('Download again gives the same file, as often as one likes', async ({ keyPairs }) => {
  await keyPairs.open('cn-hangzhou');
  const files = [await keyPairs.create('again')];
  files.push(await keyPairs.downloadAgain(), await keyPairs.downloadAgain());
  const texts = await Promise.all(files.map(contents));
  expect(texts[0]).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  expect(new Set(texts).size).toBe(1);
  expect(files.map((file) => file.suggestedFilename())).toEqual(Array(3).fill('again.pem'));
});

test('a form without a key to lose closes without a question', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  const close = keyPairs.createDialog.getByRole('button', { name: 'Close' });
  for (const way of [() => page.keyboard.press('Escape'), () => close.click()]) {
    await keyPairs.createButton.click();
    await keyPairs.nameBox.fill('half-typed');
    await way();
    await expect(keyPairs.createDialog).toBeHidden();
    await expect(page).toHaveURL(/cn-hangzhou$/);
  }
});

test('a list that breaks costs no key', async ({ expectedComplaints, keyPairs, page }) => {
  expectedComplaints.push(/out of order/);
  await keyPairs.open('cn-hangzhou', '', '?sort=name');
  await keyPairs.createButton.click();
  await keyPairs.nameBox.fill('kept');
  await page.evaluate(() => {
    Object.defineProperty(Intl.Collator.prototype, 'compare', {
      get() {
        throw new Error('out of order');
      },
    });
  });
  await keyPairs.ok.click();
  await expect(keyPairs.saveDialog).toBeVisible();
  await expect(page.getByText('Couldn’t show the list')).toBeAttached();
  expect(await contents(await keyPairs.downloadAgain())).toContain('BEGIN PRIVATE KEY');
});

test('a press beside the form loses nothing that was typed', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.createButton.click();
  await keyPairs.nameBox.fill('half-typed');
  await page.mouse.click(5, 400);
  await page.mouse.click(5, 5);
  await expect(keyPairs.nameBox).toHaveValue('half-typed');
  await page.keyboard.press('Escape');
  await expect(keyPairs.createDialog).toBeHidden();
});

test('nothing leads away while an import is on its way', async ({ keyPairs, page }) => {
  const keys = makeKeyFiles();
  await keyPairs.open('cn-hangzhou', 'latency:1500');
  await keyPairs.createButton.click();
  await keyPairs.createDialog.getByRole('radio', { name: 'Import SSH Key Pair' }).check();
  await keyPairs.nameBox.fill('on-its-way');
  await keyPairs.createDialog
    .getByRole('textbox', { name: 'Public Key' })
    .fill(readFileSync(join(keys.folder, 'rsa.pub'), 'utf8'));
  await keyPairs.ok.click();
  await page.evaluate(() => history.back());
  await page.keyboard.press('Escape');
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    void dialog.dismiss();
  });
  await page.evaluate(() => setTimeout(() => location.reload()));
  await expect.poll(() => dialogs).toEqual(['beforeunload']);
  await expect(page).toHaveURL(/create/);
  await expect(keyPairs.createDialog).toBeVisible();
  await expect(keyPairs.row('on-its-way')).toBeVisible();
  await expect(page.getByText('Key pair imported')).toBeVisible();
});

test('a file that was slow to read closes nothing', async ({ keyPairs, page }) => {
  await page.addInitScript(() => {
    const read: unknown = Reflect.get(Blob.prototype, 'arrayBuffer');
    if (typeof read !== 'function') return;
    Blob.prototype.arrayBuffer = async function (this: Blob) {
      if (this.size === 3) await new Promise((go) => addEventListener('read-on', go));
      return Reflect.apply(read, this, []) as ArrayBuffer;
    };
  });
  await keyPairs.open('cn-hangzhou');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Which key is this file?' }).click();
  const bytes = { name: 'slow.pem', mimeType: 'text/plain', buffer: Buffer.from('abc') };
  await (await chooser).setFiles(bytes);
  await keyPairs.create('guarded');
  await page.evaluate(() => void dispatchEvent(new Event('read-on')));
  await expect(page.getByText('slow.pem has no key that can be looked up')).toBeAttached();
  await expect(keyPairs.saveDialog).toBeVisible();
  await expect(page).toHaveURL(/create$/);
  await keyPairs.finish();
});

function question(page: Page): Locator {
  return page.getByRole('alertdialog', { name: 'Close without saving the private key?' });
}

function stay(page: Page): Locator {
  return question(page).getByRole('button', { name: 'Go back' });
}

async function contents(file: Download): Promise<string> {
  return readFile(await file.path(), 'utf8');
}

test('a dialog that breaks still holds the private key @live', async ({
  keyPairs,
  page,
  expectedComplaints,
}) => {
  expectedComplaints.push(refusedByApi, /not a child of this node/);
  const { saveDialog } = keyPairs;
  const discard = async () => {
    await saveDialog.getByRole('button', { name: 'Discard this key pair' }).click();
    await page.getByRole('button', { name: 'Discard', exact: true }).click();
  };
  await keyPairs.open('cn-hangzhou', 'fail:DeleteKeyPairs:Forbidden.RAM');
  const file = await contents(await keyPairs.create('rescued'));
  await discard();
  // As a translation or an extension may take it away. React throws when it takes it away itself.
  await saveDialog
    .getByRole('alert')
    .filter({ hasText: 'Not deleted' })
    .evaluate((notice) => document.createElement('div').append(notice));
  await discard();

  await expect(saveDialog.getByText('This dialog stopped working')).toBeVisible();
  expect(await contents(await keyPairs.downloadAgain())).toBe(file);
  for (const attempt of [
    () => page.keyboard.press('Escape'),
    () => page.evaluate(() => history.back()),
  ]) {
    await attempt();
    await stay(page).click();
    await expect(question(page)).toBeHidden();
  }
  await saveDialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'Close without saving' }).click();
  await expect(saveDialog).toBeHidden();
  await expect(keyPairs.row('rescued')).toBeVisible();
});
