import { sent } from './api-requests';
import { expect, refusedByApi, test } from './fixtures';

test.beforeEach(({ expectedComplaints }) => {
  expectedComplaints.push(refusedByApi, /net::ERR_/);
});

test('a name that breaks the rule: the field says which part, and nothing is sent', async ({
  keyPairs,
  requests,
}) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerResponds();
  await keyPairs.createButton.click();
  for (const [name, words] of [
    ['', 'Enter a name'],
    ['a', 'at least 2'],
    ['1abc', 'start with a letter'],
    [':colon', 'start with a letter'],
    ['🔑key', 'start with a letter'],
    ['we b', 'a space'],
    ['tab\u00a0', 'an invisible character'],
    ['a/b', '“/”'],
    ['a'.repeat(129), 'at most 128'],
  ] as const) {
    await keyPairs.nameBox.fill(name);
    await keyPairs.ok.click();
    await expect(keyPairs.nameError, name).toContainText(words);
    await expect(keyPairs.nameBox).toBeFocused();
    await expect(keyPairs.nameBox).toHaveAttribute('aria-invalid', 'true');
  }
  for (const name of ['right-now', 'ab', '密钥:1_2.3-4', 'ё'.repeat(128)]) {
    await keyPairs.nameBox.fill(name);
    await expect(keyPairs.nameBox, name).toHaveAttribute('aria-invalid', 'false');
    await expect(keyPairs.nameError, name).toBeHidden();
  }
  expect(sent('ImportKeyPair', requests)).toEqual([]);
});

test('a live or retired name already exists, and the same key serves the next try', async ({
  keyPairs,
  requests,
}) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerResponds();
  await keyPairs.createButton.click();
  for (const name of ['web-frontend', 'legacy-app']) {
    await keyPairs.nameBox.fill(name);
    await keyPairs.ok.click();
    await expect(keyPairs.nameError, name).toContainText('The key pair already exists');
    await expect(keyPairs.nameError, name).toContainText('RequestId');
    await expect(keyPairs.nameBox).toBeFocused();
  }
  await keyPairs.nameBox.fill('another-name');
  await keyPairs.ok.click();
  await expect(keyPairs.saveDialog).toBeVisible();
  await keyPairs.finish();
  const keys = sent('ImportKeyPair', requests).map((request) =>
    request.get('PublicKeyBody')?.split(' ').slice(0, 2).join(' '),
  );
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
});

test('a name that the list has is known before OK', async ({ keyPairs }) => {
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  await keyPairs.createButton.click();
  await keyPairs.nameBox.fill('web-frontend');
  await expect(keyPairs.nameBox).toHaveAccessibleDescription(/has a key pair named web-frontend/);
  await keyPairs.nameBox.fill('web-frontend-2');
  await expect(keyPairs.nameBox).toHaveAccessibleDescription(/a letter first/);
});

test('a refusal is not held against a name that was never sent', async ({
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-hangzhou');
  await keyPairs.submitName('db-admin');
  await expect(keyPairs.nameError).toContainText('The key pair already exists');
  await keyPairs.nameBox.fill('fresh');
  await keyPairs.createDialog.getByRole('radio', { name: 'Import SSH Key Pair' }).check();
  await keyPairs.ok.click();
  await expect(keyPairs.createDialog).toContainText('Enter the public key.');
  await expect(keyPairs.createDialog).not.toContainText('already exists');
  await expect(keyPairs.createDialog).not.toContainText('Use “');
});

test('a full region is known before OK', async ({ keyPairs }) => {
  await keyPairs.open('cn-hangzhou', 'rows:500');
  await expect(keyPairs.page.getByText('500 of 500 key pairs')).toBeVisible();
  await keyPairs.createButton.click();
  await expect(keyPairs.createDialog.getByRole('alert').first()).toContainText('is full');
  await expect(keyPairs.ok).toBeDisabled();
});

test('the last room of a region can be taken from under the dialog', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou', 'fail:ImportKeyPair:QuotaExceed.KeyPair');
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  await keyPairs.submitName('one-too-many');
  const alert = keyPairs.createDialog.getByRole('alert').filter({ hasText: 'wasn’t created' });
  await expect(alert).toContainText('500 key pairs');
  await expect(alert).toContainText('QuotaExceed.KeyPair');
  await expect(alert).toContainText('RequestId');
  await expect(keyPairs.nameBox).toHaveValue('one-too-many');
  expect(downloads).toEqual([]);
});

