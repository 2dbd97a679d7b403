import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sent } from './api-requests';
import { expect, refusedByApi, test } from './fixtures';
import { makeKeyFiles } from './key-files';
import type { KeyPairsPage } from './key-pairs-page';

function importForm({ createDialog }: KeyPairsPage) {
  return {
    box: createDialog.getByRole('textbox', { name: 'Public Key' }),
    preview: createDialog.getByLabel('What will be imported'),
    alert: createDialog.getByRole('alert').filter({ hasText: /\S/ }),
    usePublicHalf: createDialog.getByRole('button', { name: 'Use only its public half' }),
  };
}

/** Fills the form in for the RSA key, and gives its line. */
async function fillIn(keyPairs: KeyPairsPage, name: string): Promise<string> {
  const line = readFileSync(join(makeKeyFiles().folder, 'rsa.pub'), 'utf8').trim();
  await keyPairs.nameBox.fill(name);
  await importForm(keyPairs).box.fill(line);
  return line;
}

test.beforeEach(async ({ keyPairs }) => {
  await keyPairs.open('cn-qingdao');
  await keyPairs.workerResponds();
  await keyPairs.openImport();
});

test('imports an OpenSSH line, and says first what it is @account @real-shapes', async ({
  keyPairs,
  page,
}) => {
  const keys = makeKeyFiles();
  const { box, preview } = importForm(keyPairs);
  await keyPairs.nameBox.fill('laptop');
  await box.fill(readFileSync(join(keys.folder, 'rsa.pub'), 'utf8'));
  await expect(preview).toContainText('RSA, 2048 bits');
  await expect(preview).toContainText('me@laptop');
  await expect(preview).toContainText(keys.md5);
  await expect(preview).toContainText(keys.sha256);
  await keyPairs.ok.click();
  await expect(await keyPairs.cell('laptop', 'Fingerprint')).toContainText(keys.md5);
  await expect(page.getByRole('status').filter({ hasText: 'Key pair imported' })).toContainText(
    'laptop',
  );
});

test('imports files of every form', async ({ keyPairs, page }) => {
  const keys = makeKeyFiles();
  for (const [index, file] of ['rsa.rfc4716', 'rsa.spki', 'ecdsa.pub'].entries()) {
    await test.step(file, async () => {
      if (index > 0) await keyPairs.openImport();
      await keyPairs.nameBox.fill(`from-file-${index}`);
      await chooseFile(page, keyPairs, join(keys.folder, file));
      await expect(importForm(keyPairs).preview).toBeVisible();
      await keyPairs.ok.click();
      await expect(keyPairs.row(`from-file-${index}`)).toBeVisible();
    });
  }
});

test('a name and a key that somebody has imported meanwhile are told as taken', async ({
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi);
  const line = await fillIn(keyPairs, 'laptop');
  await keyPairs.call('ImportKeyPair', {
    RegionId: 'cn-qingdao',
    KeyPairName: 'laptop',
    PublicKeyBody: line,
    Tag: [{ Key: 'owner', Value: 'a-colleague' }],
  });
  await keyPairs.ok.click();
  await expect(keyPairs.nameError).toContainText('The key pair already exists');
});

test('a key that is there under that very name is not offered under a second one', async ({
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi);
  const line = await fillIn(keyPairs, 'laptop');
  // As a browser does by itself that sends a request again because the connection broke.
  await keyPairs.call('ImportKeyPair', {
    RegionId: 'cn-qingdao',
    KeyPairName: 'laptop',
    PublicKeyBody: line,
  });
  await keyPairs.ok.click();
  await expect(keyPairs.nameError).toContainText('The key pair already exists');
  await expect(keyPairs.createDialog).toContainText('There’s nothing more to do');
  await expect(keyPairs.createDialog.getByRole('button', { name: 'Use “' })).toBeHidden();
});

