import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { makeKeyFiles } from './key-files';

test('finds a fingerprint in any form, and marks it', async ({ keyPairs }) => {
  await keyPairs.open('cn-hangzhou');
  const md5 = (await (await keyPairs.cell('db-admin', 'Fingerprint')).innerText()).trim();
  const colons = md5.match(/../g)?.join(':') ?? '';
  for (const search of [md5, colons, `MD5:${colons}`, md5.slice(10, 20).toUpperCase()]) {
    await keyPairs.search.fill(search);
    await expect(keyPairs.row('web-frontend')).toBeHidden();
    const marked = (await keyPairs.cell('db-admin', 'Fingerprint')).locator('mark');
    await expect(marked).toHaveCount(1);
    expect(md5).toContain(await marked.innerText());
  }
});

test('what the resource group hides is not told as missing', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-beijing', '', '?search=ops-team&resourceGroup=rg-acfmzvk3q7xw2ei');
  await expect(page.getByText('1 key pair outside of this resource group matches')).toBeVisible();
  await page.getByRole('button', { name: 'Search all groups' }).click();
  await expect(keyPairs.row('ops-team')).toBeVisible();
});

test('a file that cannot be read is told', async ({ keyPairs, page }) => {
  await page.addInitScript(() => {
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
  });
  await keyPairs.open('cn-hangzhou');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Which key is this file?' }).click();
  await (await chooser).setFiles({ name: 'gone.pem', mimeType: '', buffer: Buffer.from('abc') });
  await expect(page.getByRole('alert')).toContainText('gone.pem could not be read');
});

test('finds a SHA256 fingerprint as ssh-keygen prints it', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.create('by-sha256');
  const sha256 = await keyPairs.fact('Fingerprint (SHA256)').innerText();
  await keyPairs.finish();
  await keyPairs.search.fill(sha256);
  await expect(keyPairs.row('by-sha256')).toBeVisible();
  await expect(keyPairs.row('web-frontend')).toBeHidden();
  await expect(page.locator('mark')).toHaveText(sha256.slice('SHA256:'.length));
});

test('finds a tag', async ({ keyPairs }) => {
  await keyPairs.open('cn-beijing');
  await keyPairs.search.fill('ENV:prod');
  await expect(keyPairs.row('ops-team')).toBeVisible();
  await expect(keyPairs.row('etl-worker')).toBeHidden();
});

test('filters by resource group', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-beijing');
  const group = page.getByRole('combobox', { name: 'Resource group' });
  await group.selectOption('Data team');
  await expect(keyPairs.row('etl-worker')).toBeVisible();
  await expect(keyPairs.row('ops-team')).toBeHidden();
});

test('says that another region has it, and leads there', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.search.fill('ops-te');
  await page.getByRole('link', { name: 'China (Beijing)' }).click();
  await expect(page).toHaveURL(/cn-beijing\?search=ops-te/);
  await expect(keyPairs.row('ops-team')).toBeVisible();
  await keyPairs.search.fill('nobody has this');
  await expect(page.getByText('No other region has it either.')).toBeVisible();
});

test('says so in a region without key pairs too', async ({ keyPairs, page }) => {
  await keyPairs.open('ap-southeast-1');
  await expect(page.getByText('No key pairs in this region yet')).toBeVisible();
  await keyPairs.search.fill('ops-te');
  await expect(page.getByRole('link', { name: 'China (Beijing)' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).last().click();
  await expect(page.getByText('No key pairs in this region yet')).toBeVisible();
});

test('says why AWS’s fingerprint of a private key cannot be found', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.search.fill('89:f0:ba:62:ac:b8:aa:e1:61:5e:fd:81:69:86:6d:6b:f0:c0:5a:d7');
  await expect(page.getByText('SHA-1 of the private key')).toBeVisible();
});

test('keeps no private key in an encoding, and nothing longer than what can be found', async ({
  keyPairs,
  page,
  requests,
}) => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  const alert = page.getByRole('alert');
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerAnswers();
  for (const [text, words] of [
    [Buffer.from(pem).toString('base64'), 'That was a private key'],
    [der.toString('hex'), 'That was a private key'],
    [encodeURIComponent(pem), 'That was a private key'],
    [`SSH_KEY="${der.toString('base64')}"`, 'That was a private key'],
    ['x'.repeat(20_000), 'longer than any name, tag or fingerprint'],
  ] as const) {
    await keyPairs.search.fill('db-');
    await expect(page).toHaveURL(/search=db-/);
    await keyPairs.search.fill(text);
    await expect(alert).toContainText(words);
    await expect(keyPairs.search).toHaveValue('');
    await expect(page).toHaveURL(/cn-hangzhou$/);
  }
  await page.reload();
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  expect(requests.filter((request) => request.url().length > 1000)).toEqual([]);

  await keyPairs.open('cn-hangzhou', '', `?search=${'x'.repeat(300)}&sort=name`);
  await expect(page.getByRole('status').filter({ hasText: 'too long a search' })).toBeVisible();
  await expect(page).toHaveURL(/cn-hangzhou\?sort=name$/);
  await expect(keyPairs.search).toHaveValue('');
});

