import { BindDialog } from './bind-dialog';
import { expect, test } from './fixtures';
import { KeyPairsPage } from './key-pairs-page';

test('a tab shows what another tab has changed', async ({ context, keyPairs }) => {
  const other = new KeyPairsPage(await context.newPage(), keyPairs.apiUrl);
  for (const tab of [other, keyPairs]) {
    await tab.open('cn-hangzhou');
    await expect(tab.row('web-frontend')).toBeVisible();
  }
  await keyPairs.create('from-the-first');
  await expect(other.row('from-the-first')).toBeVisible();
  await keyPairs.finish();

  const bind = new BindDialog(keyPairs, 'Bind');
  await bind.open('from-the-first');
  await bind.choose('shop-batch-01');
  await bind.ok.click();
  await expect(await other.cell('from-the-first', 'Bound instances')).toContainText('1 instance');
  await bind.close.click();

  await other.delete('from-the-first', { isBound: true });
  await expect(keyPairs.row('from-the-first')).toBeHidden();
});
