import { sent } from './api-requests';
import { expect, test } from './fixtures';
import { KeyPairPanel } from './key-pair-panel';

/** "Which calls a visit makes" in README.md. In the demo, the page answers some calls without a request. */
test('calls only what the page shows @live', async ({ keyPairs, page, requests }) => {
  const withPublicKeys = () =>
    sent('DescribeKeyPairs', requests).filter((request) => request.has('IncludePublicKey'));

  await keyPairs.open('cn-hangzhou', 'rows:60');
  await expect(page.getByText('Total: 60', { exact: true })).toBeVisible();
  await expect(page.getByText('Not bound').first()).toBeVisible();
  const actions = requests.flatMap((request) => {
    const action = new URL(request.url()).searchParams.get('Action');
    return action === null ? [] : [action];
  });
  expect(actions.toSorted()).toEqual([
    'DescribeInstances',
    'DescribeKeyPairs',
    'DescribeKeyPairs',
    'DescribeRegions',
    'ListResourceGroups',
  ]);
  expect(withPublicKeys()).toEqual([]);

  const panel = new KeyPairPanel(page, 'db-admin');
  await keyPairs.search.fill('db-admin');
  await page.getByRole('link', { name: 'db-admin' }).click();
  await expect(panel.fact('Overview', 'Type and size')).toHaveText('RSA 2048');
  expect(withPublicKeys().map((request) => request.get('KeyPairName'))).toEqual(['db-admin']);
  const sha256 = await panel.code('Fingerprints', 'As ssh-keygen shows it', 1).innerText();
  await page.keyboard.press('Escape');

  await keyPairs.search.fill(sha256);
  const pages = () =>
    withPublicKeys()
      .slice(1)
      .map((request) => request.get('PageNumber'));
  await expect.poll(pages).toEqual(['1', '2']);
  await expect(keyPairs.row('db-admin')).toBeVisible();

  await keyPairs.region.click();
  await keyPairs.regionSearch.fill('杭州');
  await expect(page.getByRole('option', { name: 'China (Hangzhou)' })).toBeVisible();
  const languages = sent('DescribeRegions', requests).map((each) => each.get('AcceptLanguage'));
  expect(languages).toEqual(['en-US', expect.any(String), expect.any(String)]);
});
