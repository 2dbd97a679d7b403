import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { BindDialog } from './bind-dialog';
import { DemoPanel } from './demo-panel';
import { expect, refusedByApi, test } from './fixtures';
import { comeBack, FakeGateway, session } from './gateway';
import { makeKeyFiles } from './key-files';
import { KeyPairPanel } from './key-pair-panel';
import { visit } from './mock-server';
import { translate } from './translation';

test.beforeEach(({ page }) => translate(page));

/** Expects that a translation doesn't change this text: a name, fingerprint, command or file name. */
async function expectUntouched(place: Locator, text: string): Promise<void> {
  await expect(place.locator('[translate=no]').filter({ hasText: text }).first()).toBeVisible();
  await expect(place.locator('font').filter({ hasText: text })).toHaveCount(0);
}

test('the list updates in a translated page @live', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou', 'rows:23');
  await expect(keyPairs.heading.locator('font font')).toHaveText('SSH Key Pairs');
  await expect(page.getByText('Total: 23')).toBeVisible();
  await keyPairs.search.pressSequentially('db-');
  await expect(page.getByText('Total: 1', { exact: false })).toBeVisible();
  await expectUntouched(keyPairs.table, 'db-admin');
  await keyPairs.search.pressSequentially('nowhere');
  await expect(page.getByText('No key pairs in this region match “db-nowhere”')).toBeVisible();
  await expect(page.getByText('No matches in other regions.')).toBeVisible();
  await keyPairs.search.fill('ops-te');
  await expect(page.getByRole('link', { name: 'China (Beijing)' })).toBeVisible();
  await keyPairs.search.press('Escape');
  await expect(page.getByText('Total: 23')).toBeVisible();

  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText('2 / 3')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all on this page' }).first().check();
  await expect(page.getByText('10 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Clear', exact: false }).last().click();
  await expect(page.getByText('0 selected')).toBeVisible();
  await keyPairs.chooseRegion('beijing', 'China (Beijing)');
  await expectUntouched(keyPairs.table, 'ops-team');
});

