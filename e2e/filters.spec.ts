import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { expectPlace } from './mock-server';

test('filters can be set by keyboard, are kept in the address, and can be removed one by one', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-beijing', '', '?sort=name');
  await expect(keyPairs.row('ops-team')).toBeVisible();
  const toggle = page.getByRole('button', { name: /^Filters/ });
  await toggle.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  const bound = page.getByRole('combobox', { name: 'Bound instances' });
  await bound.selectOption('Not bound');
  await expect.poll(() => keyPairs.texts('Name')).toEqual(['etl-worker']);
  await expectPlace(page, './keyPair/region/cn-beijing?bound=not-bound&sort=name');
  await bound.selectOption('Bound');
  await expect.poll(() => keyPairs.texts('Name')).toEqual(['backup-runner', 'ops-team']);
  await page.getByRole('combobox', { name: 'Tag' }).selectOption('env:prod');
  await expect.poll(() => keyPairs.texts('Name')).toEqual(['ops-team']);
  await expectPlace(page, './keyPair/region/cn-beijing?bound=bound&tag=env%3Aprod&sort=name');

  await page.reload();
  await expect(toggle).toHaveText('Filters (2)');
  await expect.poll(() => keyPairs.texts('Name')).toEqual(['ops-team']);
  await page.getByRole('button', { name: 'Remove filter env:prod' }).press('Enter');
  await expect(toggle).toBeFocused();
  await expect.poll(() => keyPairs.texts('Name')).toEqual(['backup-runner', 'ops-team']);
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expectPlace(page, './keyPair/region/cn-beijing?sort=name');
  await expect(keyPairs.table.getByRole('row')).toHaveCount(4);
});

test('a tag in a row filters by it, and a filter without a match says so', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(/status of [45]\d\d/);
  await keyPairs.open('cn-beijing');
  await keyPairs.row('ops-team').getByRole('button', { name: 'owner:ops' }).click();
  await expect.poll(() => keyPairs.texts('Name')).toEqual(['ops-team']);
  await expect(keyPairs.search).toHaveValue('');
  await keyPairs.open('cn-beijing', '', '?tag=env:gone&bound=bound');
  await expect(page.getByText('No key pairs match the filters')).toBeVisible();
  await expect(page.getByText('Without the filters, 3 key pairs match.')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(keyPairs.row('etl-worker')).toBeVisible();

  await test.step('“Not bound” shows nothing until the instances are known', async () => {
    await keyPairs.open('cn-beijing', 'fail:DescribeInstances:Forbidden.RAM', '?bound=not-bound');
    await expect(page.getByText('No key pairs match the filters')).toBeVisible();
    await expect(
      page.getByText('Not shown: 3 key pairs whose bound instances aren’t known.'),
    ).toBeVisible();
  });
});

test('exports the filtered list, searches after a slash, and has a button and an address to import', async ({
  keyPairs,
  page,
}) => {
  await test.step('the export', async () => {
    await keyPairs.open('cn-beijing', '', '?bound=bound&sort=name');
    await expect(await keyPairs.cell('ops-team', 'Bound instances')).toContainText('1 instance');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).press('Enter');
    expect((await download).suggestedFilename()).toBe('key-pairs-cn-beijing.csv');
    const lines = (await readFile(await (await download).path(), 'utf8')).split('\r\n');
    expect(lines.map((line) => line.split(',')[0])).toEqual([
      '\ufeff"Name"',
      '"backup-runner"',
      '"ops-team"',
      '',
    ]);
    expect(lines[2]).toContain('"etl-master-01"');
  });

  await test.step('the slash key focuses the search, but not while typing', async () => {
    await expect(keyPairs.row('ops-team')).toBeVisible();
    await page.keyboard.press('/');
    await expect(keyPairs.search).toBeFocused();
    await expect(keyPairs.search).toHaveValue('');
    await page.keyboard.press('/');
    await expect(keyPairs.search).toHaveValue('/');
    await page.keyboard.press('Escape');
    await keyPairs.createButton.click();
    await keyPairs.nameBox.press('/');
    await expect(keyPairs.nameBox).toHaveValue('/');
    await keyPairs.cancel.focus();
    await page.keyboard.press('/');
    await expect(keyPairs.cancel).toBeFocused();
    await keyPairs.cancel.click();
  });

  await test.step('import', async () => {
    const importing = keyPairs.createDialog.getByRole('radio', { name: 'Import SSH Key Pair' });
    const button = page.getByRole('button', { name: 'Import SSH Key Pair' });
    await button.click();
    await expect(importing).toBeChecked();
    await expect(keyPairs.nameBox).toBeFocused();
    await expectPlace(page, './keyPair/region/cn-beijing/import?bound=bound&sort=name');
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
    await keyPairs.createButton.click();
    await expect(importing).not.toBeChecked();

    await page.goto('./keyPair/region/ap-southeast-1/import');
    await expect(importing).toBeChecked();
    await keyPairs.cancel.click();
    await expectPlace(page, './keyPair/region/ap-southeast-1');
    await page
      .getByRole('main')
      .getByRole('button', { name: 'Import SSH Key Pair' })
      .last()
      .click();
    await expect(importing).toBeChecked();
  });
});
