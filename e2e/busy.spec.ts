import { BindDialog, confirmRestart } from './bind-dialog';
import { expect, refusedByApi, test } from './fixtures';
import { KeyPairPanel } from './key-pair-panel';

const waiting = /ECS is busy\. Retrying in \d s\./;

test.beforeEach(({ expectedComplaints }) => {
  expectedComplaints.push(refusedByApi);
});

test.describe('a busy API: the page waits, says so, and goes on by itself', () => {
  test('reading @both', async ({ keyPairs, page }) => {
    const switches = 'throttle:DescribeKeyPairs:2:1500,throttle:DescribeInstances:1:3600000';
    await keyPairs.open('cn-hangzhou', switches);
    await expect(page.getByText(waiting)).toBeVisible();
    await expect(keyPairs.row('web-frontend')).toBeVisible();
    await expect(page.getByText(waiting)).toBeHidden();
    await expect(page.getByRole('alert')).toContainText('Try again in 60 minutes.');
  });

  test('reading, and nobody has to wait for it', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-hangzhou', 'throttle:DescribeKeyPairs:2:59000');
    const status = page.getByRole('status').filter({ hasText: 'ECS is busy' });
    await expect(status).toContainText(/Retrying in 5[789] s\./);
    // It counts down by itself.
    await expect(status).toContainText(/Retrying in 5[456] s\./);
    await status.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByRole('alert')).toContainText('too many requests');
    await page.getByRole('button', { name: 'Retry' }).click();
    await status.getByRole('button', { name: 'Retry now' }).click();
    await expect(keyPairs.row('web-frontend')).toBeVisible();
    await expect(status).toBeHidden();
  });

  test('creating @both', async ({ keyPairs }) => {
    await keyPairs.open('cn-hangzhou', 'throttle:ImportKeyPair:1:1500');
    await keyPairs.submitName('patient');
    await expect(keyPairs.createDialog.getByRole('status')).toHaveText(waiting);
    await keyPairs.finish();
  });

  test('creating, and nobody has to wait for it', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-hangzhou', 'throttle:ImportKeyPair:1:59000');
    await keyPairs.submitName('in-a-hurry');
    await expect(keyPairs.createDialog.getByRole('status')).toContainText(/Retrying in 5\d s/);
    await keyPairs.cancel.click();
    const alert = keyPairs.createDialog.getByRole('alert').filter({ hasText: 'wasn’t created' });
    await expect(alert).toContainText('too many requests');
    await keyPairs.ok.click();
    await keyPairs.finish();
    await expect(page).toHaveURL(/cn-hangzhou/);
    await expect(keyPairs.row('in-a-hurry')).toBeVisible();
  });

  test('discarding', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-hangzhou', 'throttle:DeleteKeyPairs:1:1500');
    await keyPairs.create('for-nothing');
    await keyPairs.saveDialog.getByRole('button', { name: 'Discard this key pair' }).click();
    await page.getByRole('button', { name: 'Discard', exact: true }).click();
    await expect(page.getByRole('alertdialog').getByRole('status')).toHaveText(waiting);
    await expect(keyPairs.saveDialog).toBeHidden();
    await expect(keyPairs.row('for-nothing')).toBeHidden();
  });

  test('discarding, and nobody has to wait for it', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-hangzhou', 'throttle:DeleteKeyPairs:1:59000');
    await keyPairs.create('kept');
    await keyPairs.saveDialog.getByRole('button', { name: 'Discard this key pair' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Discard', exact: true }).click();
    await expect(question.getByRole('status')).toContainText(/Retrying in 5\d s/);
    await question.getByRole('button', { name: 'Keep it' }).click();
    await expect(question).toBeHidden();
    await keyPairs.finish();
    await expect(keyPairs.row('kept')).toBeVisible();
  });

  test('deleting', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-hangzhou', 'throttle:DeleteKeyPairs:1:1500');
    await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(waiting);
    await expect(keyPairs.row('db-admin')).toBeHidden();
  });

  test('tagging', async ({ page }) => {
    const switches = 'throttle:TagResources:1:1500,throttle:UntagResources:1:1500';
    const panel = new KeyPairPanel(page, 'ops-team');
    await panel.open('cn-beijing', switches);
    await panel.addTag.click();
    await panel.fillTag('team', 'blue');
    await panel.submitTag('Add');
    await expect(panel.section('Tags').getByText(waiting)).toBeVisible();
    await expect(panel.tag('team')).toContainText('blue');
    await panel.dialog.getByRole('button', { name: 'Remove tag env' }).click();
    await expect(panel.tag('env').getByText(waiting)).toBeVisible();
    await expect(panel.tag('env')).toBeHidden();
  });

  test('tagging and restarting from the panel, and nobody has to wait for it', async ({
    keyPairs,
    page,
  }) => {
    await keyPairs.open('cn-hangzhou');
    await keyPairs.workerResponds();
    const { Instances } = await keyPairs.call('DescribeInstances', {
      RegionId: 'cn-hangzhou',
      InstanceName: 'shop-batch-01',
    });
    await keyPairs.call('AttachKeyPair', {
      RegionId: 'cn-hangzhou',
      KeyPairName: 'db-admin',
      InstanceIds: Instances.Instance.map(({ InstanceId }) => InstanceId),
    });
    const panel = new KeyPairPanel(page, 'db-admin');
    const faults = ['TagResources', 'RebootInstance'].map((each) => `throttle:${each}:1:59000`);
    await panel.open('cn-hangzhou', faults.join());
    const tags = panel.section('Tags');
    await panel.addTag.click();
    await panel.fillTag('team', 'blue');
    await panel.submitTag('Add');
    await tags.getByRole('button', { name: 'Stop waiting' }).click();
    await expect(tags.getByRole('alert')).toContainText('The tag wasn’t saved');
    await expect(panel.tagKey).toBeFocused();

    const bound = panel.section('Bound instances');
    await bound.getByRole('button', { name: 'Restart now' }).click();
    await confirmRestart(page);
    await bound.getByRole('button', { name: 'Stop waiting' }).click();
    await expect(bound.getByRole('button', { name: 'Restart now' })).toBeVisible();
  });

  test('binding and restarting', async ({ keyPairs }) => {
    const switches = 'throttle:AttachKeyPair:2:1500,throttle:RebootInstance:1:1500';
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-hangzhou', switches);
    await bind.open('db-admin');
    await bind.choose('shop-batch-01');
    await bind.ok.click();
    await expect(bind.dialog).toContainText(waiting);
    await bind.restartAll();
    await expect(bind.dialog).toContainText(waiting);
    await expect(bind.notice('Restart requested for 1 instance')).toBeVisible();
  });
});
