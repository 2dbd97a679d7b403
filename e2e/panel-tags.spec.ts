import { generateKeyPairSync } from 'node:crypto';
import { sent } from './api-requests';
import { expect, refusedByApi, test } from './fixtures';
import { KeyPairPanel } from './key-pair-panel';
import { skipWaitUntil, skipWaitWhile } from './waits';

test('adds, changes and removes tags @account @real-shapes', async ({ page }) => {
  const panel = new KeyPairPanel(page, 'ops-team');
  await panel.open('cn-beijing');
  await panel.addTag.click();
  await panel.fillTag('cost centre', '4711 & <b>');
  await panel.submitTag('Add');
  await expect(panel.tag('cost centre')).toContainText('4711 & <b>');
  await expect(panel.tagKey).toBeFocused();
  await expect(panel.tagKey).toHaveValue('');

  await panel.dialog.getByRole('button', { name: 'Change tag env' }).click();
  await panel.tagValue.first().fill('test');
  await panel.submitTag('Save');
  await expect(panel.tag('env')).toContainText('test');
  await expect(panel.dialog.getByRole('button', { name: 'Change tag env' })).toBeFocused();

  await panel.dialog.getByRole('button', { name: 'Remove tag owner' }).click();
  await expect(panel.tag('owner')).toBeHidden();
  await expect(panel.section('Tags')).toContainText('2 of 20');

  await page.reload();
  await expect(panel.section('Tags').getByRole('listitem')).toHaveText([
    /^env\s*test/,
    /^cost centre\s*4711 & <b>/,
  ]);
});

test('reports an invalid tag while it is typed and never sends it, and can be used by keyboard alone', async ({
  keyPairs,
  page,
  requests,
}) => {
  await keyPairs.open('cn-beijing');
  await keyPairs.workerResponds();
  await page.getByRole('link', { name: 'ops-team' }).click();
  const panel = new KeyPairPanel(page, 'ops-team');
  const tags = panel.section('Tags');
  await panel.addTag.click();
  const form = tags.getByRole('form', { name: 'Add tag' });
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().replaceAll('\n', '');
  await expect(tags.getByText('Enter a key.')).toBeHidden();
  await panel.submitTag('Add');
  await expect(panel.tagKey).toHaveAccessibleDescription(/Enter a key\./);
  await expect(panel.tagKey).toBeFocused();
  for (const [key, words] of [
    ['aliyun1', /begin with “aliyun” are reserved for Alibaba Cloud/],
    ['acs:x', /begin with “acs:”/],
    ['a http://b', /can’t contain “http:\/\/”/],
    ['k'.repeat(129), /at most 128 characters; this one has 129/],
    ['env', /Another tag has this key/],
    [pem, /This is a private key/],
  ] as const) {
    await panel.tagKey.fill(key);
    await expect(panel.tagKey).toHaveAccessibleDescription(words);
    await expect(form).toBeInViewport({ ratio: 1 });
    await panel.tagKey.press('Enter');
  }
  for (const [value, words] of [
    ['v'.repeat(129), /this one has 129/],
    [pem, /This is a private key/],
  ] as const) {
    await panel.fillTag('fine', value);
    await expect(panel.tagValue).toHaveAccessibleDescription(words);
    await panel.submitTag('Add');
    await expect(panel.tagValue).toBeFocused();
  }
  expect(sent('TagResources', requests)).toEqual([]);

  await panel.tagValue.fill('');
  await panel.section('Tags').getByRole('button', { name: 'Add', exact: true }).dblclick();
  await expect(panel.tag('fine')).toContainText('no value');
  expect(sent('TagResources', requests).map((each) => each.toString())).toEqual([
    'RegionId=cn-beijing&ResourceType=keypair&ResourceId.1=ops-team&Tag.1.Key=fine&Tag.1.Value=',
  ]);
  await page.keyboard.press('Escape');

  await test.step('by keyboard alone', async () => {
    const { keyboard } = page;
    await panel.addTag.focus();
    await keyboard.press('Enter');
    await expect(panel.tagKey).toBeFocused();
    await keyboard.type('team');
    await keyboard.press('Tab');
    await keyboard.type('blue');
    await keyboard.press('Enter');
    await expect(panel.tag('team')).toContainText('blue');
    await keyboard.press('Escape');
    await expect(panel.addTag).toBeFocused();
    await expect(panel.dialog).toBeVisible();

    const change = panel.dialog.getByRole('button', { name: 'Change tag env' });
    await change.focus();
    await keyboard.press('Enter');
    await expect(panel.tagValue).toBeFocused();
    await keyboard.press('Escape');
    await expect(change).toBeFocused();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect(panel.tag('env')).toBeHidden();
    await expect(panel.dialog.getByRole('group', { name: 'Tags' })).toBeFocused();
    await keyboard.press('Tab');
    await expect(panel.dialog.getByRole('button', { name: 'Change tag owner' })).toBeFocused();
  });
});

test('shows a refusal next to its box or row, and reads the tags after an unclear response', async ({
  page,
  expectedComplaints,
}) => {
  expectedComplaints.push(refusedByApi, /net::ERR_/);
  await page.clock.install();
  const panel = new KeyPairPanel(page, 'ops-team');
  const switches = [
    'fail:TagResources:InvalidTagValue.Malformed:1',
    'fail-after:TagResources:InternalError:1',
    'fail:UntagResources:InvalidResourceId.NotFound:1',
    'lose-request:UntagResources:1',
  ];
  await panel.open('cn-beijing', switches.join());
  await test.step('a refused value', async () => {
    await panel.addTag.click();
    await panel.fillTag('owner2', 'x');
    await panel.submitTag('Add');
    await expect(panel.tagValue).toHaveAccessibleDescription(
      /ECS doesn’t accept this tag value\. InvalidTagValue\.Malformed RequestId [0-9A-F-]{36}/,
    );
    await expect(panel.tagValue).toBeFocused();
    await panel.tagValue.fill('ops');
    await expect(panel.section('Tags')).not.toContainText('InvalidTagValue.Malformed');
  });
  await test.step('a tag that was added after all', async () => {
    await panel.submitTag('Add');
    await expect(panel.tag('owner2')).toContainText('ops');
    await expect(panel.section('Tags').getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
  });

  const row = panel.tag('owner').first();
  const remove = row.getByRole('button', { name: 'Remove tag owner', exact: true });
  const alert = row.getByRole('alert');
  await test.step('a refused removal', async () => {
    await remove.click();
    await expect(alert).toContainText('The tag wasn’t removed');
    await expect(alert).toContainText(/InvalidResourceId\.NotFound\s*RequestId/);
  });
  await test.step('a removal that didn’t happen', async () => {
    await remove.click();
    await skipWaitUntil(
      page,
      alert.filter({ hasText: 'Couldn’t confirm whether the tag was removed' }),
    );
    await remove.click();
    await expect(panel.tag('owner')).toBeHidden();
  });
});

test('a list that lags leaves no tag half changed', async ({ page }) => {
  await page.clock.install();
  const panel = new KeyPairPanel(page, 'ops-team');
  await panel.open('cn-beijing', 'read-lag:3');
  await panel.dialog.getByRole('button', { name: 'Remove tag owner' }).click();
  const owner = panel.tag('owner');
  await skipWaitUntil(page, owner.filter({ hasText: 'removed, but the list still shows it' }));
  await expect(panel.dialog.getByRole('button', { name: 'Remove tag owner' })).toBeEnabled();
  // The page keeps reading the list until it shows the change.
  await skipWaitWhile(page, owner);
});
