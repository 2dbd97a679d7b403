import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { makeKeyFiles } from './key-files';

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
