import { sent } from './api-requests';
import { BindDialog, codeAndRequestId, idCount, setLocked } from './bind-dialog';
import { expect, test } from './fixtures';
import { holdRequests } from './held-requests';

test('binds one instance, with its consequences, its result and its restart @account @real-shapes', async ({
  keyPairs,
  page,
}) => {
  const bind = new BindDialog(keyPairs, 'Bind');
  await keyPairs.open('cn-hangzhou');
  await bind.open('db-admin');
  await expect(bind.search).toBeFocused();
  await expect(bind.row('shop-batch-01')).toContainText('203.0.113.13 (public)');
  await expect(bind.row('shop-batch-01')).toContainText('172.16.0.13 (private)');
  await bind.choose('shop-batch-01');
  const notice = bind.notice('Effects on 1 instance');
  await expect(notice.getByRole('listitem')).toHaveText([
    'Password login is turned off.',
    'Takes effect after a restart: shop-batch-01',
  ]);
  await bind.ok.click();

  await expect(bind.notice('1 instance was bound')).toContainText('shop-batch-01');
  await expect(bind.notice('1 instance needs a restart')).toContainText('shop-batch-01');
  await bind.restartAll();
  await expect(bind.notice('Restart requested for 1 instance')).toContainText('shop-batch-01');
  await expect(bind.restart).toBeHidden();
  await bind.close.click();
  await expect(bind.dialog).toBeHidden();

  await page.reload();
  await bind.open('db-admin');
  await expect(bind.row('shop-batch-01')).toContainText('Already bound to this key pair');
  await expect(bind.row('shop-batch-01')).not.toContainText('Restart pending');
});

test('finds, checks, adds and takes back instances, and says which can’t be bound', async ({
  keyPairs,
}) => {
  const bind = new BindDialog(keyPairs, 'Bind');
  await keyPairs.open('cn-hangzhou');
  await test.step('leaves out of “Select all shown” what can’t be bound, and says why', async () => {
    await bind.open('jump-host');
    const reasons = {
      'office-ad-01': 'Windows, not Linux',
      'report-win-01': 'Windows, not Linux',
      'legacy-mail-01': 'Not I/O optimized',
      'pay-gateway-01': 'Locked (security)',
      'jump-01': 'Already bound to this key pair',
    };
    await bind.all(bind.available).check();
    for (const [name, words] of Object.entries(reasons)) {
      await expect(bind.row(name)).toContainText(words);
      await expect(bind.checkbox(name)).toBeDisabled();
      await bind.row(name).click({ force: true });
      await expect(bind.checkbox(name)).not.toBeChecked();
    }
    await bind.add.click();
    await expect(bind.selected.getByRole('listitem')).toHaveCount(5);
    await expect(bind.available.getByRole('listitem')).toHaveCount(5);
    await keyPairs.page.keyboard.press('Escape');
    await expect(bind.dialog).toBeHidden();
  });

  await bind.open('db-admin');
  const rows = bind.available.getByRole('listitem');
  for (const search of ['SHOP-W', 'I-BP1SKOD23R84', '203.0.113.11', '172.16.0.11']) {
    await bind.search.fill(search);
    await expect(rows.filter({ hasText: 'shop-web-02' })).toHaveCount(1);
    await expect(rows).toHaveCount(search === 'SHOP-W' ? 2 : 1);
  }
  await bind.search.fill('nobody');
  await expect(bind.available).toContainText('No instance matches “nobody”.');
  await bind.search.press('Escape');
  await expect(bind.search).toHaveValue('');
  await expect(rows).toHaveCount(10);

  await bind.search.fill('shop-');
  await bind.all(bind.available).check();
  await bind.search.fill('');
  await expect(bind.available).toContainText('4 of 6 checked');
  await bind.ok.click();
  await expect(bind.dialog.getByRole('alert')).toContainText(
    'Add the 4 checked instances to Selected first.',
  );
  await expect(bind.add).toBeFocused();
  await bind.add.click();
  await expect(bind.selected.getByRole('listitem')).toHaveCount(4);

  await bind.checkbox('shop-db-01').check();
  await bind.takeBack.click();
  await expect(bind.available.getByRole('listitem')).toHaveCount(7);
  await bind.all(bind.selected).check();
  await bind.takeBack.click();
  await bind.ok.click();
  await expect(bind.dialog.getByRole('alert')).toContainText('Select at least one instance.');
});

