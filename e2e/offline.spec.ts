import { sent } from './api-requests';
import { expect, test } from './fixtures';

test('offline there is an error at once, and nothing is sent later @live', async ({
  context,
  expectedComplaints,
  keyPairs,
  requests,
}) => {
  expectedComplaints.push(/net::ERR_INTERNET_DISCONNECTED/);
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.row('db-admin')).toBeVisible();
  // The dialog is loaded by then, though nobody has opened it.
  await keyPairs.page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await keyPairs.submitName('from-the-train');
  const uncertain = keyPairs.createDialog.getByRole('alert').filter({ hasText: 'not certain' });
  await expect(uncertain).toContainText('could not be reached');
  await expect(keyPairs.nameBox).toHaveValue('from-the-train');
  expect(sent('ImportKeyPair', requests)).toHaveLength(1);

  await context.setOffline(false);
  const download = keyPairs.page.waitForEvent('download');
  await keyPairs.createDialog.getByRole('button', { name: 'Check again' }).click();
  await download;
  await expect(keyPairs.saveDialog).toBeVisible();
  expect(sent('ImportKeyPair', requests)).toHaveLength(2);
  await keyPairs.finish();
});
