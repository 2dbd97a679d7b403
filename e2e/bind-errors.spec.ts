import { sent } from './api-requests';
import { BindDialog, codeAndRequestId, idCount } from './bind-dialog';
import { expect, refusedByApi, test } from './fixtures';

test.describe('when ECS does not answer as it should', () => {
  test.beforeEach(({ expectedComplaints }) => {
    expectedComplaints.push(refusedByApi, /^error: Failed to load resource: net::ERR/);
  });

  test('an answer that was lost is found out by reading @both', async ({ keyPairs }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-hangzhou', 'lose-answer:AttachKeyPair:1');
    await bind.open('db-admin');
    await bind.choose('shop-batch-01');
    await bind.ok.click();
    await expect(bind.notice('1 instance was bound')).toContainText(
      'ECS gave no clear answer for 1 instance. A second check confirmed the change.',
    );
    await expect(bind.restart).toBeVisible();
  });

  test('what a late list does not show yet can be checked again', async ({ keyPairs }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-hangzhou', 'lose-answer:AttachKeyPair:1,read-lag:3');
    await bind.open('db-admin');
    await bind.choose('shop-batch-01');
    await bind.ok.click();
    const alert = bind.dialog.getByRole('alert');
    await expect(alert).toContainText('Couldn’t confirm whether 1 instance was bound');
    await expect(alert).toContainText('A second check found no change.');
    await bind.dialog.getByRole('button', { name: 'Check again' }).click();
    await expect(bind.notice('1 instance was bound')).toContainText('shop-batch-01');
    await expect(alert).toBeHidden();
  });

  test('a refused batch shows code and RequestId, and only it is tried again @account', async ({
    keyPairs,
    requests,
  }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-shanghai', 'fail:AttachKeyPair:Forbidden.RAM:1');
    await keyPairs.create('game');
    await keyPairs.finish();
    await keyPairs.workerResponds();
    await bind.open('game');
    await bind.all(bind.available).check();
    await bind.add.click();
    await bind.ok.click();
    await expect(bind.notice('60 of 110 instances were bound')).toBeVisible();
    const alert = bind.dialog.getByRole('alert');
    await expect(alert).toContainText('50 instances were not bound');
    await expect(alert).toContainText(codeAndRequestId('Forbidden.RAM'));
    await bind.dialog.getByRole('button', { name: 'Retry (50)' }).click();
    await expect(bind.notice('110 instances were bound')).toBeVisible();
    const asked = sent('AttachKeyPair', requests);
    expect(asked.map((each) => idCount(each))).toEqual([50, 50, 10, 50]);
    expect(asked[3]?.get('InstanceIds')).toBe(asked[0]?.get('InstanceIds'));
  });

  test('a key pair that was deleted meanwhile', async ({ keyPairs }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-hangzhou');
    await keyPairs.workerResponds();
    await bind.open('db-admin');
    await bind.choose('shop-batch-01');
    await keyPairs.call('DeleteKeyPairs', {
      RegionId: 'cn-hangzhou',
      KeyPairNames: ['db-admin'],
    });
    await bind.ok.click();
    const alert = bind.dialog.getByRole('alert');
    await expect(alert).toContainText('This key pair doesn’t exist anymore.');
    await expect(alert).toContainText(codeAndRequestId('InvalidKeyPairName.NotFound'));
    await expect(bind.dialog.getByRole('button', { name: /Retry/ })).toHaveCount(0);
  });

  test('instances that cannot be read can be asked for again', async ({ keyPairs }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-hangzhou', 'fail:DescribeInstances:Forbidden.RAM:2');
    await bind.trigger('db-admin').click();
    const alert = bind.dialog.getByRole('alert');
    await expect(alert).toContainText('Couldn’t load instances');
    await expect(alert).toContainText(codeAndRequestId('Forbidden.RAM'));
    await alert.getByRole('button', { name: 'Retry' }).click();
    await expect(bind.available.getByRole('listitem')).toHaveCount(10);
  });

  test('a restart that was refused or lost is told as it is @both', async ({ keyPairs }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open(
      'cn-hangzhou',
      'fail:RebootInstance:IncorrectInstanceStatus:1,lose-request:RebootInstance:1,lose-answer:RebootInstance:1',
    );
    await bind.open('db-admin');
    await bind.choose('shop-web-01', 'shop-web-02', 'shop-batch-01', 'jump-01');
    await bind.ok.click();
    await expect(bind.notice('4 instances need a restart')).toBeVisible();
    await bind.restartAll();
    // One was done, and one whose answer was lost has been read again.
    await expect(bind.notice('Restart requested for 2 instances')).toBeVisible();
    const alerts = bind.dialog.getByRole('alert');
    await expect(alerts.filter({ hasText: '1 instance couldn’t be restarted' })).toContainText(
      codeAndRequestId('IncorrectInstanceStatus'),
    );
    await expect(
      alerts.filter({ hasText: 'Couldn’t confirm whether 1 instance restarted' }),
    ).toBeVisible();
    await bind.restartAll();
    await expect(bind.notice('Restart requested for 4 instances')).toBeVisible();
    await expect(alerts).toHaveCount(0);
  });
});
