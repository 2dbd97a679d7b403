import { sent } from './api-requests';
import { expect, refusedByApi, test } from './fixtures';
import { skipWaitUntil } from './waits';

test.beforeEach(({ expectedComplaints }) => {
  expectedComplaints.push(refusedByApi, /net::ERR_/);
});

test('says in the field what is wrong with a name, and uses the same key for the next one', async ({
  keyPairs,
  requests,
}) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerResponds();
  await keyPairs.createButton.click();
  await test.step('an invalid name isn’t sent', async () => {
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
    await keyPairs.nameBox.fill('web-frontend');
    await expect(keyPairs.nameBox).toHaveAccessibleDescription(/has a key pair named web-frontend/);
    await keyPairs.nameBox.fill('web-frontend-2');
    await expect(keyPairs.nameBox).toHaveAccessibleDescription(/a letter first/);
    expect(sent('ImportKeyPair', requests)).toEqual([]);
  });

  await test.step('a taken or reserved name', async () => {
    for (const name of ['web-frontend', 'legacy-app']) {
      await keyPairs.nameBox.fill(name);
      await keyPairs.ok.click();
      await expect(keyPairs.nameError, name).toContainText('The key pair already exists');
      await expect(keyPairs.nameError, name).toContainText('RequestId');
      await expect(keyPairs.nameBox).toBeFocused();
    }
    const { createDialog } = keyPairs;
    await keyPairs.nameBox.fill('another-name');
    await createDialog.getByRole('radio', { name: 'Import SSH Key Pair' }).check();
    await keyPairs.ok.click();
    await expect(createDialog).toContainText('Enter the public key.');
    await expect(createDialog).not.toContainText('already exists');
    await expect(createDialog).not.toContainText('Use “');
    await createDialog.getByRole('radio', { name: 'Auto-Create SSH Key Pair' }).check();
    await keyPairs.ok.click();
    await expect(keyPairs.saveDialog).toBeVisible();
    await keyPairs.finish();
    const keys = sent('ImportKeyPair', requests).map((request) =>
      request.get('PublicKeyBody')?.split(' ').slice(0, 2).join(' '),
    );
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });
});

test('says before OK that a region is full', async ({ keyPairs }) => {
  await keyPairs.open('cn-hangzhou', 'rows:500');
  await expect(keyPairs.page.getByText('500 of 500 key pairs')).toBeVisible();
  await keyPairs.createButton.click();
  await expect(keyPairs.createDialog.getByRole('alert').first()).toContainText('is full');
  await expect(keyPairs.ok).toBeDisabled();
});

test('reports that the region has filled up since the dialog opened', async ({
  keyPairs,
  page,
}) => {
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

test('the list says why it can’t be read, and Retry loads it', async ({ keyPairs, page }) => {
  await page.clock.install();
  const failures = [
    ['fail:DescribeKeyPairs:InternalError:3', 'InternalErrorRequestId'],
    ['html:DescribeKeyPairs:3', 'isn’t from the ECS API'],
    ['lose-request:DescribeKeyPairs:3', /couldn’t be reached|connection was lost/],
  ] as const;
  await keyPairs.open('cn-hangzhou', failures.map(([failure]) => failure).join());
  const alert = page.getByRole('alert').filter({ hasText: 'Couldn’t load key pairs' });
  for (const [failure, words] of failures) {
    await test.step(failure, async () => {
      await skipWaitUntil(page, alert.filter({ hasText: words }));
      await alert.getByRole('button', { name: 'Retry' }).click();
    });
  }
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  await expect(alert).toBeHidden();
});

test('says that instances can’t be read, and Retry loads them', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou', 'lose-request:DescribeInstances:3');
  const alert = page.getByRole('alert').filter({ hasText: 'Couldn’t load bound instances' });
  await expect(alert).toBeVisible();
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(await keyPairs.cell('web-frontend', 'Bound instances')).toContainText('2 instances');
  await expect(alert).toBeHidden();
});
