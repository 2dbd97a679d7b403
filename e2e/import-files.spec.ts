import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bodyOf } from './api-requests';
import { expect, refusedByApi, test } from './fixtures';
import { ImportForm } from './import-form';
import { makeKeyFiles, publicKeyLine } from './key-files';

test.beforeEach(async ({ keyPairs }) => {
  await keyPairs.open('cn-qingdao');
  await keyPairs.workerResponds();
  await keyPairs.openImport();
});

const privateKeyFiles = [
  ['rsa', 'OpenSSH', true],
  ['rsa.encrypted', 'OpenSSH, encrypted', true],
  ['rsa.pkcs1', 'PKCS#1', true],
  ['rsa.pkcs8-encrypted', 'PKCS#8, encrypted', false],
  ['rsa.pkcs8', 'PKCS#8', true],
] as const;

test('a private key pasted or chosen by mistake is recognized and not kept', async ({
  context,
  keyPairs,
  requests,
}) => {
  const keys = makeKeyFiles();
  const form = new ImportForm(keyPairs);
  const { box, alert, usePublicHalf, preview } = form;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // Not even for a moment, because a browser may store the content of a text box.
  await box.evaluate((node) =>
    node.addEventListener('input', () => node.setAttribute('data-got-in', '')),
  );
  const ways = {
    pasted: (path: string) => form.paste(readFileSync(path, 'utf8')),
    chosen: (path: string) => form.chooseFile(path),
  };
  const mistakes = Object.entries(ways).flatMap(([way, give]) =>
    privateKeyFiles.map((file) => [way, give, ...file] as const),
  );
  for (const [way, give, file, words, hasPublicHalf] of mistakes) {
    await test.step(`${file}, ${way}`, async () => {
      await box.fill('');
      await box.evaluate((node) => node.removeAttribute('data-got-in'));
      await give(join(keys.folder, file));
      await expect(alert).toContainText(`That was a private key (${words})`);
      await expect(box).toHaveValue('');
      await expect(box).not.toHaveAttribute('data-got-in');
      await expect(usePublicHalf).toBeVisible({ visible: hasPublicHalf });
      if (!hasPublicHalf) return;
      await usePublicHalf.click();
      await expect(preview).toContainText(keys.md5);
    });
  }
  await keyPairs.nameBox.fill('public-half');
  await keyPairs.ok.click();
  await expect(keyPairs.row('public-half')).toBeVisible();
  for (const [file] of privateKeyFiles) {
    // The first lines contain the modulus, which is public.
    const secret = readFileSync(join(keys.folder, file), 'utf8').split('\n')[14] ?? '';
    expect(secret.length).toBeGreaterThan(40);
    expect(requests.filter((request) => bodyOf(request).includes(secret))).toEqual([]);
  }
});

test('stays responsive when 10 MB are pasted', async ({ context, keyPairs }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const form = new ImportForm(keyPairs);
  const { box, alert } = form;
  await form.paste('ssh-rsa '.repeat(1_310_720));
  await expect(alert).toContainText('too long to be a public key');
  await expect(box).toHaveValue('');
  await keyPairs.nameBox.fill('still-alive');
  await expect(keyPairs.nameBox).toHaveValue('still-alive');
});

test('a file that loads late replaces nothing newer, and an unreadable one is reported', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  const { folder } = makeKeyFiles();
  const line = publicKeyLine();
  const late = join(folder, 'late.pub');
  copyFileSync(join(folder, 'ecdsa.pub'), late);
  const form = new ImportForm(keyPairs);
  const { box, alert } = form;
  const letFilesBeRead = await holdFiles(page);
  await form.chooseFile(late);
  await box.fill('newer');
  await letFilesBeRead();
  await expect(box).toHaveValue('newer');

  const letFilesBeReadAgain = await holdFiles(page);
  await keyPairs.call('ImportKeyPair', {
    RegionId: 'cn-qingdao',
    KeyPairName: 'taken',
    PublicKeyBody: line,
  });
  await keyPairs.nameBox.fill('taken');
  await box.fill(line);
  await form.chooseFile(late);
  await keyPairs.ok.click();
  await expect(keyPairs.nameError).toContainText('already exists');
  await letFilesBeReadAgain();
  await expect(box).toHaveValue(line);

  const letGoneFilesBeRead = await holdFiles(page);
  await form.chooseFile(late);
  rmSync(late);
  await letGoneFilesBeRead();
  await expect(alert.filter({ hasText: 'late.pub couldn’t be read' })).toBeVisible();
  await expect(box).toHaveValue(line);

  await keyPairs.nameBox.fill('free');
  await page.getByText('Tags and resource group').click();
  await page.getByRole('button', { name: 'Add tag' }).click();
  const value = page.getByRole('textbox', { name: 'Value of tag 1' });
  await page.getByRole('textbox', { name: 'Key of tag 1' }).fill('docs');
  await value.fill('http://example.com');
  await page.getByText('Tags and resource group').click();
  await expect(value).toBeHidden();
  await keyPairs.ok.click();
  await expect(value).toBeFocused();
  await expect(value).toHaveAccessibleDescription(/can’t contain/);
});

/** Delays reading files in the page until the returned function is called. */
async function holdFiles(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { prototype } = Blob;
    const original = Object.getOwnPropertyDescriptor(prototype, 'arrayBuffer');
    const arrayBuffer = original?.value as (this: Blob) => Promise<ArrayBuffer>;
    const reads: Promise<unknown>[] = [];
    let open = () => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    prototype.arrayBuffer = function read() {
      const bytes = opened.then(() => arrayBuffer.call(this));
      reads.push(bytes);
      return bytes;
    };
    const letGo = async () => {
      prototype.arrayBuffer = arrayBuffer;
      open();
      await Promise.allSettled(reads);
    };
    Object.assign(window, { letGo });
  });
  return () => page.evaluate(() => (Reflect.get(window, 'letGo') as () => Promise<void>)());
}
