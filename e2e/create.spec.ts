import { sent } from './api-requests';
import { expect, refusedByApi, test } from './fixtures';
import { holdRequests } from './held-requests';
import { expectPlace } from './mock-server';
import { skipWaitUntil, skipWaitWhile } from './waits';

test('key pairs created in two regions are still there after a reload @account @sub-path', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  const first = await keyPairs.create('web-01');
  expect(first.suggestedFilename()).toBe('web-01.pem');
  const fingerprint = await keyPairs.fact('Fingerprint (MD5)').innerText();
  await keyPairs.finish();
  await expect(page.getByRole('status', { name: 'Key pair created' })).toHaveAccessibleDescription(
    /web-01 is in China \(Hangzhou\)/,
  );
  await expect(await keyPairs.cell('web-01', 'Name')).toContainText('New');
  await expect(await keyPairs.cell('web-01', 'Fingerprint')).toHaveText(fingerprint);
  await expect(await keyPairs.cell('jump-host', 'Name')).not.toContainText('New');

  await keyPairs.chooseRegion('virginia', 'US (Virginia)');
  await expect(page).toHaveURL(/\/keyPair\/region\/us-east-1$/);
  await keyPairs.create('密钥:01').then((file) => {
    expect(file.suggestedFilename()).toMatch(/^密钥.01\.pem$/u);
  });
  await keyPairs.finish();

  await page.reload();
  await expect(await keyPairs.cell('密钥:01', 'Name')).toHaveText('密钥:01');
  await expect(keyPairs.row('web-01')).toBeHidden();

  await keyPairs.chooseRegion('hangzhou', 'China (Hangzhou)');
  await expect(await keyPairs.cell('web-01', 'Name')).toHaveText('web-01');
  await expect(await keyPairs.cell('web-01', 'Fingerprint')).toHaveText(fingerprint);
});

test('shows the new key pair whatever the search, order and page were @real-shapes', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou', 'rows:24', '?sort=name&page=2&search=host');
  await keyPairs.create('zz-last');
  await keyPairs.finish();
  await expect(await keyPairs.cell('zz-last', 'Name')).toContainText('New');
  await expect(keyPairs.search).toHaveValue('');
  await expectPlace(page, './keyPair/region/cn-hangzhou?sort=name&page=3');
});

test('creates one key pair, with one request and one file, however OK is activated @account', async ({
  keyPairs,
  page,
  requests,
}) => {
  const { keyboard } = page;
  const activations: Record<string, () => Promise<unknown>> = {
    'a double click on OK': () => keyPairs.ok.dblclick(),
    'Enter twice': async () => {
      await keyPairs.nameBox.focus();
      await Promise.all([keyboard.press('Enter'), keyboard.press('Enter')]);
    },
    'two clicks in one task': () =>
      keyPairs.ok.evaluate((button: HTMLButtonElement) => {
        button.click();
        button.click();
      }),
    // The request is no longer pending, but the button is still there.
    'a second click between the response and the next render': () =>
      keyPairs.ok.evaluate((button: HTMLButtonElement) => {
        const createObjectURL = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (file) => {
          URL.createObjectURL = createObjectURL;
          void (async () => {
            for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
            button.click();
          })();
          return createObjectURL(file);
        };
        button.click();
      }),
  };

  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await keyPairs.open('ap-southeast-1');
  await keyPairs.workerResponds();
  for (const [index, [how, activate]] of Object.entries(activations).entries()) {
    await test.step(how, async () => {
      const times = index + 1;
      await keyPairs.createButton.click();
      await keyPairs.nameBox.fill(`once-${times}`);
      await activate();
      await keyPairs.finish();
      await expect(keyPairs.table.getByRole('row')).toHaveCount(times + 1);
      expect(sent('ImportKeyPair', requests)).toHaveLength(times);
      expect(downloads).toBe(times);
    });
  }
});

test('a wiped private key isn’t used for the next attempt, and the dialog says so @live', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-hangzhou', 'fail:ImportKeyPair:QuotaExceed.KeyPair:1');
  await keyPairs.submitName('second-try');
  await expect(keyPairs.createDialog.getByRole('alert').first()).toContainText('wasn’t created');
  await page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pagehide')));
  const download = page.waitForEvent('download');
  await keyPairs.ok.click();
  await expect(keyPairs.saveDialog).toBeVisible();
  await download;
  await keyPairs.finish();

  await test.step('wiped while the request was being sent', async () => {
    const release = await holdRequests(page, 'ImportKeyPair');
    // If the key were wiped before the request, another one would replace it.
    const isSent = page.waitForRequest(/Action=ImportKeyPair/);
    await keyPairs.submitName('too-late');
    await isSent;
    await page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pagehide')));
    release();
    await expect(keyPairs.saveDialog.getByRole('alert')).toContainText('The private key is gone');
    await expect(keyPairs.saveDialog).not.toContainText('The download started automatically');
    await keyPairs.savedBox.check();
    await keyPairs.done.click();
    await expect(keyPairs.row('too-late')).toBeVisible();
  });
});

test('reads a list that lags again, after a creation and after a deletion', async ({
  keyPairs,
  page,
}) => {
  await page.clock.install();
  await keyPairs.open('cn-hangzhou', 'read-lag:3');
  await keyPairs.create('late');
  await keyPairs.finish();
  await skipWaitUntil(page, page.getByRole('status').filter({ hasText: 'Key pair created' }));
  await expect(keyPairs.row('late')).toBeVisible();

  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await skipWaitUntil(page, page.getByText('Key pair db-admin deleted'));
  await skipWaitWhile(page, keyPairs.row('db-admin'));
});

test('generates the key while the name is typed, and keeps it for the next dialog', async ({
  keyPairs,
  page,
}) => {
  await page.addInitScript(() => {
    // Firefox also runs this in the initial empty page.
    if (!isSecureContext) return;
    let made = 0;
    const { subtle } = crypto;
    Object.defineProperty(window, 'keysMade', { get: () => made });
    Object.defineProperty(subtle, 'generateKey', {
      value: async (...parameters: Parameters<SubtleCrypto['generateKey']>) => {
        const key = await SubtleCrypto.prototype.generateKey.apply(subtle, parameters);
        made += 1;
        return key;
      },
    });
  });
  const keysMade = () => page.evaluate(() => Reflect.get(window, 'keysMade') as unknown);

  await keyPairs.open('cn-beijing');
  await expect(keyPairs.row('ops-team')).toBeVisible();
  expect(await keysMade()).toBe(0);
  await keyPairs.createButton.click();
  await expect.poll(keysMade).toBe(1);
  await keyPairs.cancel.click();
  await keyPairs.create('made-ahead');
  expect(await keysMade()).toBe(1);

  await keyPairs.finish();
  await keyPairs.create('another-key');
  expect(await keysMade()).toBe(2);
});