test('a key pair can be created, opened, bound and deleted in a translated page @live', async ({
  keyPairs,
  page,
}) => {
  const { saveDialog } = keyPairs;

  await test.step('create, check the file, discard', async () => {
    await keyPairs.open('cn-hangzhou');
    await keyPairs.createButton.click();
    await keyPairs.nameBox.pressSequentially('a b');
    await expect(keyPairs.nameError).toContainText('can’t contain a space');
    await keyPairs.nameBox.press('Backspace');
    await keyPairs.nameBox.press('Backspace');
    await keyPairs.nameBox.pressSequentially('way');
    const download = page.waitForEvent('download');
    await keyPairs.ok.click();
    await expectUntouched(saveDialog, 'away.pem');
    await expectUntouched(saveDialog, 'chmod 400');
    const file = await (await download).path();
    const chooser = page.waitForEvent('filechooser');
    await saveDialog.getByRole('button', { name: 'Check my file' }).click();
    await (
      await chooser
    ).setFiles({
      name: 'away.pem',
      mimeType: '',
      buffer: readFileSync(file),
    });
    await expect(saveDialog.getByText('is the private key of this key pair')).toBeVisible();
    await keyPairs.savedBox.uncheck();
    await saveDialog.getByRole('button', { name: 'Discard this key pair' }).click();
    const question = page.getByRole('alertdialog', { name: 'Discard this key pair?' });
    await expect(question).toContainText('This deletes');
    await question.getByRole('button', { name: /Discard$/ }).click();
    await expect(saveDialog).toBeHidden();
    await expect(keyPairs.row('away')).toBeHidden();
  });

  await test.step('create and keep', async () => {
    await keyPairs.create('kept');
    await keyPairs.finish();
    await expect(keyPairs.row('kept')).toBeVisible();
    await expect(page.getByText('5 of 500 key pairs')).toBeVisible();
  });

  await test.step('import', async () => {
    await keyPairs.createButton.click();
    await keyPairs.createDialog.getByRole('radio', { name: 'Import SSH Key Pair' }).check();
    await keyPairs.nameBox.fill('laptop');
    const box = keyPairs.createDialog.getByRole('textbox', { name: 'Public Key' });
    await box.pressSequentially('ssh-rsa AAAA');
    await expect(keyPairs.createDialog.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
    await box.fill(readFileSync(join(makeKeyFiles().folder, 'rsa.pub'), 'utf8'));
    await expectUntouched(keyPairs.createDialog, makeKeyFiles().md5);
    await keyPairs.ok.click();
    await expect(keyPairs.row('laptop')).toBeVisible();
  });

  await test.step('bind, unbind, restart', async () => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await bind.open('kept');
    await bind.search.pressSequentially('batch');
    await expect(bind.checkbox('shop-web-01')).toBeHidden();
    await bind.search.fill('nothing at all');
    await expect(bind.dialog.getByText('No instance matches')).toBeVisible();
    await bind.search.press('Escape');
    await bind.ok.click();
    await expect(bind.dialog.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
    await bind.choose('shop-web-01', 'shop-web-02');
    await expect(bind.dialog.getByText('Effects on 2 instances')).toBeVisible();
    await bind.ok.click();
    await expect(bind.dialog.getByText('2 instances were bound')).toBeVisible();
    await bind.close.click();
    await expect(await keyPairs.cell('kept', 'Bound instances')).toContainText('2 instances');

    const unbind = new BindDialog(keyPairs, 'Unbind');
    await unbind.open('kept');
    await unbind.choose('shop-web-01');
    await unbind.ok.click();
    await expect(unbind.dialog.getByText('1 instance was unbound')).toBeVisible();
    await unbind.close.click();
    await expect(await keyPairs.cell('kept', 'Bound instances')).toContainText('1 instance');
  });

  await test.step('panel and tags', async () => {
    await page.getByRole('link', { name: 'kept' }).click();
    const panel = page.getByRole('dialog', { name: 'kept' });
    await panel.getByRole('button', { name: 'Add tag' }).click();
    await panel.getByRole('textbox', { name: 'Key' }).fill('aliyun');
    await expect(panel.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
    await panel.getByRole('textbox', { name: 'Key' }).fill('env');
    await panel.getByRole('textbox', { name: 'Value' }).fill('prod');
    await panel.getByRole('button', { name: 'Add', exact: false }).last().click();
    await expect(panel.getByText('1 of 20')).toBeVisible();
    await panel.getByRole('button', { name: 'Remove tag env' }).click();
    await expect(panel.getByText('0 of 20')).toBeVisible();
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect(panel).toBeHidden();
  });

  await test.step('delete', async () => {
    for (const name of ['kept', 'laptop']) {
      await keyPairs.table.getByRole('checkbox', { name: `Select ${name}` }).check();
    }
    await page.getByRole('button', { name: 'Delete' }).last().click();
    const dialog = page.getByRole('dialog', { name: 'Delete 2 key pairs' });
    await expectUntouched(dialog, 'laptop');
    await dialog.getByRole('textbox', { name: 'To confirm, type delete' }).fill('delete');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect(dialog).toBeHidden();
    await expect(keyPairs.row('kept')).toBeHidden();
    await expect(page.getByText('4 of 500 key pairs')).toBeVisible();
  });

  await test.step('which key is this file', async () => {
    for (const [file, words] of [
      ['rsa', 'rsa doesn’t match any key pair in any region.'],
      ['ed25519', 'ed25519 doesn’t match any key pair in any region.'],
    ] as const) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Which key is this file?' }).click();
      await (await chooser).setFiles(join(makeKeyFiles().folder, file));
      await expect(page.getByText(words)).toBeVisible();
    }
  });
});

test('restarts, messages and other regions update in a translated page @live', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.delete('deploy-2018');
  await expectUntouched(page.getByRole('region', { name: 'Messages' }), 'deploy-2018');

  const imported = readFileSync(join(makeKeyFiles().folder, 'ecdsa.pub'), 'utf8').trim();
  await keyPairs.call('ImportKeyPair', {
    RegionId: 'cn-beijing',
    KeyPairName: 'theirs',
    PublicKeyBody: imported,
  });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Which key is this file?' }).click();
  await (await chooser).setFiles(join(makeKeyFiles().folder, 'ecdsa.pub'));
  const answer = page.getByRole('status').filter({ hasText: 'belongs to' });
  await expect(answer).toContainText('belongs to theirs in China (Beijing).');
  await expectUntouched(answer, 'theirs');

  const bind = new BindDialog(keyPairs, 'Bind');
  await keyPairs.search.fill('');
  await bind.open('db-admin');
  await bind.choose('shop-web-01', 'shop-web-02');
  await bind.ok.click();
  await bind.restart.click();
  const question = page.getByRole('alertdialog', { name: 'Restart 2 instances?' });
  await expectUntouched(question, 'shop-web-01');
  await question.getByRole('button', { name: 'Restart' }).click();
  await expect(bind.dialog.getByText('Restart requested for 2 instances')).toBeVisible();
  await expect(bind.dialog.getByText('All 2 are running again.')).toBeVisible();
});

