import { BindDialog } from './bind-dialog';
import { expect, refusedByApi, test } from './fixtures';
import { KeyPairPanel } from './key-pair-panel';

test('remembers a missing permission until the next attempt', async ({
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-hangzhou', 'fail:ImportKeyPair:Forbidden.RAM:1');
  await keyPairs.submitName('granted-later');
  await expect(keyPairs.createDialog.getByRole('alert').last()).toContainText('ecs:ImportKeyPair');
  await keyPairs.cancel.click();
  await expect(keyPairs.createButton).toHaveAccessibleDescription(/ecs:ImportKeyPair/);

  await keyPairs.createButton.click();
  await expect(keyPairs.createDialog).toContainText('"Action": "ecs:ImportKeyPair"');
  await keyPairs.nameBox.fill('granted-later');
  await keyPairs.nameBox.press('Enter');
  await expect(keyPairs.ok).toHaveAccessibleDescription(/permission/);
  await keyPairs.createDialog.getByRole('button', { name: 'Try again' }).click();
  await keyPairs.ok.click();
  await expect(keyPairs.saveDialog).toBeVisible();
  await keyPairs.finish();
  await expect(keyPairs.createButton).toHaveAccessibleDescription('');
});

test('missing permissions to bind, unbind, delete and tag show where they apply', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  const actions = ['AttachKeyPair', 'DetachKeyPair', 'DeleteKeyPairs', 'TagResources'];
  const switches = actions.map((action) => `fail:${action}:Forbidden.RAM`).join();
  await keyPairs.open('cn-hangzhou', switches);
  for (const [action, keyPair, instance, permission] of [
    ['Bind', 'db-admin', 'shop-db-01', 'ecs:AttachKeyPair'],
    ['Unbind', 'jump-host', 'jump-01', 'ecs:DetachKeyPair'],
  ] as const) {
    const bind = new BindDialog(keyPairs, action);
    await bind.open(keyPair);
    await bind.choose(instance);
    await bind.ok.click();
    await expect(bind.dialog).toContainText(permission);
    await bind.close.click();
    await bind.open(keyPair);
    await expect(bind.dialog).toContainText(permission);
    await expect(bind.ok).toHaveAccessibleDescription(/permission/);
    await page.keyboard.press('Escape');
  }

  const deletion = page.getByRole('dialog', { name: 'Delete key pair' });
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await deletion.getByRole('button', { name: 'Delete' }).click();
  await expect(deletion).toContainText('ecs:DeleteKeyPairs');
  await page.keyboard.press('Escape');
  await keyPairs.row('jump-host').getByRole('button', { name: 'Delete' }).click();
  await expect(deletion).toContainText('ecs:DeleteKeyPairs');
  await page.keyboard.press('Escape');

  const panel = new KeyPairPanel(page, 'db-admin');
  await page.getByRole('link', { name: 'db-admin' }).click();
  await panel.addTag.click();
  await panel.fillTag('owner', 'me');
  await panel.submitTag('Add');
  await expect(panel.section('Tags').getByRole('alert')).toContainText('ecs:TagResources');
  await panel.section('Tags').getByRole('button', { name: 'Cancel' }).click();
  await panel.close.click();
  await page.getByRole('link', { name: 'db-admin' }).click();
  await expect(panel.section('Tags')).toContainText('ecs:TagResources');
  await expect(panel.addTag).toHaveAccessibleDescription(/permission/);
});