test.describe('Which key is this file?', () => {
  test('finds the key pair of a key file in any form', async ({ keyPairs, page, requests }) => {
    const keys = makeKeyFiles();
    await keyPairs.open('cn-hangzhou');
    await keyPairs.workerAnswers();
    const line = readFileSync(join(keys.folder, 'rsa.pub'), 'utf8');
    await keyPairs.call('ImportKeyPair', {
      RegionId: 'cn-hangzhou',
      KeyPairName: 'mine',
      PublicKeyBody: line.trim(),
    });
    await keyPairs.refresh.click();
    await expect(keyPairs.row('mine')).toBeVisible();
    const before = requests.length;
    for (const file of ['rsa', 'rsa.pkcs1', 'rsa.pkcs8', 'rsa.pub', 'rsa.rfc4716']) {
      await test.step(file, async () => {
        const answer = page.getByText(`Searched for the fingerprint of ${file}.`);
        await keyPairs.search.fill('');
        await expect(keyPairs.row('web-frontend')).toBeVisible();
        const chooser = page.waitForEvent('filechooser');
        await page.getByRole('button', { name: 'Which key is this file?' }).click();
        await (await chooser).setFiles(join(keys.folder, file));
        await expect(keyPairs.search).toHaveValue(keys.md5);
        await expect(answer).toBeVisible();
        await expect(keyPairs.row('mine')).toBeVisible();
        await expect(keyPairs.row('web-frontend')).toBeHidden();
        await keyPairs.search.fill('mine');
        await expect(answer).toBeHidden();
      });
    }
    const bodies = requests.slice(before).map((request) => request.postData() ?? '');
    expect(bodies.filter((body) => body.includes('PRIVATE'))).toEqual([]);
  });

  test('is what helps with a private key, which no search keeps', async ({
    keyPairs,
    page,
    requests,
  }) => {
    const key = readFileSync(join(makeKeyFiles().folder, 'rsa.pkcs8'), 'utf8');
    await keyPairs.open('cn-hangzhou');
    await keyPairs.search.fill('db-');
    await expect(page).toHaveURL(/search=db-/);
    await page.evaluate((text) => {
      document.execCommand('insertText', false, text);
    }, key);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('That was a private key');
    await expect(alert).toContainText('choose “Which key is this file?”');
    await expect(keyPairs.search).toHaveValue('');
    await expect(page).toHaveURL(/cn-hangzhou$/);
    await expect(keyPairs.row('web-frontend')).toBeVisible();

    await keyPairs.open('cn-hangzhou', '', `?search=${encodeURIComponent(key)}&sort=name`);
    const warning = page.getByRole('status').filter({ hasText: 'held a private key' });
    await expect(warning).toBeVisible();
    await expect(page).toHaveURL(/cn-hangzhou\?sort=name$/);
    await expect(keyPairs.search).toHaveValue('');
    await expect(keyPairs.row('web-frontend')).toBeVisible();
    const later = requests.filter((request) => !request.isNavigationRequest());
    expect(later.map((request) => request.url()).join()).not.toContain('PRIVATE');
  });

  test('says what a file is that can be no key pair here', async ({ keyPairs, page }) => {
    const keys = makeKeyFiles();
    writeFileSync(join(keys.folder, 'notes.txt'), 'milk, bread');
    writeFileSync(join(keys.folder, 'cut.pem'), '-----BEGIN PRIVATE KEY-----\nMIIEvgIBADAN');
    await keyPairs.open('cn-hangzhou');
    for (const [file, words] of [
      ['notes.txt', 'notes.txt holds no key'],
      ['cut.pem', 'cut.pem holds a private key that is damaged or cut off'],
    ] as const) {
      await keyPairs.search.fill('db-admin');
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Which key is this file?' }).click();
      await (await chooser).setFiles(join(keys.folder, file));
      await expect(page.getByRole('alert')).toContainText(words);
      await expect(keyPairs.search).toHaveValue('');
      await expect(keyPairs.row('web-frontend')).toBeVisible();
    }
  });
});
