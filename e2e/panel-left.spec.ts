import { confirmRestart } from './bind-dialog';
import { expect, refusedByApi, test } from './fixtures';
import { KeyPairPanel } from './key-pair-panel';

test('reports a failure after the panel was closed, and asks before the tab closes @live', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-beijing');
  const { Instances } = await keyPairs.call('DescribeInstances', {
    RegionId: 'cn-beijing',
    InstanceName: 'etl-node-01',
  });
  await keyPairs.call('AttachKeyPair', {
    RegionId: 'cn-beijing',
    KeyPairName: 'ops-team',
    InstanceIds: Instances.Instance.map(({ InstanceId }) => InstanceId),
  });
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/Action=(UntagResources|RebootInstance)/, async (route) => {
    await held;
    await route.continue();
  });
  const panel = new KeyPairPanel(page, 'ops-team');
  const refusals =
    'fail:UntagResources:InvalidResourceId.NotFound,fail:RebootInstance:IncorrectInstanceStatus';
  await panel.open('cn-beijing', refusals);
  await panel.section('Bound instances').getByRole('button', { name: 'Restart now' }).click();
  await confirmRestart(page);
  await expect(panel.section('Bound instances')).toContainText(
    'The last restart has been requested',
  );
  await panel.close.click();
  await expect(panel.dialog).toBeHidden();

  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => setTimeout(() => location.reload()));
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();

  await page.getByRole('link', { name: 'ops-team' }).click();
  await expect(panel.section('Bound instances')).toContainText(
    'The last restart has been requested',
  );
  await panel.dialog.getByRole('button', { name: 'Remove tag owner' }).click();
  // The response arrives while the panel fades out.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.evaluate(() => {
    const slow = new CSSStyleSheet();
    slow.replaceSync('[role=dialog] { transition-duration: 2s !important }');
    document.adoptedStyleSheets = [slow];
  });
  await page.keyboard.press('Escape');
  answer();
  await expect(
    page.getByRole('alert', { name: 'The tag owner of ops-team wasn’t removed' }),
  ).toContainText('doesn’t exist anymore');
  await expect(page.getByRole('alert', { name: '1 instance couldn’t be restarted' })).toContainText(
    /etl-node-01\s*Only a running instance can be restarted\./,
  );
});
