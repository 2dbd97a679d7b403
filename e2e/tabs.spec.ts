import { expect, refusedByApi, test } from './fixtures';
import { KeyPairsPage } from './key-pairs-page';

test('two tabs that create one name at the same moment: one wins, the other is told', async ({
  context,
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi);
  const other = new KeyPairsPage(await context.newPage(), keyPairs.apiUrl);
  const tabs = [keyPairs, other];
  for (const tab of tabs) {
    await tab.open('cn-qingdao');
    await tab.createButton.click();
    await tab.nameBox.fill('contested');
  }
  await Promise.all(tabs.map((tab) => tab.ok.click()));
  const outcome = async (tab: KeyPairsPage) => {
    const won = tab.saveDialog;
    const lost = tab.nameError.filter({ hasText: 'The key pair already exists' });
    await expect(won.or(lost).first()).toBeVisible();
    return (await won.isVisible()) ? 'won' : 'lost';
  };
  const outcomes = await Promise.all(tabs.map(outcome));
  expect(outcomes.toSorted()).toEqual(['lost', 'won']);
  const winner = tabs[outcomes.indexOf('won')];
  await winner?.finish();
});

test('what one tab creates, the other shows after Refresh', async ({ context, keyPairs }) => {
  const other = new KeyPairsPage(await context.newPage(), keyPairs.apiUrl);
  await other.open('cn-qingdao');
  await expect(other.page.getByText('No key pairs in this region yet')).toBeVisible();
  await keyPairs.open('cn-qingdao');
  await keyPairs.create('from-the-first');
  await keyPairs.finish();
  await other.refresh.click();
  await expect(other.row('from-the-first')).toBeVisible();
});

test('Done does not promise a key pair that another tab has deleted', async ({
  context,
  keyPairs,
}) => {
  await keyPairs.open('cn-qingdao');
  await keyPairs.create('short-lived');
  const other = new KeyPairsPage(await context.newPage(), keyPairs.apiUrl);
  await other.open('cn-qingdao');
  await other.row('short-lived').getByRole('button', { name: 'Delete' }).click();
  await other.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(other.row('short-lived')).toBeHidden();

  await keyPairs.savedBox.check();
  await keyPairs.done.click();
  await expect(
    keyPairs.page.getByRole('status').filter({ hasText: 'does not list it' }),
  ).toContainText('short-lived was created');
});
