import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { makeKeyFiles } from './key-files';

test('never keeps a private key, and offers “Which key is this file?” instead', async ({
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
