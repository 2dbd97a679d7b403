import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { holdRequests } from './held-requests';
import type { KeyPairsPage } from './key-pairs-page';

test('checks the saved file, and only the right one checks the box', async ({ keyPairs }) => {
  await keyPairs.open('cn-hangzhou');
  const other = await readFile(await (await keyPairs.create('other')).path());
  await keyPairs.finish();
  const right = await readFile(await (await keyPairs.create('checked')).path());

  const key = createPrivateKey(right);
  const publicHalf = Buffer.from(createPublicKey(key).export({ type: 'spki', format: 'pem' }));
  const encrypted = Buffer.from(
    key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' }),
  );

  for (const [name, bytes, words] of [
    ['other.pem', other, 'isn’t the private key of this key pair'],
    ['cut.pem', right.subarray(0, 900), 'contains a private key that is damaged or cut off'],
    ['empty.pem', Buffer.alloc(0), 'is empty'],
    ['notes.txt', Buffer.from('milk, bread'), 'doesn’t contain a private key'],
    ['checked.pub', publicHalf, 'is the public half of this key pair'],
    ['locked.pem', encrypted, 'contains an encrypted private key'],
  ] as const) {
    await check(keyPairs, name, bytes);
    await expect(keyPairs.saveDialog.getByRole('alert')).toContainText(`${name} ${words}`);
    await expect(keyPairs.savedBox).not.toBeChecked();
  }
  await keyPairs.savedBox.check();
  // In the middle of the private exponent, so the public half is still intact.
  const damaged = Buffer.from(right);
  damaged[569] = damaged[569] === 0x41 ? 0x42 : 0x41;
  await check(keyPairs, 'damaged.pem', damaged);
  await expect(keyPairs.saveDialog.getByRole('alert')).toContainText(
    'damaged.pem belongs to this key pair, but has changed since the download',
  );
  await expect(keyPairs.savedBox).not.toBeChecked();
  await keyPairs.savedBox.check();
  await check(keyPairs, 'endless.pem', right.subarray(0, -4));
  await expect(keyPairs.saveDialog.getByRole('alert')).toContainText(
    'endless.pem contains the right key, but the file is damaged',
  );
  await expect(keyPairs.savedBox).not.toBeChecked();
  await check(keyPairs, 'renamed (1).pem', right);
  await expect(
    keyPairs.saveDialog.getByText('renamed (1).pem is the private key of this key pair.'),
  ).toBeVisible();
  await expect(keyPairs.fact('Log in')).toHaveText("ssh -i 'renamed (1).pem' root@<instance IP>");
  await expect(keyPairs.fact('Protect the file')).toHaveText("chmod 400 'renamed (1).pem'");
  await expect(keyPairs.savedBox).toBeChecked();
  await keyPairs.done.dblclick();
  await expect(await keyPairs.cell('checked', 'Name')).toContainText('New');
  const news = keyPairs.page.getByRole('status').filter({ hasText: 'checked is in' });
  await expect(news).toHaveCount(1);
});

test('discarding a new key pair leaves nothing behind', async ({ keyPairs, page }) => {
  await keyPairs.openCreate('cn-hangzhou');
  await keyPairs.nameBox.fill('unwanted');
  await keyPairs.ok.click();
  const discard = keyPairs.saveDialog.getByRole('button', { name: 'Discard this key pair' });
  await discard.click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(keyPairs.saveDialog).toBeVisible();
  await discard.click();
  await expect(page.getByRole('alertdialog')).toContainText('The name is free again');
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(keyPairs.saveDialog).toBeHidden();
  await expect(keyPairs.createButton).toBeFocused();
  const news = page.getByRole('status').filter({ hasText: 'unwanted deleted' });
  await expect(news).toBeVisible();
  await expect(keyPairs.row('jump-host')).toBeVisible();
  await expect(keyPairs.row('unwanted')).toBeHidden();
  await expect(page).toHaveURL(/cn-hangzhou$/);

  await keyPairs.create('unwanted');
  await discard.click();
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(keyPairs.saveDialog).toBeHidden();
  await expect(news).toHaveCount(1);
});