const failures = [
  [
    'a refusal',
    'fail:ImportKeyPair:Forbidden.RAM:1',
    'wasn’t created',
    'ecs:ImportKeyPair',
    'RequestId',
  ],
  [
    'a refusal of a key that was not typed',
    'fail:ImportKeyPair:InvalidPublicKeyBody.Malformed:1',
    'wasn’t created',
    'doesn’t accept this public key',
  ],
  [
    'an error of the server',
    'fail:ImportKeyPair:InternalError:1',
    'Couldn’t confirm',
    'ECS',
    'RequestId',
  ],
  // Over HTTP the connection breaks after the head of a response.
  [
    'no answer',
    'lose-request:ImportKeyPair:1',
    'Couldn’t confirm',
    /couldn’t be reached|connection was lost/,
  ],
  [
    'a page instead of an answer',
    'html:ImportKeyPair:1',
    'Couldn’t confirm',
    'isn’t from the ECS API',
  ],
] as const;

test('a failure is told in the dialog, with everything still there @account @both', async ({
  keyPairs,
  page,
}) => {
  test.slow();
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  for (const [index, [what, switches, end, ...words]] of failures.entries()) {
    await test.step(what, async () => {
      const name = `survivor-${index}`;
      await keyPairs.open('cn-hangzhou', switches);
      await keyPairs.submitName(name);
      const alert = keyPairs.createDialog.getByRole('alert').filter({ hasText: end });
      for (const word of words) await expect(alert).toContainText(word);
      await expect(keyPairs.nameBox).toHaveValue(name);
      expect(downloads).toBe(index);
      await keyPairs.createDialog.getByRole('button', { name: /^(OK|Check again)$/ }).click();
      await expect(keyPairs.saveDialog).toBeVisible();
      await keyPairs.finish();
      await expect(keyPairs.row(name)).toBeVisible();
    });
  }
});

test('what happened in spite of the answer is found @account @both', async ({
  keyPairs,
  requests,
}) => {
  const faults = [
    'lose-answer:ImportKeyPair:1',
    'garbage:ImportKeyPair:1',
    'fail-after:ImportKeyPair:InternalError:1',
    // A copy of the request arrived earlier, and that copy has made the key pair.
    'fail-after:ImportKeyPair:SignatureNonceUsed:1',
    // It says clearly that nothing happened, and that is not so.
    'fail-after:ImportKeyPair:QuotaExceed.KeyPair:1',
  ];
  for (const [index, fault] of faults.entries()) {
    await test.step(fault, async () => {
      await keyPairs.open('cn-hangzhou', fault);
      await keyPairs.workerResponds();
      await keyPairs.create(`recovered-${index}`);
      await expect(keyPairs.saveDialog).toContainText('ECS gave no clear response');
      await keyPairs.finish();
      await expect(keyPairs.row(`recovered-${index}`)).toBeVisible();
      expect(sent('ImportKeyPair', requests)).toHaveLength(index + 1);
    });
  }
});

