import { restartPendingTagKey } from '../src/contract/mock-extensions';
import { responseTo } from './api-requests';
import { BindDialog, confirmRestart } from './bind-dialog';
import { expect, refusedByApi, test } from './fixtures';
import { holdRequests } from './held-requests';
import { KeyPairPanel } from './key-pair-panel';

test('the panel is shown while the list loads @live', async ({ page }) => {
  const release = await holdRequests(page, 'DescribeKeyPairs');
  const panel = new KeyPairPanel(page, 'ops-team');
  await panel.open('cn-beijing');
  await expect(panel.dialog.getByText('Loading the key pair')).toBeAttached();
  await expect(panel.dialog.getByText('has no key pair')).toBeHidden();
  release();
  await expect(panel.fact('Overview', 'Type and size')).toHaveText('RSA 2048');
  await expect(panel.dialog.getByText('Loading the key pair')).toBeHidden();
});

test('says that the region has no key pair with this name, and can check again', async ({
  colleague,
  keyPairs,
  page,
}) => {
  const panel = new KeyPairPanel(page, 'create');
  await panel.open('cn-beijing');
  await expect(panel.dialog).toContainText('China (Beijing) has no key pair with this name');

  await colleague.open('cn-beijing');
  await colleague.workerResponds();
  await colleague.importCopy('cn-beijing', 'ops-team', 'create');
  await panel.dialog.getByRole('button', { name: 'Check again' }).click();
  await expect(panel.fact('Overview', 'Type and size')).toHaveText('RSA 2048');

  const gone = new KeyPairPanel(page, 'OPS-team');
  await gone.open('cn-beijing');
  await gone.dialog.getByRole('button', { name: 'Back to the list' }).click();
  await expect(gone.dialog).toBeHidden();
  await expect(keyPairs.row('ops-team')).toBeVisible();
});

test('retries a list that couldn’t be loaded, and shows everything else without the instances', async ({
  page,
  expectedComplaints,
}) => {
  expectedComplaints.push(refusedByApi);
  const panel = new KeyPairPanel(page, 'ops-team');
  // The list sends the first request, and the panel may send another.
  await panel.open(
    'cn-beijing',
    'fail:DescribeKeyPairs:Forbidden.RAM:2,fail:DescribeInstances:Forbidden.RAM',
  );
  const alert = panel.dialog.getByRole('alert');
  await expect(alert).toContainText('Couldn’t load the key pair');
  await expect(alert).toContainText(/Forbidden\.RAM\s*RequestId [0-9A-F-]{36}/);
  await expect(async () => {
    await alert.getByRole('button', { name: 'Retry' }).click({ timeout: 2000 });
    await expect(panel.fact('Overview', 'Type and size')).toHaveText('RSA 2048', { timeout: 2000 });
  }).toPass();

  const instances = panel.section('Bound instances').getByRole('alert');
  await expect(instances).toContainText('Couldn’t load instances');
  await expect(instances.getByRole('button', { name: 'Retry' })).toBeEnabled();
  await expect(panel.section('Bound instances')).not.toContainText('Not bound');
  await expect(panel.code('How to connect', 'Log in')).toHaveText(
    'ssh -i ops-team.pem root@<instance IP>',
  );
});

test('Bind, Unbind and Delete open over the panel, and Esc goes back to it', async ({
  keyPairs,
  page,
}) => {
  const panel = new KeyPairPanel(page, 'web-frontend');
  await panel.open('cn-hangzhou');
  await expect(panel.bound).toHaveCount(2);
  for (const name of ['Bind', 'Unbind', 'Delete key pair']) {
    const button = panel.dialog.getByRole('button', { name, exact: true });
    await button.click();
    // Screen readers see the dialog above the panel, but not the panel.
    await expect(page.getByRole('dialog', { name: new RegExp(`^${name}`) })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await expect(panel.dialog).toBeVisible();
    await expect(button).toBeFocused();
  }
  await panel.close.click();

  await test.step('a deletion returns to the list', async () => {
    const unbound = new KeyPairPanel(page, 'db-admin');
    await unbound.open('cn-hangzhou');
    await unbound.dialog.getByRole('button', { name: 'Delete key pair' }).click();
    const question = page.getByRole('dialog', { name: 'Delete key pair' });
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(unbound.dialog).toBeHidden();
    await expect(page).toHaveURL(/\/keyPair\/region\/cn-hangzhou$/);
    await expect(keyPairs.row('web-frontend')).toBeVisible();
    await expect(keyPairs.row('db-admin')).toBeHidden();
  });
});

test('shows that an instance needs a restart until it is restarted', async ({ keyPairs, page }) => {
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
  await panel.open('cn-hangzhou');
  await expect(panel.bound).toHaveText([/shop-batch-01\s*Running\s*Restart pending/]);
  await panel.section('Bound instances').getByRole('button', { name: 'Restart now' }).click();
  await confirmRestart(page);
  await expect(panel.section('Bound instances')).toContainText('Restart requested for 1 instance');
  await expect(panel.bound).not.toContainText('Restart pending');
});

test('follows a restart until the instance is running again, without the mock’s tag @live', async ({
  keyPairs,
  page,
}) => {
  // Like the real API, which doesn't tell which instances need a restart.
  await page.route(/DescribeInstances/, async (route) => {
    const response = await responseTo(route);
    const text = await response.text();
    await route.fulfill({ response, body: text.replaceAll(restartPendingTagKey, 'not-the-tag') });
  });
  const bind = new BindDialog(keyPairs, 'Bind');
  await keyPairs.open('cn-hangzhou', 'restart-takes:4000');
  await bind.open('db-admin');
  await bind.choose('shop-batch-01');
  await bind.ok.click();
  await bind.close.click();

  const panel = new KeyPairPanel(page, 'db-admin');
  await panel.open('cn-hangzhou', 'restart-takes:4000');
  await expect(panel.bound).toHaveText([/shop-batch-01\s*Running\s*Restart pending/]);
  await panel.section('Bound instances').getByRole('button', { name: 'Restart now' }).click();
  await confirmRestart(page);
  const restarts = panel.section('Bound instances');
  await expect(restarts).toContainText('0 of 1 running again…');
  await expect(restarts).not.toContainText('Restart pending');
  await expect(panel.bound).toHaveText([/shop-batch-01\s*(Stopping|Starting)/]);
  await expect(restarts).toContainText('It’s running again.', { timeout: 15_000 });
  await expect(panel.bound).toHaveText([/shop-batch-01\s*Running/]);
});

test('the longest names and tags fit into 320 px', async ({ keyPairs, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const name = 'W'.repeat(128);
  await keyPairs.open('cn-beijing');
  await keyPairs.workerResponds();
  const tags = Array.from({ length: 20 }, (_, index) => ({
    Key: `${index}${'K'.repeat(120)}`,
    Value: 'V'.repeat(128),
  }));
  await keyPairs.importCopy('cn-beijing', 'ops-team', name, tags);
  const panel = new KeyPairPanel(page, name);
  await panel.open('cn-beijing');
  await expect(panel.section('Tags')).toContainText('20 of 20');
  await expect(panel.section('Tags')).toContainText('at most 20 tags');
  await expect(panel.addTag).toBeHidden();
  await panel.dialog.getByRole('button', { name: /^Change tag 0K/ }).click();
  const tooWide = await panel.dialog.evaluate((dialog) =>
    [dialog, ...dialog.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > 320.5)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(tooWide).toEqual([]);
});
