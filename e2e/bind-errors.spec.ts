import { sent } from './api-requests';
import { BindDialog, codeAndRequestId, idCount } from './bind-dialog';
import { expect, refusedByApi, test } from './fixtures';
import { skipWaitUntil } from './waits';

test.describe('when a response is lost or an error', () => {
  test.beforeEach(async ({ expectedComplaints, page }) => {
    expectedComplaints.push(refusedByApi, /^error: Failed to load resource: net::ERR/);
    await page.clock.install();
  });

  test('finds out what happened after a lost response @both', async ({ keyPairs }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-hangzhou', 'lose-answer:AttachKeyPair:1');
    await bind.open('db-admin');
    await bind.choose('shop-batch-01');
    await bind.ok.click();
    await expect(bind.notice('1 instance was bound')).toContainText(
      'ECS gave no clear response for 1 instance. A second check confirmed the change.',
    );
    await expect(bind.restart).toBeVisible();
  });

  test('checks again what a list that lags doesn’t show yet', async ({ keyPairs, page }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-hangzhou', 'lose-answer:AttachKeyPair:1,read-lag:3');
    await bind.open('db-admin');
    await bind.choose('shop-batch-01');
    await bind.ok.click();
    const alert = bind.dialog.getByRole('alert');
    await skipWaitUntil(
      page,
      alert.filter({ hasText: 'Couldn’t confirm whether 1 instance was bound' }),
    );
    await expect(alert).toContainText('A second check found no change.');
    await bind.dialog.getByRole('button', { name: 'Check again' }).click();
    const bound = bind.notice('1 instance was bound').filter({ hasText: 'shop-batch-01' });
    await skipWaitUntil(page, bound);
    await expect(alert).toBeHidden();
  });

  test('shows code and RequestId of a refused batch, and retries only that batch @account', async ({
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

  test('reads instances again, and shows which restarts were refused, lost or done', async ({
    keyPairs,
    page,
  }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    const switches = [
      'fail:DescribeInstances:Forbidden.RAM:2',
      'fail:RebootInstance:IncorrectInstanceStatus:1',
      'lose-request:RebootInstance:1',
      'lose-answer:RebootInstance:1',
    ];
    await keyPairs.open('cn-hangzhou', switches.join());
    await test.step('instances', async () => {
      await bind.trigger('db-admin').click();
      const alert = bind.dialog.getByRole('alert');
      await expect(alert).toContainText('Couldn’t load instances');
      await expect(alert).toContainText(codeAndRequestId('Forbidden.RAM'));
      await alert.getByRole('button', { name: 'Retry' }).click();
      await expect(bind.available.getByRole('listitem')).toHaveCount(10);
    });
    await bind.choose('shop-web-01', 'shop-web-02', 'shop-batch-01', 'jump-01');
    await bind.ok.click();
    await expect(bind.notice('4 instances need a restart')).toBeVisible();
    await bind.restartAll();
    // One restart was confirmed by its response; the page found the other one by reading.
    await skipWaitUntil(page, bind.notice('Restart requested for 2 instances'));
    const alerts = bind.dialog.getByRole('alert');
    await expect(alerts.filter({ hasText: '1 instance couldn’t be restarted' })).toContainText(
      codeAndRequestId('IncorrectInstanceStatus'),
    );
    await expect(
      alerts.filter({ hasText: 'Couldn’t confirm whether 1 instance restarted' }),
    ).toBeVisible();
    await bind.restartAll();
    await skipWaitUntil(page, bind.notice('Restart requested for 4 instances'));
    await expect(alerts).toHaveCount(0);
  });
});
