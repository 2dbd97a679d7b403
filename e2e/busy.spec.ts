import { BindDialog, confirmRestart } from './bind-dialog';
import { expect, refusedByApi, test } from './fixtures';
import { KeyPairPanel } from './key-pair-panel';
import { skipWaitUntil, skipWaitWhile } from './waits';

const waiting = /ECS is busy\. Retrying in \d s\./;
const longWait = /Retrying in 5\d s/;

test.beforeEach(async ({ expectedComplaints, page }) => {
  expectedComplaints.push(refusedByApi);
  await page.clock.install();
});

test.describe('while ECS is busy, the page waits, says so and goes on', () => {
  test('loading the list, which can be stopped or retried at once @both', async ({
    keyPairs,
    page,
  }) => {
    const switches = [
      'throttle:DescribeKeyPairs:1:1500',
      'throttle:DescribeKeyPairs:2:59000',
      'throttle:DescribeInstances:9:3600000',
    ];
    await keyPairs.open('cn-hangzhou', switches.join());
    const status = page.getByRole('status').filter({ hasText: 'ECS is busy' });
    await expect(status).toHaveText(waiting);
    await skipWaitUntil(page, status.filter({ hasText: longWait }));
    // It counts down.
    await page.clock.fastForward(10_000);
    await expect(status).toContainText(/Retrying in 4\d s/);
    await status.getByRole('button', { name: 'Stop' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Couldn’t load key pairs' });
    await expect(alert).toContainText('too many requests');
    await alert.getByRole('button', { name: 'Retry' }).click();
    await status.getByRole('button', { name: 'Retry now' }).click();
    await expect(keyPairs.row('web-frontend')).toBeVisible();
    await expect(status).toBeHidden();
    await expect(page.getByRole('alert')).toContainText('Try again in 60 minutes.');
  });

  test('creating, discarding, tagging, binding and restarting', async ({ keyPairs, page }) => {
    const switches = [
      'throttle:ImportKeyPair:1:1500',
      'throttle:ImportKeyPair:1:59000',
      'throttle:DeleteKeyPairs:1:59000',
      'throttle:DeleteKeyPairs:1:1500',
      'throttle:TagResources:1:1500',
      'throttle:UntagResources:1:1500',
      'throttle:AttachKeyPair:2:1500',
      'throttle:RebootInstance:1:1500',
    ];
    await keyPairs.open('cn-hangzhou', switches.join());

    await test.step('creating, which can be canceled', async () => {
      await keyPairs.submitName('patient');
      const status = keyPairs.createDialog.getByRole('status');
      await expect(status).toHaveText(waiting);
      await skipWaitUntil(page, status.filter({ hasText: longWait }));
      await keyPairs.cancel.click();
      const alert = keyPairs.createDialog.getByRole('alert').filter({ hasText: 'wasn’t created' });
      await expect(alert).toContainText('too many requests');
      await keyPairs.ok.click();
      await expect(keyPairs.saveDialog).toBeVisible();
    });

    await test.step('discarding, which can be canceled', async () => {
      const discard = keyPairs.saveDialog.getByRole('button', { name: 'Discard this key pair' });
      const question = page.getByRole('alertdialog');
      const confirm = question.getByRole('button', { name: 'Discard', exact: true });
      await discard.click();
      await confirm.click();
      await expect(question.getByRole('status')).toContainText(longWait);
      await question.getByRole('button', { name: 'Keep it' }).click();
      await expect(question).toBeHidden();
      await expect(keyPairs.saveDialog).toBeVisible();

      await discard.click();
      await confirm.click();
      await expect(question.getByRole('status')).toHaveText(waiting);
      await skipWaitWhile(page, keyPairs.saveDialog);
      await expect(page).toHaveURL(/cn-hangzhou/);
      await expect(keyPairs.row('patient')).toBeHidden();
    });

    await test.step('tagging', async () => {
      const panel = new KeyPairPanel(page, 'db-admin');
      await keyPairs.row('db-admin').getByRole('link', { name: 'db-admin' }).click();
      await panel.addTag.click();
      await panel.fillTag('team', 'blue');
      await panel.submitTag('Add');
      await expect(panel.section('Tags').getByText(waiting)).toBeVisible();
      await skipWaitUntil(page, panel.tag('team').filter({ hasText: 'blue' }));
      await panel.dialog.getByRole('button', { name: 'Remove tag team' }).click();
      await expect(panel.tag('team').getByText(waiting)).toBeVisible();
      await skipWaitWhile(page, panel.tag('team'));
      await panel.close.click();
    });

    await test.step('binding and restarting', async () => {
      const bind = new BindDialog(keyPairs, 'Bind');
      await bind.open('db-admin');
      await bind.choose('shop-batch-01');
      await bind.ok.click();
      await expect(bind.dialog).toContainText(waiting);
      await skipWaitUntil(page, bind.restart);
      await bind.restartAll();
      await expect(bind.dialog).toContainText(waiting);
      await skipWaitUntil(page, bind.notice('Restart requested for 1 instance'));
    });
  });

  test('tagging and restarting from the panel, which can be stopped, and deleting', async ({
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
    const switches = [
      'throttle:TagResources:1:59000',
      'throttle:RebootInstance:1:59000',
      'throttle:DeleteKeyPairs:1:1500',
    ];
    await panel.open('cn-hangzhou', switches.join());
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
    await panel.close.click();

    await keyPairs.row('deploy-2018').getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect(dialog.getByRole('status')).toHaveText(waiting);
    await skipWaitWhile(page, dialog);
    await expect(keyPairs.row('deploy-2018')).toBeHidden();
  });
});
