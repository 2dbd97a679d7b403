import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { makeKeyFiles } from './key-files';
import { expectPlace } from './mock-server';

test('finds a tag, and key pairs of other resource groups and regions', async ({
  keyPairs,
  page,
}) => {
  await test.step('a tag, and what the resource group hides', async () => {
    await keyPairs.open('cn-beijing', '', '?search=ENV:prod');
    await expect(keyPairs.row('ops-team')).toBeVisible();
    await expect(keyPairs.row('etl-worker')).toBeHidden();
    await keyPairs.search.fill('ops-team');
    await page.getByRole('combobox', { name: 'Resource group' }).selectOption('Data team');
    await expect(page.getByText('1 key pair outside of this resource group matches')).toBeVisible();
    await page.getByRole('button', { name: 'Search all groups' }).click();
    await expect(keyPairs.row('ops-team')).toBeVisible();
  });

  await test.step('another region, with a link to it', async () => {
    await keyPairs.chooseRegion('hangzhou', 'China (Hangzhou)');
    await keyPairs.search.fill('ops-te');
    await page.getByRole('link', { name: 'China (Beijing)' }).click();
    await expect(page).toHaveURL(/cn-beijing\?search=ops-te/);
    await expect(keyPairs.row('ops-team')).toBeVisible();
    await keyPairs.search.fill('nobody has this');
    await expect(page.getByText('No matches in other regions.')).toBeVisible();
    // As AWS shows it for a key that it created.
    await keyPairs.search.fill('89:f0:ba:62:ac:b8:aa:e1:61:5e:fd:81:69:86:6d:6b:f0:c0:5a:d7');
    await expect(page.getByText('SHA-1 of the private key')).toBeVisible();
  });

  await test.step('from a region without key pairs, too', async () => {
    await keyPairs.open('ap-southeast-1');
    await expect(page.getByText('No key pairs in this region yet')).toBeVisible();
    await keyPairs.search.fill('ops-te');
    await expect(page.getByRole('link', { name: 'China (Beijing)' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear search' }).last().click();
    await expect(page.getByText('No key pairs in this region yet')).toBeVisible();
  });
});

test('finds fingerprints, and that of a public key, which stays out of the address', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  await test.step('SHA256, as ssh-keygen prints it', async () => {
    await keyPairs.create('by-sha256');
    const sha256 = await keyPairs.fact('Fingerprint (SHA256)').innerText();
    await keyPairs.finish();
    await keyPairs.search.fill(sha256);
    await expect(keyPairs.row('by-sha256')).toBeVisible();
    await expect(keyPairs.row('web-frontend')).toBeHidden();
    await expect(page.locator('mark')).toHaveText(sha256.slice('SHA256:'.length));
  });

  const { folder, md5 } = makeKeyFiles();
  await keyPairs.workerResponds();
  const line = readFileSync(join(folder, 'rsa.pub'), 'utf8').trim();
  await keyPairs.call('ImportKeyPair', {
    RegionId: 'cn-hangzhou',
    KeyPairName: 'mine',
    PublicKeyBody: line,
  });
  await keyPairs.search.fill('');
  await keyPairs.refresh.click();
  await expect(keyPairs.row('mine')).toBeVisible();
  for (const text of [
    line,
    `key: "${line}",`,
    readFileSync(join(folder, 'rsa.spki'), 'utf8'),
    `2048 ${md5.match(/../g)?.join(':')} ${'a long comment '.repeat(20)} (RSA)`,
  ]) {
    await keyPairs.search.fill('web');
    await expect(keyPairs.row('mine')).toBeHidden();
    await keyPairs.search.fill(text);
    await expect(keyPairs.search).toHaveValue(md5);
    await expect(keyPairs.row('mine')).toBeVisible();
    await expect(keyPairs.row('web-frontend')).toBeHidden();
    await expect(page).toHaveURL(new RegExp(`search=${md5}$`));
    await expect(page.getByText('Searched for the key’s fingerprint.')).toBeVisible();
  }
  // A line that contains a fingerprint isn't replaced.
  const printed = `MD5(stdin)= ${md5.match(/../g)?.join(':')}`;
  await keyPairs.search.fill(printed);
  await expect(keyPairs.search).toHaveValue(printed);
  await expect(keyPairs.row('mine')).toBeVisible();
});

test('keeps no encoded private key, and nothing too long to be found', async ({
  keyPairs,
  page,
  requests,
}) => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  const alert = page.getByRole('alert');
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerResponds();
  for (const [text, words] of [
    [Buffer.from(pem).toString('base64'), 'That was a private key'],
    [der.toString('hex'), 'That was a private key'],
    [encodeURIComponent(pem), 'That was a private key'],
    [`SSH_KEY="${der.toString('base64')}"`, 'That was a private key'],
    ['x'.repeat(20_000), 'longer than any name, tag, or fingerprint'],
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
  await expect(
    page.getByRole('status').filter({ hasText: 'The search in the address is too long' }),
  ).toBeVisible();
  await expect(page).toHaveURL(/cn-hangzhou\?sort=name$/);
  await expect(keyPairs.search).toHaveValue('');
});

test.describe('Which key is this file?', () => {
  async function choose(page: Page, file: string) {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Which key is this file?' }).click();
    await (await chooser).setFiles(file);
  }

  test('finds the key pair of a key file in any form', async ({ keyPairs, page, requests }) => {
    const keys = makeKeyFiles();
    await keyPairs.open('cn-hangzhou');
    await keyPairs.workerResponds();
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
        const answer = page.getByText(`${file} belongs to mine in China (Hangzhou).`);
        await keyPairs.search.fill('');
        await expect(keyPairs.row('web-frontend')).toBeVisible();
        await choose(page, join(keys.folder, file));
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
    // Other regions aren't requested for a key that this one has.
    expect(bodies.filter((body) => body.includes('cn-beijing'))).toEqual([]);

    await choose(page, join(keys.folder, 'rsa'));
    await page.getByRole('status').getByRole('link', { name: 'mine' }).click();
    await expect(page.getByRole('dialog', { name: 'mine' })).toBeVisible();
  });

  test('finds it in another region, or in none', async ({ keyPairs, page }) => {
    const keys = makeKeyFiles();
    await keyPairs.open('cn-hangzhou');
    await keyPairs.workerResponds();
    await keyPairs.search.fill('db-');
    await choose(page, join(keys.folder, 'rsa'));
    const answer = page.getByRole('status').filter({ hasText: /belongs to|match any key pair/ });
    await expect(answer).toContainText('rsa doesn’t match any key pair in any region.');
    await expect(keyPairs.search).toHaveValue('');
    const rsa = readFileSync(join(keys.folder, 'rsa.pub'), 'utf8').trim();
    const mine = { RegionId: 'cn-hangzhou', KeyPairName: 'mine', PublicKeyBody: rsa };
    await keyPairs.call('ImportKeyPair', mine);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(answer).toContainText('rsa belongs to mine in China (Hangzhou).');
    await keyPairs.call('DeleteKeyPairs', { RegionId: 'cn-hangzhou', KeyPairNames: ['mine'] });

    const line = readFileSync(join(keys.folder, 'ecdsa.pub'), 'utf8').trim();
    const imported = { KeyPairName: 'theirs', PublicKeyBody: line };
    await keyPairs.call('ImportKeyPair', { RegionId: 'cn-beijing', ...imported });
    await page.reload();
    const authorizedKeys = join(keys.folder, 'authorized_keys');
    writeFileSync(
      authorizedKeys,
      `# keys\n${line}\n${readFileSync(join(keys.folder, 'rsa.pub'), 'utf8').replace('me@laptop', 'ci')}`,
    );
    await choose(page, authorizedKeys);
    await expect(answer).toContainText('me@laptop belongs to theirs in China (Beijing).');
    await expect(answer).toContainText('ci doesn’t match any key pair in any region.');
    await answer.getByRole('link', { name: 'theirs' }).click();
    await expect(page).toHaveURL(/cn-beijing\/pair\/theirs$/);
    await expect(page.getByRole('dialog', { name: 'theirs' })).toBeVisible();
  });

  test('doesn’t lead back to a region that was left meanwhile', async ({ keyPairs, page }) => {
    const keys = makeKeyFiles();
    await keyPairs.open('cn-hangzhou', 'latency:1000');
    await expect(keyPairs.row('jump-host')).toBeVisible();
    await choose(page, join(keys.folder, 'rsa'));
    await keyPairs.chooseRegion('beijing', 'China (Beijing)');
    // Takes as long as the requests about the file, and started later.
    await expect(keyPairs.table.getByRole('row').nth(1)).toBeVisible();
    await expect(keyPairs.search).toHaveValue('');
    await expectPlace(page, '/keyPair/region/cn-beijing');
  });

  test('is offered for a private key, which the search never keeps', async ({
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
    await expect(alert).toContainText('select “Which key is this file?”');
    await expect(keyPairs.search).toHaveValue('');
    await expect(page).toHaveURL(/cn-hangzhou$/);
    await expect(keyPairs.row('web-frontend')).toBeVisible();
    await keyPairs.search.fill('db-');
    await expect(alert).toBeHidden();
    await keyPairs.search.fill('');
    await expect(page).toHaveURL(/cn-hangzhou$/);
    await expect(alert).toBeHidden();

    await keyPairs.open('cn-hangzhou', '', `?search=${encodeURIComponent(key)}&sort=name`);
    const warning = page.getByRole('status').filter({ hasText: 'contained a private key' });
    await expect(warning).toBeVisible();
    await expect(page).toHaveURL(/cn-hangzhou\?sort=name$/);
    await expect(keyPairs.search).toHaveValue('');
    await expect(keyPairs.row('web-frontend')).toBeVisible();
    const later = requests.filter((request) => !request.isNavigationRequest());
    expect(later.map((request) => request.url()).join()).not.toContain('PRIVATE');
  });

  test('says what a file is that can’t be a key pair', async ({ keyPairs, page }) => {
    const keys = makeKeyFiles();
    writeFileSync(join(keys.folder, 'notes.txt'), 'milk, bread');
    writeFileSync(
      join(keys.folder, 'hosts'),
      `git.example.com ${readFileSync(join(keys.folder, 'rsa.pub'), 'utf8')}`,
    );
    writeFileSync(join(keys.folder, 'cut.pem'), '-----BEGIN PRIVATE KEY-----\nMIIEvgIBADAN');
    await keyPairs.open('cn-hangzhou');
    for (const [file, words] of [
      ['notes.txt', 'notes.txt has no key'],
      ['hosts', 'known_hosts file'],
      ['cut.pem', 'This private key is damaged or cut off'],
    ] as const) {
      await keyPairs.search.fill('db-admin');
      await choose(page, join(keys.folder, file));
      await expect(page.getByRole('alert')).toContainText(words);
      await expect(keyPairs.search).toHaveValue('');
      await expect(keyPairs.row('web-frontend')).toBeVisible();
    }

    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
    });
    await choose(page, join(keys.folder, 'rsa'));
    await expect(page.getByRole('alert')).toContainText('Couldn’t read rsa');
  });
});