test('discarding reports what others did to the key pair, and leaves theirs alone', async ({
  keyPairs,
  page,
}) => {
  const RegionId = 'cn-hangzhou';
  await keyPairs.open(RegionId);
  await keyPairs.workerResponds();
  await keyPairs.create('shared');
  const { Instances } = await keyPairs.call('DescribeInstances', { RegionId });
  const bound = Instances.Instance.find((each) => each.InstanceName === 'shop-batch-01');
  const binding = { RegionId, KeyPairName: 'shared', InstanceIds: [bound?.InstanceId ?? ''] };
  await keyPairs.call('AttachKeyPair', binding);
  const discard = keyPairs.saveDialog.getByRole('button', { name: 'Discard this key pair' });
  await discard.click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('It’s now bound to shop-batch-01');
  await expect(question).toContainText('reserved');
  await expect(question).not.toContainText('free again');
  await page.getByRole('button', { name: 'Keep it' }).click();

  await keyPairs.call('DetachKeyPair', binding);
  await keyPairs.call('DeleteKeyPairs', { RegionId, KeyPairNames: ['shared'] });
  await keyPairs.importCopy(RegionId, 'jump-host', 'shared');
  await discard.click();
  // Until the instances have been read again, the key pair counts as bound, and the name is required.
  await expect(question).toContainText('free again');
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(question).toBeHidden();
  const news = page.getByRole('status').filter({ hasText: 'shared was already deleted' });
  await expect(news).toContainText('Another key pair has this name now');
  await expect(keyPairs.row('shared')).toBeVisible();
});

test('Back closes only the question that is open', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.create('kept');
  const question = page.getByRole('alertdialog');
  for (const isSaved of [true, false]) {
    await keyPairs.savedBox.setChecked(isSaved);
    await keyPairs.saveDialog.getByRole('button', { name: 'Discard this key pair' }).click();
    await expect(question).toBeVisible();
    await page.goBack();
    await expect(question).toBeHidden();
    await expect(keyPairs.saveDialog).toBeVisible();
  }
  await page.goBack();
  await expect(question).toContainText('Close without saving');
  await page.goBack();
  await expect(question).toBeHidden();
  await expect(keyPairs.saveDialog).toBeVisible();
  await keyPairs.savedBox.check();
  await keyPairs.done.click();
  await expect(keyPairs.row('kept')).toBeVisible();
});

test('can’t confirm a file once the private key is wiped @live', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  const right = await readFile(await (await keyPairs.create('left')).path());
  await page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pagehide')));
  await check(keyPairs, 'left.pem', right);
  await expect(keyPairs.saveDialog.getByRole('alert')).toContainText(
    'left.pem has the fingerprint of this key pair, but can no longer be compared',
  );
  await expect(keyPairs.savedBox).not.toBeChecked();
  await keyPairs.savedBox.check();
  await keyPairs.done.click();
});

test('nothing closes the dialog while a key pair is being discarded @live', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.create('unwanted');
  await keyPairs.savedBox.check();
  await keyPairs.saveDialog.getByRole('button', { name: 'Discard this key pair' }).click();
  const release = await holdRequests(page, 'DeleteKeyPairs');
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  const discarding = page.getByRole('button', { name: 'Discarding…' });
  await expect(discarding).toBeVisible();
  await page.evaluate(() => history.back());
  await page.keyboard.press('Escape');
  await expect(discarding).toBeVisible();
  await expect(page).toHaveURL(/create/);

  release();
  await expect(keyPairs.saveDialog).toBeHidden();
  await expect(page).toHaveURL(/cn-hangzhou(\?|$)/);
  await expect(keyPairs.row('jump-host')).toBeVisible();
  await expect(keyPairs.row('unwanted')).toBeHidden();
});

async function check(keyPairs: KeyPairsPage, name: string, buffer: Buffer): Promise<void> {
  const chooser = keyPairs.page.waitForEvent('filechooser');
  await keyPairs.saveDialog.getByRole('button', { name: 'Check my file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/x-pem-file', buffer });
}
