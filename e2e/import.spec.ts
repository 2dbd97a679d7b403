import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sent } from './api-requests';
import { expect, refusedByApi, test } from './fixtures';
import { ImportForm } from './import-form';
import { makeKeyFiles, publicKeyLine } from './key-files';
import type { KeyPairsPage } from './key-pairs-page';
import { skipWaitUntil } from './waits';

/** Opens the dialog over an empty list, with the mock's `switches`. */
async function openImport(keyPairs: KeyPairsPage, switches = ''): Promise<void> {
  await keyPairs.open('cn-qingdao', switches);
  await keyPairs.openImport();
}

test('shows what an OpenSSH line is, and imports it @account @real-shapes', async ({
  keyPairs,
  page,
}) => {
  const keys = makeKeyFiles();
  await openImport(keyPairs);
  const form = new ImportForm(keyPairs);
  const { preview } = form;
  await form.fill('laptop', publicKeyLine());
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

test('rejects what ECS doesn’t accept, and imports files in every format', async ({
  keyPairs,
  requests,
}) => {
  const keys = makeKeyFiles();
  const form = new ImportForm(keyPairs);
  await keyPairs.open('cn-qingdao');
  await keyPairs.workerResponds();
  await keyPairs.openImport();
  await test.step('says why, and sends nothing', async () => {
    const { box, alert } = form;
    // Without `autocomplete=off`, browsers write the text to disk to restore the session.
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
    await keyPairs.cancel.click();
  });

  for (const [index, file] of ['rsa.rfc4716', 'rsa.spki', 'ecdsa.pub'].entries()) {
    await test.step(file, async () => {
      await keyPairs.openImport();
      await keyPairs.nameBox.fill(`from-file-${index}`);
      await form.chooseFile(join(keys.folder, file));
      await expect(form.preview).toBeVisible();
      await keyPairs.ok.click();
      await expect(keyPairs.row(`from-file-${index}`)).toBeVisible();
    });
  }

  await test.step('says that the region has the same key under another name', async () => {
    await keyPairs.openImport();
    await form.box.fill(publicKeyLine('ecdsa.pub'));
    await expect(keyPairs.createDialog).toContainText('listed as from-file-2');
  });
});

test('reports a name that was taken meanwhile, and offers no second name for the same key', async ({
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-qingdao');
  await keyPairs.workerResponds();
  await keyPairs.openImport();
  const form = new ImportForm(keyPairs);
  const useOther = keyPairs.createDialog.getByRole('button', { name: 'Use “' });
  const nothingToDo = keyPairs.createDialog.getByText('There’s nothing more to do');
  for (const [name, Tag] of [
    ['theirs', [{ Key: 'owner', Value: 'a-colleague' }]],
    // As if the browser had resent the request after the connection broke.
    ['mine', []],
  ] as const) {
    await form.fill(name, publicKeyLine());
    await keyPairs.call('ImportKeyPair', {
      RegionId: 'cn-qingdao',
      KeyPairName: name,
      PublicKeyBody: publicKeyLine(),
      Tag: [...Tag],
    });
    await keyPairs.ok.click();
    await expect(keyPairs.nameError).toContainText('The key pair already exists');
    await expect(nothingToDo).toBeVisible();
    await expect(useOther).toBeHidden();
  }
});

test('finds out what happened after a lost response, even if the list had the name for another key @account', async ({
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi, /ERR_/);
  await keyPairs.open('cn-hangzhou', 'lose-answer:ImportKeyPair:1');
  await keyPairs.workerResponds();
  await expect(keyPairs.row('deploy-2018')).toBeVisible();
  await keyPairs.openImport();
  await new ImportForm(keyPairs).fill('deploy-2018', publicKeyLine());
  await keyPairs.call('DeleteKeyPairs', {
    RegionId: 'cn-hangzhou',
    KeyPairNames: ['deploy-2018'],
  });
  await keyPairs.ok.click();
  await expect(keyPairs.page.getByText('Key pair imported')).toBeVisible();
});

test('shows in the field why ECS rejects the key, and closes an unconfirmed import without asking', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi, /ERR_/);
  await page.clock.install();
  const refusal = 'fail:ImportKeyPair:InvalidPublicKeyBody.Malformed:1';
  await openImport(keyPairs, `${refusal},lose-request:ImportKeyPair`);
  const form = new ImportForm(keyPairs);
  await form.fill('laptop', publicKeyLine());
  await keyPairs.ok.click();
  await expect(form.alert).toContainText('ECS doesn’t accept this public key');
  await expect(form.box).toBeFocused();

  await keyPairs.ok.click();
  await skipWaitUntil(
    page,
    form.alert.filter({ hasText: 'Couldn’t confirm that the key pair was imported' }),
  );
  await expect(form.alert).not.toContainText('private key');
  await keyPairs.cancel.click();
  await expect(keyPairs.createDialog).toBeHidden();
});

test('warns about an Ed25519 key, and lets ECS decide', async ({
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi);
  await openImport(keyPairs);
  const { box, alert } = new ImportForm(keyPairs);
  const line = publicKeyLine('ed25519.pub');
  await keyPairs.nameBox.fill('modern');
  await box.fill(line);
  await expect(keyPairs.createDialog).toContainText('ECS may not accept this key');
  await keyPairs.ok.click();
  await expect(alert).toContainText('ECS doesn’t accept this public key');
  await expect(box).toBeFocused();

  await openImport(keyPairs, 'accept-ed25519');
  await keyPairs.nameBox.fill('modern');
  await box.fill(line);
  await keyPairs.ok.click();
  await expect(keyPairs.row('modern')).toBeVisible();
});
