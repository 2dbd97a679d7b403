import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sent } from './api-requests';
import { expect, test } from './fixtures';
import { ImportForm } from './import-form';
import { makeKeyFiles, publicKeyLine } from './key-files';

test.beforeEach(async ({ context, keyPairs }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await keyPairs.open('cn-qingdao');
  await keyPairs.workerResponds();
  await keyPairs.openImport();
});

test('extracts the key from the text around it, by keyboard', async ({
  keyPairs,
  page,
  requests,
}) => {
  const line = publicKeyLine('rsa.pub');
  const form = new ImportForm(keyPairs);
  const { box, preview, status, useOnlyTheKey } = form;
  await form.paste(`ssh_authorized_keys:\r\n  - "\u200b${line}"\r\n`);
  await expect(status).toContainText('The key is in quotation marks');
  await expect(status).toContainText('The text has invisible characters');
  await expect(preview).toBeHidden();
  // No name can be suggested yet, and there's no error.
  await expect(keyPairs.nameBox).toHaveValue('');
  await expect(box).toHaveAttribute('aria-invalid', 'false');

  await keyPairs.nameBox.pressSequentially('mine');
  await keyPairs.nameBox.press('Enter');
  await expect(box).toBeFocused();
  await expect(box).toHaveAccessibleDescription(/Select “Use only the key”/);
  await page.keyboard.press('Tab');
  await expect(useOnlyTheKey).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
  await expect(box).toHaveValue(line);
  await expect(preview).toContainText(makeKeyFiles().md5);
  await page.keyboard.press('Control+z');
  await expect(box).toHaveValue(/^ssh_authorized_keys/);
  await useOnlyTheKey.press('Enter');
  await expect(box).toHaveValue(line);
  await expect(keyPairs.nameBox).toHaveValue('mine');
  await keyPairs.ok.click();
  await expect(keyPairs.row('mine')).toBeVisible();
  expect(sent('ImportKeyPair', requests).map((request) => request.get('PublicKeyBody'))).toEqual([
    line,
  ]);
});

test('reads several keys, a file with more in it, and what isn’t a public key', async ({
  keyPairs,
  page,
}) => {
  const form = new ImportForm(keyPairs);
  const openAgain = async () => {
    await keyPairs.cancel.click();
    await keyPairs.openImport();
  };
  await test.step('lets the user choose one of several keys', async () => {
    const lines = [
      publicKeyLine('rsa.pub'),
      `${publicKeyLine('ecdsa.pub').split(' ', 2).join(' ')} ci`,
    ];
    const { box, status } = form;
    await form.paste(`# authorized keys\n${lines.join('\n')}\n`);
    await expect(status).toContainText('This text has 2 public keys');
    await keyPairs.createDialog.getByRole('button', { name: 'Use only this key: ci' }).click();
    await expect(box).toHaveValue(lines[1] ?? '');
    await expect(keyPairs.nameBox).toHaveValue('ci');
  });
  await openAgain();

  await test.step('finds the key in a file with more in it', async () => {
    const { folder } = makeKeyFiles();
    const line = publicKeyLine('rsa.pub').split(' ', 2).join(' ');
    writeFileSync(join(folder, 'web-server.pub'), Buffer.from(`key für web:\n${line}\n`, 'latin1'));
    const { box, useOnlyTheKey } = form;
    await form.chooseFile(join(folder, 'web-server.pub'));
    await expect(box).toHaveValue(`key für web:\n${line}\n`);
    await useOnlyTheKey.click();
    await expect(box).toHaveValue(line);
    await expect(keyPairs.nameBox).toHaveValue('web-server');
  });
  await openAgain();

  await test.step('suggests a name, but never replaces one that was typed', async () => {
    const [rsa, ecdsa] = [publicKeyLine('rsa.pub'), publicKeyLine('ecdsa.pub')];
    const { box } = form;
    const { nameBox, createDialog } = keyPairs;
    await box.fill(rsa);
    await expect(nameBox).toHaveValue('me-laptop');
    await expect(nameBox).toHaveAccessibleDescription(/Suggested from the key/);
    await createDialog.getByRole('radio', { name: 'Auto-Create SSH Key Pair' }).check();
    await expect(nameBox).toHaveValue('');
    await createDialog.getByRole('radio', { name: 'Import SSH Key Pair' }).check();
    await expect(nameBox).toHaveValue('me-laptop');
    await box.fill(ecdsa.replace('me@laptop', 'ci@build'));
    await expect(nameBox).toHaveValue('ci-build');

    // Typing replaces the suggestion.
    await nameBox.click();
    await page.keyboard.type('web');
    await expect(nameBox).toHaveValue('web');
    await box.fill(rsa);
    await expect(nameBox).toHaveValue('web');
    await expect(nameBox).not.toHaveAccessibleDescription(/Suggested/);
    await nameBox.fill('');
    await expect(nameBox).toHaveValue('');
    await box.fill(ecdsa);
    await expect(nameBox).toHaveValue('me-laptop');
  });
  await openAgain();

  await test.step('says what a text is that isn’t a public key', async () => {
    const { box } = form;
    for (const [text, message] of [
      ['-----BEGIN PGP PUBLIC KEY BLOCK-----', 'PGP key'],
      [`2048 ${makeKeyFiles().sha256} me@laptop (RSA)`, 'fingerprint'],
      [`git.example.com ${publicKeyLine('rsa.pub')}`, 'known_hosts'],
      ['https://github.com/ann.keys', 'address'],
      [`\u200b${publicKeyLine('rsa.pub').slice(0, 200)}`, 'Part of the key is missing'],
    ] as const) {
      await box.fill(text);
      await expect(box).toHaveAccessibleDescription(new RegExp(message));
      await expect(form.useOnlyTheKey).toBeHidden();
    }
  });
});