test('warns before it replaces another key pair', async ({ keyPairs, requests }) => {
  const bind = new BindDialog(keyPairs, 'Bind');
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerResponds();
  await bind.open('db-admin');
  await bind.choose('shop-web-01', 'shop-db-01');
  const notice = bind.notice('Effects on 2 instances');
  await expect(notice.getByRole('listitem')).toHaveText([
    'web-frontend is replaced and can no longer be used to log in to shop-web-01.',
    'Password login is turned off.',
    'Takes effect after a restart: shop-web-01',
    'Takes effect at the next start: shop-db-01',
  ]);
  // Both clicks come before the next render.
  await bind.ok.evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(bind.notice('2 instances were bound')).toBeVisible();
  await expect(bind.notice('1 instance needs a restart')).toContainText('shop-web-01');
  expect(sent('AttachKeyPair', requests)).toHaveLength(1);
  await bind.close.click();

  await expect(await keyPairs.cell('db-admin', 'Bound instances')).toContainText('2 instances');
  await expect(await keyPairs.cell('web-frontend', 'Bound instances')).toContainText('1 instance');
  await bind.open('deploy-2018');
  await expect(bind.row('shop-web-01')).toContainText('db-admin');
  await expect(bind.row('shop-web-01')).toContainText('Restart pending');
  await expect(bind.row('shop-db-01')).not.toContainText('Restart pending');
});

test('binds the others if ECS refuses one, and retries only that one', async ({
  keyPairs,
  page,
  requests,
}) => {
  const bind = new BindDialog(keyPairs, 'Bind');
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerResponds();
  await bind.open('db-admin');
  await bind.choose('shop-web-01', 'shop-db-01', 'shop-batch-01');
  await setLocked(page, 'shop-db-01', true);
  await bind.ok.click();

  await expect(bind.notice('2 of 3 instances were bound')).toContainText(
    'shop-batch-01 and shop-web-01',
  );
  const alert = bind.dialog.getByRole('alert');
  await expect(alert).toContainText('1 instance was not bound');
  await expect(alert).toContainText('ECS has locked the instance for security reasons.');
  await expect(alert).toContainText('shop-db-01');
  await expect(alert).toContainText(codeAndRequestId('InstanceLockedForSecurity'));

  await setLocked(page, 'shop-db-01', false);
  await bind.dialog.getByRole('button', { name: 'Retry (1)' }).click();
  await expect(bind.notice('3 instances were bound')).toContainText('shop-db-01');
  await expect(alert).toBeHidden();
  const asked = sent('AttachKeyPair', requests).map((each) => idCount(each));
  expect(asked).toEqual([3, 1]);
});

test('unbinds bound instances, with the consequences and what someone else did first @account', async ({
  keyPairs,
  page,
}) => {
  const unbind = new BindDialog(keyPairs, 'Unbind');
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerResponds();
  await unbind.open('web-frontend');
  await expect(unbind.available.getByRole('listitem')).toHaveCount(2);
  await unbind.choose('shop-web-01', 'shop-web-02');
  await expect(unbind.notice('Effects on 2 instances').getByRole('listitem')).toHaveText([
    /log in with a username and password\. If nobody knows the password, reset it\.$/,
    'Takes effect after a restart: shop-web-01 and shop-web-02',
  ]);
  const list = await keyPairs.call('DescribeInstances', {
    RegionId: 'cn-hangzhou',
    InstanceName: 'shop-web-01',
  });
  await keyPairs.call('DetachKeyPair', {
    RegionId: 'cn-hangzhou',
    KeyPairName: 'web-frontend',
    InstanceIds: list.Instances.Instance.map(({ InstanceId }) => InstanceId),
  });
  await unbind.ok.click();

  const result = unbind.notice('2 instances were unbound');
  await expect(result).toContainText('Already unbound before you started: shop-web-01');
  await expect(unbind.dialog).toContainText('log in with a username and password');
  await expect(unbind.notice('2 instances need a restart')).toBeVisible();
  await unbind.restart.press('Enter');
  const question = page.getByRole('alertdialog', { name: 'Restart 2 instances?' });
  await expect(question).toContainText('shop-web-01 and shop-web-02');
  await question.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(question).toBeHidden();
  await expect(unbind.restart).toBeFocused();
  await unbind.restartAll();
  await expect(unbind.notice('Restart requested for 2 instances')).toBeVisible();
  await unbind.close.click();
  await expect(await keyPairs.cell('web-frontend', 'Bound instances')).not.toContainText(
    'instance',
  );
});

test('a single request says why it can’t be stopped @live', async ({ keyPairs, page }) => {
  const bind = new BindDialog(keyPairs, 'Bind');
  await keyPairs.open('cn-hangzhou');
  await bind.open('db-admin');
  await bind.choose('shop-batch-01', 'jump-01');
  const release = await holdRequests(page, 'AttachKeyPair');
  await bind.ok.click();
  await expect(bind.dialog).toContainText('0 of 2');
  await expect(bind.dialog.getByRole('button', { name: 'Stop' })).toBeDisabled();
  await expect(bind.dialog).toContainText('has been sent and can’t be stopped');
  release();
  await expect(bind.notice('2 instances were bound')).toBeVisible();
});
