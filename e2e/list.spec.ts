import { expect, test } from './fixtures';
import { expectPlace } from './mock-server';

const seeded = ['deploy-2018', 'jump-host', 'db-admin', 'web-frontend'];

test.describe('in the user’s time zone', () => {
  test.use({ timezoneId: 'Asia/Shanghai' });

  test('a row shows the fingerprint and the time of creation', async ({ keyPairs, page }) => {
    await keyPairs.open('cn-hangzhou', 'clock:2018-11-27T08:33Z');
    await keyPairs.create('made-now');
    const md5 = await keyPairs.fact('Fingerprint (MD5)').innerText();
    await keyPairs.finish();
    expect(md5).toMatch(/^[0-9a-f]{32}$/);
    await expect(await keyPairs.cell('made-now', 'Fingerprint')).toHaveText(md5);
    const created = await keyPairs.cell('made-now', 'Created');
    await expect(created).toHaveText('Nov 27, 2018, 16:33 UTC+8');
    await expect(created.getByRole('time')).toHaveAttribute('title', '2018-11-27 08:33 UTC');
    await expect(page.getByText('5 of 500 key pairs')).toBeVisible();
  });
});

test('finds part of a name or a fingerprint @real-shapes', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  const cell = await keyPairs.cell('db-admin', 'Fingerprint');
  const fingerprint = await cell.innerText();
  const colons = fingerprint.match(/../g)?.join(':').toUpperCase() ?? '';
  const searches = {
    ADM: ['db-admin'],
    '-': ['db-admin', 'deploy-2018', 'jump-host', 'web-frontend'],
    [fingerprint.slice(3, 20)]: ['db-admin'],
    [`MD5:${colons}`]: ['db-admin'],
  };
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  for (const [typed, found] of Object.entries(searches)) {
    await keyPairs.search.fill(typed);
    await expect.poll(() => keyPairs.texts('Name'), typed).toEqual(found);
    await expect(keyPairs.table.locator('mark').first()).toBeVisible();
  }
  await keyPairs.search.press('Escape');
  await expect(keyPairs.search).toHaveValue('');
  await expect(keyPairs.table.locator('mark')).toHaveCount(0);
});

test('keeps two changes made at once', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou', 'rows:23');
  await expect(page.getByText('Total: 23')).toBeVisible();
  await page.evaluate(() => {
    for (const label of ['Next page', 'Name']) {
      [...document.querySelectorAll('button')]
        .find((each) => (each.ariaLabel ?? each.textContent) === label)
        ?.click();
    }
    const pageSize = [...document.querySelectorAll('select')].at(-1);
    if (pageSize) pageSize.value = '20';
    pageSize?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expectPlace(page, './keyPair/region/cn-hangzhou?sort=name&pageSize=20');
});

test('says that nothing matches or that there is nothing yet, and what to do', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou', '', '?search=nothing-like-it');
  await expect(page.getByText('No key pairs in this region match “nothing-like-it”')).toBeVisible();
  await expect(keyPairs.table).toBeHidden();
  await page.getByRole('main').getByText('Clear search').click();
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  await expect(keyPairs.search).toHaveValue('');
  await expect(page).toHaveURL('./keyPair/region/cn-hangzhou');

  await keyPairs.open('ap-southeast-1');
  await expect(page.getByText('No key pairs in this region yet')).toBeVisible();
  await page.getByRole('button', { name: 'Create your first key pair' }).click();
  await expect(keyPairs.createDialog).toBeVisible();
});

test('a column header sorts by its column', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  const header = (name: string) => keyPairs.table.getByRole('columnheader', { name });
  await expect(keyPairs.row('jump-host')).toBeVisible();
  expect(await keyPairs.texts('Name')).toEqual(seeded);
  await expect(header('Created')).toHaveAttribute('aria-sort', 'descending');

  await header('Created').getByRole('button').click();
  expect(await keyPairs.texts('Name')).toEqual(seeded.toReversed());
  await expect(header('Created')).toHaveAttribute('aria-sort', 'ascending');

  await header('Name').getByRole('button').click();
  await header('Name').getByRole('button').click();
  expect(await keyPairs.texts('Name')).toEqual(seeded.toSorted().toReversed());
  await expect(header('Name')).toHaveAttribute('aria-sort', 'descending');
  await expect(header('Created')).toHaveAttribute('aria-sort', 'none');

  await page.reload();
  await expect(header('Name')).toHaveAttribute('aria-sort', 'descending');
  expect(await keyPairs.texts('Name')).toEqual(seeded.toSorted().toReversed());
});