test('a lost creation is found in whatever form ECS lists the key pair @both', async ({
  keyPairs,
}) => {
  const forms = [
    'public-key:newline',
    'public-key:base64',
    'public-key:rfc4716',
    'public-key:masked',
    'public-key:absent',
    'fingerprint:colons',
  ];
  for (const [index, form] of forms.entries()) {
    await test.step(form, async () => {
      await keyPairs.open('cn-hangzhou', `lose-answer:ImportKeyPair:1,${form}`);
      await keyPairs.submitName(`listed-${index}`);
      await expect(keyPairs.saveDialog).toContainText('ECS gave no clear response');
      await keyPairs.finish();
      await expect(keyPairs.row(`listed-${index}`)).toBeVisible();
    });
  }
  await keyPairs.open('cn-hangzhou', 'lose-answer:ImportKeyPair:1,fingerprint:absent');
  await keyPairs.submitName('unknown');
  const alert = keyPairs.createDialog.getByRole('alert').filter({ hasText: 'Couldn’t confirm' });
  await expect(alert).toContainText('The private key is still in this dialog.');
  await expect(alert.getByRole('button', { name: 'Download the private key' })).toBeEnabled();
});

test('the private key can be saved while it is not certain, and is that of the key pair', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou', 'lose-request:ImportKeyPair:1');
  await keyPairs.submitName('unsure');
  const download = page.waitForEvent('download');
  await keyPairs.createDialog.getByRole('button', { name: 'Download the private key' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('unsure.pem');
  await keyPairs.createDialog.getByRole('button', { name: 'Check again' }).click();
  await expect(keyPairs.saveDialog).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await keyPairs.saveDialog.getByRole('button', { name: 'Check my file' }).click();
  await (await chooser).setFiles(await saved.path());
  await expect(keyPairs.savedBox).toBeChecked();
});

test('closing while it is not certain asks first, and tells what may be left', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou', 'lose-request:ImportKeyPair:1');
  await keyPairs.submitName('unsure');
  await expect(
    keyPairs.createDialog.getByRole('alert').filter({ hasText: 'Couldn’t confirm' }),
  ).toBeVisible();
  await keyPairs.cancel.click();
  await page.getByRole('button', { name: 'Go back' }).click();
  await expect(keyPairs.createDialog.getByRole('button', { name: 'Check again' })).toBeVisible();
  await keyPairs.cancel.click();
  await page.getByRole('button', { name: 'Close without saving' }).click();
  await expect(keyPairs.createDialog).toBeHidden();
  await expect(
    page.getByRole('status').filter({ hasText: 'Couldn’t confirm that unsure was created' }),
  ).toBeVisible();
});

test('the list tells why it cannot be read, and Retry brings it back', async ({
  keyPairs,
  page,
}) => {
  for (const [what, switches, words] of [
    ['an error of the server', 'fail:DescribeKeyPairs:InternalError:3', 'InternalErrorRequestId'],
    ['a page instead of an answer', 'html:DescribeKeyPairs:3', 'isn’t from the ECS API'],
    ['no answer', 'lose-request:DescribeKeyPairs:3', /couldn’t be reached|connection was lost/],
  ] as const) {
    await test.step(what, async () => {
      await keyPairs.open('cn-hangzhou', switches);
      const alert = page.getByRole('alert').filter({ hasText: 'Couldn’t load key pairs' });
      await expect(alert).toContainText(words);
      await alert.getByRole('button', { name: 'Retry' }).click();
      await expect(keyPairs.row('web-frontend')).toBeVisible();
      await expect(alert).toBeHidden();
    });
  }
});

test('instances that cannot be read are told, and Retry brings them', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou', 'lose-request:DescribeInstances:3');
  const alert = page.getByRole('alert').filter({ hasText: 'Couldn’t load bound instances' });
  await expect(alert).toBeVisible();
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(await keyPairs.cell('web-frontend', 'Bound instances')).toContainText('2 instances');
  await expect(alert).toBeHidden();
});

test('a switch that does not exist is told, not ignored', async ({ page, keyPairs }) => {
  await keyPairs.open('cn-hangzhou', 'latensy:800');
  await expect(page.getByRole('alert')).toContainText('Unknown switch: latensy:800');
});