test('errors and retries update in a translated page @live', async ({
  keyPairs,
  page,
  expectedComplaints,
}) => {
  expectedComplaints.push(refusedByApi, /^error: Failed to load resource: net::ERR/);
  await keyPairs.open('cn-hangzhou', 'fail:DescribeKeyPairs:InternalError:3');
  await expect(page.getByText('Couldn’t load key pairs')).toBeVisible();
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(keyPairs.row('db-admin')).toBeVisible();

  await keyPairs.openCreate('cn-hangzhou', 'lose-answer:ImportKeyPair,latency:300');
  await keyPairs.nameBox.fill('lost');
  await keyPairs.ok.click();
  await expect(keyPairs.saveDialog).toBeVisible();
  await keyPairs.finish();

  await visit(page, './keyPair/region/cn-hangzhou', 'fail:DeleteKeyPairs:Forbidden.RAM');
  await keyPairs
    .row('lost')
    .getByRole('button', { name: /Delete/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog.getByText('Not deleted:')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  const panel = new KeyPairPanel(page, 'no-such-key-pair');
  await panel.open('cn-hangzhou');
  await panel.dialog.getByRole('button', { name: 'Check again' }).click();
  await panel.dialog.getByRole('button', { name: 'Back to the list' }).click();
  await expect(keyPairs.row('lost')).toBeVisible();
  await page.goto('./keyPair/region/nowhere');
  await page.getByRole('link', { name: 'Go to China (Hangzhou)' }).click();
  await expect(keyPairs.row('lost')).toBeVisible();
});

test('the demo’s panel works in a translated page', async ({ keyPairs, page }) => {
  const demo = new DemoPanel(page);
  await keyPairs.open('cn-hangzhou');
  await page.getByRole('button', { name: 'Demo' }).click();
  const panel = page.getByRole('dialog', { name: 'Demo' });
  await panel.getByRole('combobox', { name: 'Switch' }).selectOption('latency');
  await panel.getByRole('button', { name: 'Add' }).click();
  await expectUntouched(panel, 'latency:800');
  await demo.remove('latency:800').click();
  await expect(panel.getByText('None', { exact: true })).toBeVisible();
});

test('the pages about a gateway update in a translated page @live', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi, /net::ERR_CONNECTION_REFUSED/);
  const gateway = await FakeGateway.inFrontOf(page);
  gateway.session = null;
  await page.goto('./keyPair/region/cn-hangzhou');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  const again = page.getByRole('button', { name: 'Check again' });
  gateway.session = 'without credentials';
  await again.click();
  await expect(page.getByText('The gateway can’t tell whose account this is')).toBeVisible();
  gateway.session = { ...session, ReadOnly: true };
  await again.click();
  await expect(keyPairs.row('jump-host')).toBeVisible();
  await expect(page.getByRole('banner').getByText('Read-only', { exact: true })).toBeVisible();
  gateway.session = null;
  await keyPairs.refresh.click();
  await expect(page.getByRole('banner').getByText('Signed out', { exact: true })).toBeVisible();
  gateway.session = session;
  await comeBack(page);
  await expect(page.getByRole('banner').getByText('Signed out', { exact: true })).toBeHidden();
  const account = page.getByRole('button', { name: session.AccountId });
  await expectUntouched(account, session.AccountId);
  await account.click();
  await expect(page.getByRole('dialog', { name: 'Account' })).toBeVisible();
  await page.keyboard.press('Escape');
  gateway.isGone = true;
  await keyPairs.refresh.click();
  await expect(page.getByRole('banner').getByText('Disconnected', { exact: true })).toBeVisible();
});
