import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bodyOf } from './api-requests';
import { expect, test } from './fixtures';
import { makeKeyFiles } from './key-files';
import { expectPlace } from './mock-server';

/** Chooses a file with “Which key is this file?”. */
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
  const bodies = requests.slice(before).map(bodyOf);
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