test('a lost answer is found out also under a name that the list had for another key @account', async ({
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi, /ERR_/);
  await keyPairs.open('cn-hangzhou', 'lose-answer:ImportKeyPair:1');
  await keyPairs.workerResponds();
  await expect(keyPairs.row('deploy-2018')).toBeVisible();
  await keyPairs.openImport();
  await keyPairs.nameBox.fill('deploy-2018');
  await importForm(keyPairs).box.fill(readFileSync(join(makeKeyFiles().folder, 'rsa.pub'), 'utf8'));
  await keyPairs.call('DeleteKeyPairs', {
    RegionId: 'cn-hangzhou',
    KeyPairNames: ['deploy-2018'],
  });
  await keyPairs.ok.click();
  await expect(keyPairs.page.getByText('Key pair imported')).toBeVisible();
});

test('a file that is read late replaces nothing newer, and one that cannot be read is told', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  const { folder } = makeKeyFiles();
  const line = readFileSync(join(folder, 'rsa.pub'), 'utf8').trim();
  const late = join(folder, 'late.pub');
  copyFileSync(join(folder, 'ecdsa.pub'), late);
  const { box, alert } = importForm(keyPairs);
  const letFilesBeRead = await holdFiles(page);
  await chooseFile(page, keyPairs, late);
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
  await chooseFile(page, keyPairs, late);
  await keyPairs.ok.click();
  await expect(keyPairs.nameError).toContainText('already exists');
  await letFilesBeReadAgain();
  await expect(box).toHaveValue(line);

  const letGoneFilesBeRead = await holdFiles(page);
  await chooseFile(page, keyPairs, late);
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

test('where it is not certain, no private key is spoken of, and closing does not ask', async ({
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi, /ERR_/);
  await keyPairs.openCreate('cn-qingdao', 'lose-request:ImportKeyPair');
  await keyPairs.createDialog.getByRole('radio', { name: 'Import SSH Key Pair' }).check();
  const { box, alert } = importForm(keyPairs);
  await keyPairs.nameBox.fill('laptop');
  await box.fill(readFileSync(join(makeKeyFiles().folder, 'rsa.pub'), 'utf8'));
  await keyPairs.ok.click();
  await expect(alert).toContainText('Couldn’t confirm that the key pair was imported');
  await expect(alert).not.toContainText('private key');
  await keyPairs.createDialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(keyPairs.createDialog).toBeHidden();
});

test('says that the region has the same key under another name', async ({ keyPairs }) => {
  const keys = makeKeyFiles();
  const line = readFileSync(join(keys.folder, 'rsa.pub'), 'utf8');
  await keyPairs.call('ImportKeyPair', {
    RegionId: 'cn-qingdao',
    KeyPairName: 'first-name',
    PublicKeyBody: line.trim(),
  });
  await keyPairs.cancel.click();
  await keyPairs.refresh.click();
  await expect(keyPairs.row('first-name')).toBeVisible();
  await keyPairs.openImport();
  await importForm(keyPairs).box.fill(line);
  await expect(keyPairs.createDialog).toContainText('listed as first-name');
});

test('refuses what ECS does not accept, with the reason, and sends nothing', async ({
  keyPairs,
  requests,
}) => {
  const keys = makeKeyFiles();
  const { box, alert } = importForm(keyPairs);
  // Without the first, a browser that restores its session writes the text to the disk.
  await expect(box).toHaveAttribute('autocomplete', 'off');
  await expect(box).toHaveAttribute('autocorrect', 'off');
  await expect(box).toHaveAttribute('autocapitalize', 'off');
  await expect(box).toHaveAttribute('spellcheck', 'false');
  await expect(box).toHaveAttribute('translate', 'no');
  await keyPairs.nameBox.fill('refused');
  for (const [text, words] of [
    ['garbage', 'isn’t a public key'],
    ['ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC', /base64|missing/],
    ['', 'Enter the public key'],
  ] as const) {
    await box.fill(text);
    await keyPairs.ok.click();
    await expect(alert).toContainText(words);
    await expect(box).toBeFocused();
  }
  await box.fill(readFileSync(join(keys.folder, 'rsa.pkcs8')).toString('hex'));
  await expect(alert.filter({ hasText: /^That was a private keyIt wasn’t sent/ })).toBeVisible();
  await expect(box).toHaveValue('');
  await keyPairs.ok.click();
  expect(sent('ImportKeyPair', requests)).toEqual([]);
});

test('warns about an Ed25519 key, and lets ECS decide', async ({
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi);
  const keys = makeKeyFiles();
  const { box, alert } = importForm(keyPairs);
  const line = readFileSync(join(keys.folder, 'ed25519.pub'), 'utf8');
  await keyPairs.nameBox.fill('modern');
  await box.fill(line);
  await expect(keyPairs.createDialog).toContainText('ECS may not accept this key');
  await keyPairs.ok.click();
  await expect(alert).toContainText('ECS doesn’t accept this public key');
  await expect(box).toBeFocused();

  await keyPairs.open('cn-qingdao', 'accept-ed25519');
  await keyPairs.openImport();
  await keyPairs.nameBox.fill('modern');
  await box.fill(line);
  await keyPairs.ok.click();
  await expect(keyPairs.row('modern')).toBeVisible();
});

const privateKeyFiles = [
  ['rsa', 'OpenSSH', true],
  ['rsa.encrypted', 'OpenSSH, encrypted', true],
  ['rsa.pkcs1', 'PKCS#1', true],
  ['rsa.pkcs8-encrypted', 'PKCS#8, encrypted', false],
  ['rsa.pkcs8', 'PKCS#8', true],
] as const;

for (const way of ['pasted', 'chosen'] as const) {
  test(`a private key ${way} by mistake is named and not kept`, async ({
    context,
    keyPairs,
    page,
    requests,
  }) => {
    const keys = makeKeyFiles();
    const { box, alert, usePublicHalf, preview } = importForm(keyPairs);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    // It does not get in for a moment either: a browser may keep what it has seen in a box.
    await box.evaluate((node) =>
      node.addEventListener('input', () => node.setAttribute('data-got-in', '')),
    );
    for (const [file, words, hasPublicHalf] of privateKeyFiles) {
      await test.step(file, async () => {
        const path = join(keys.folder, file);
        await box.fill('');
        await box.evaluate((node) => node.removeAttribute('data-got-in'));
        if (way === 'pasted') {
          await page.evaluate(
            (text) => navigator.clipboard.writeText(text),
            readFileSync(path, 'utf8'),
          );
          await box.focus();
          await page.keyboard.press('ControlOrMeta+V');
        } else {
          await chooseFile(page, keyPairs, path);
        }
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
      // The modulus, which is public, fills the first lines.
      const secret = readFileSync(join(keys.folder, file), 'utf8').split('\n')[14] ?? '';
      expect(secret.length).toBeGreaterThan(40);
      expect(requests.filter((request) => request.postData()?.includes(secret))).toEqual([]);
    }
  });
}

test('answers at once when 10 MB are pasted', async ({ context, keyPairs, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('ssh-rsa '.repeat(1_310_720)));
  const { box, alert } = importForm(keyPairs);
  await box.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(alert).toContainText('too long to be a public key');
  await expect(box).toHaveValue('');
  await keyPairs.nameBox.fill('still-alive');
  await expect(keyPairs.nameBox).toHaveValue('still-alive');
});

test('shows on the field what the API has against the key', async ({
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-qingdao', 'fail:ImportKeyPair:InvalidPublicKeyBody.Malformed');
  const keys = makeKeyFiles();
  await keyPairs.openImport();
  await keyPairs.nameBox.fill('refused');
  await importForm(keyPairs).box.fill(readFileSync(join(keys.folder, 'rsa.pub'), 'utf8'));
  await keyPairs.ok.click();
  await expect(importForm(keyPairs).alert).toContainText('ECS doesn’t accept this public key');
  await expect(importForm(keyPairs).box).toBeFocused();
});

/** Makes the page wait for the files that it reads from now on, until the result is called. */
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

async function chooseFile(page: Page, { createDialog }: KeyPairsPage, path: string) {
  const chooser = page.waitForEvent('filechooser');
  await createDialog.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(path);
}
