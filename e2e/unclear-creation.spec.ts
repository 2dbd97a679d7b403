import { sent } from './api-requests';
import { expect, refusedByApi, test } from './fixtures';
import { skipWaitUntil } from './waits';

test.beforeEach(async ({ expectedComplaints, page }) => {
  expectedComplaints.push(refusedByApi, /net::ERR_/);
  await page.clock.install();
});

/** The switches that make requests fail, and the dialog's title and message. */
const failures = [
  ['fail:ImportKeyPair:Forbidden.RAM:1', 'wasn’t created', 'ecs:ImportKeyPair', 'RequestId'],
  [
    'fail:ImportKeyPair:InvalidPublicKeyBody.Malformed:1',
    'wasn’t created',
    'doesn’t accept this public key',
  ],
  ['fail:ImportKeyPair:InternalError:1', 'Couldn’t confirm', 'InternalError', 'RequestId'],
  // Over HTTP, the connection breaks after the response's headers.
  ['lose-request:ImportKeyPair:1', 'Couldn’t confirm', /couldn’t be reached|connection was lost/],
  ['html:ImportKeyPair:1', 'Couldn’t confirm', 'isn’t from the ECS API'],
] as const;

test('shows a failure in the dialog and keeps the form and the key @account', async ({
  keyPairs,
  page,
}) => {
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await keyPairs.open('cn-hangzhou', failures.map(([failure]) => failure).join());
  await keyPairs.submitName('survivor');
  for (const [failure, title, ...words] of failures) {
    await test.step(failure, async () => {
      let alert = keyPairs.createDialog.getByRole('alert').filter({ hasText: title });
      for (const word of words) alert = alert.filter({ hasText: word });
      await skipWaitUntil(page, alert);
      await expect(keyPairs.nameBox).toHaveValue('survivor');
      expect(downloads).toBe(0);
      await keyPairs.createDialog.getByRole('button', { name: /^(OK|Check again)$/ }).click();
    });
  }
  await expect(keyPairs.saveDialog).toBeVisible();
  await keyPairs.finish();
  await expect(keyPairs.row('survivor')).toBeVisible();
  expect(downloads).toBe(1);
});

test('finds out what happened after an unclear response @account', async ({
  keyPairs,
  requests,
}) => {
  const switches = [
    'lose-answer:ImportKeyPair:1',
    'garbage:ImportKeyPair:1',
    'fail-after:ImportKeyPair:InternalError:1',
    // A copy of the request arrived earlier, and created the key pair.
    'fail-after:ImportKeyPair:SignatureNonceUsed:1',
    // The error claims that nothing happened, but the key pair was created.
    'fail-after:ImportKeyPair:QuotaExceed.KeyPair:1',
  ];
  await keyPairs.open('cn-hangzhou', switches.join());
  await keyPairs.workerResponds();
  for (const [index, each] of switches.entries()) {
    await test.step(each, async () => {
      await keyPairs.create(`recovered-${index}`);
      await expect(keyPairs.saveDialog).toContainText('ECS gave no clear response');
      await keyPairs.finish();
      await expect(keyPairs.row(`recovered-${index}`)).toBeVisible();
      expect(sent('ImportKeyPair', requests)).toHaveLength(index + 1);
    });
  }
});

test('finds a key pair whose response was lost by its fingerprint, in any form', async ({
  keyPairs,
  page,
}) => {
  await test.step('with colons', async () => {
    await keyPairs.openCreate(
      'cn-hangzhou',
      'lose-answer:ImportKeyPair:1,public-key:absent,fingerprint:colons',
    );
    await keyPairs.nameBox.fill('listed');
    await keyPairs.ok.click();
    await expect(keyPairs.saveDialog).toContainText('ECS gave no clear response');
    await keyPairs.finish();
    await expect(keyPairs.row('listed')).toBeVisible();
  });
  await test.step('none', async () => {
    await keyPairs.open('cn-hangzhou', 'lose-answer:ImportKeyPair:1,fingerprint:absent');
    await keyPairs.submitName('unknown');
    const alert = keyPairs.createDialog.getByRole('alert').filter({ hasText: 'Couldn’t confirm' });
    await skipWaitUntil(page, alert);
    await expect(alert).toContainText('The private key is still in this dialog.');
    await expect(alert.getByRole('button', { name: 'Download the private key' })).toBeEnabled();
  });
});

test('while a creation is unconfirmed, closing asks first and the private key can be saved', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou', 'lose-request:ImportKeyPair:2');
  const checkAgain = keyPairs.createDialog.getByRole('button', { name: 'Check again' });
  await test.step('close without saving', async () => {
    await keyPairs.submitName('unsure');
    await skipWaitUntil(page, checkAgain);
    await keyPairs.cancel.click();
    await page.getByRole('button', { name: 'Go back' }).click();
    await expect(checkAgain).toBeVisible();
    await keyPairs.cancel.click();
    await page.getByRole('button', { name: 'Close without saving' }).click();
    await expect(keyPairs.createDialog).toBeHidden();
  });

  const warning = page
    .getByRole('status')
    .filter({ hasText: 'Couldn’t confirm that unsure was created' });
  await expect(warning).toBeVisible();
  await test.step('the warning stays while a dialog is open', async () => {
    await keyPairs.createButton.click();
    await expect(keyPairs.nameBox).toBeFocused();
    await expect(warning).toBeVisible();
  });

  await test.step('download the private key, then confirm', async () => {
    await keyPairs.nameBox.fill('saved-early');
    await keyPairs.ok.click();
    await skipWaitUntil(page, checkAgain);
    const download = page.waitForEvent('download');
    await keyPairs.createDialog.getByRole('button', { name: 'Download the private key' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('saved-early.pem');
    await checkAgain.click();
    await expect(keyPairs.saveDialog).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    await keyPairs.saveDialog.getByRole('button', { name: 'Check my file' }).click();
    await (await chooser).setFiles(await saved.path());
    await expect(keyPairs.savedBox).toBeChecked();
  });
});
