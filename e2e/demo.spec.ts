import { readFile } from 'node:fs/promises';
import { expectAccessible } from './axe';
import { DemoPanel } from './demo-panel';
import { expect, refusedByApi, test } from './fixtures';
import { expectNothingCutOff, expectNothingSticksOut } from './overflow';

const refuseOnce = 'fail:ImportKeyPair:QuotaExceed.KeyPair:1';

test('a switch applies at once and stays in the address', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  const demo = new DemoPanel(page);
  await keyPairs.open('cn-hangzhou', '', '?sort=name');
  await expect(demo.button).toHaveAccessibleDescription('');
  await demo.button.press('Enter');
  await expect(demo.inForce()).toContainText('None');
  await demo.kind.selectOption('Return an error');
  await demo.dialog.getByRole('combobox', { name: 'Code' }).selectOption('QuotaExceed.KeyPair');
  const times = demo.dialog.getByRole('textbox', { name: 'How often' });
  await times.fill('once');
  await times.press('Enter');
  await expect(times).toBeFocused();
  await expect(times).toHaveAttribute('aria-invalid', 'true');
  await times.fill('1');
  await times.press('Enter');
  await expect(demo.inForce()).toContainText(refuseOnce);
  await expect(page).toHaveURL(`./keyPair/region/cn-hangzhou?sort=name&mock=${refuseOnce}`);
  await page.keyboard.press('Escape');
  await expect(demo.dialog).toBeHidden();
  await expect(demo.button).toBeFocused();
  await expect(demo.button).toHaveAccessibleDescription('Switches in force: 1');

  await keyPairs.submitName('refused-once');
  await expect(keyPairs.createDialog.getByRole('alert')).toContainText(['already holds 500']);
  await keyPairs.ok.click();
  await keyPairs.finish();
  await keyPairs.search.fill('refused');
  await keyPairs.chooseRegion('beijing', 'China (Beijing)');
  await expect(page).toHaveURL(/cn-beijing\?search=refused&sort=name&mock=fail:/);

  await page.reload();
  await demo.button.click();
  await demo.remove(refuseOnce).click();
  await expect(demo.inForce()).toContainText('None');
  await expect(page).toHaveURL('./keyPair/region/cn-beijing?search=refused&sort=name');
});

test('switches that change data do so at once, in every tab', async ({
  colleague,
  keyPairs,
  page,
}) => {
  const demo = new DemoPanel(page);
  await page.goto('./?mock=rows:12');
  await expect(keyPairs.table.getByRole('row')).toHaveCount(11);
  await expect(page).toHaveURL('./keyPair/region/cn-hangzhou?mock=rows:12');
  await colleague.open('cn-hangzhou');
  await expect(colleague.row('web-frontend')).toBeVisible();
  await demo.button.click();
  await demo.kind.selectOption('Empty all regions');
  await expect(demo.dialog).toContainText('now and each time the page loads');
  const question = page.getByRole('alertdialog', { name: 'Empty all regions?' });
  await demo.add.click();
  await question.getByRole('button', { name: 'Keep the data' }).click();
  await expect(question).toBeHidden();
  await expect(demo.inForce()).not.toContainText('empty');
  await demo.add.click();
  await question.getByRole('button', { name: 'Empty all regions' }).click();
  await expect(demo.inForce()).toContainText('empty');
  await page.keyboard.press('Escape');
  for (const tab of [page, colleague.page]) {
    await expect(tab.getByText('No key pairs in this region yet')).toBeVisible();
  }
  await expect(page).toHaveURL(/\?mock=rows:12,empty$/);
});

test('reports unknown switches, which the list or the panel can remove', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  const demo = new DemoPanel(page);
  await keyPairs.open('cn-hangzhou', 'latensy:800,rows:5,latency:x');
  const alert = page.getByRole('alert').filter({ hasText: 'Unknown switch' });
  await expect(alert).toContainText('Unknown switches: latensy:800 and latency:x');
  await expect(alert.getByRole('button')).toHaveText(['Remove and continue']);
  await demo.button.click();
  await expect(demo.dialog.getByRole('alert').first()).toContainText('latensy:800 and latency:x');
  await demo.dialog.getByRole('button', { name: 'Remove and continue' }).click();
  await expect(demo.inForce().getByRole('listitem')).toHaveText(/rows:5/);
  await page.keyboard.press('Escape');
  await expect(keyPairs.table.getByRole('row')).toHaveCount(6);
  await expect(page).toHaveURL(/\?mock=rows:5$/);

  await keyPairs.open('cn-hangzhou', 'latensy:800,rows:6');
  await expect(alert).toContainText('Unknown switch: latensy:800');
  await alert.getByRole('button', { name: 'Remove and continue' }).click();
  await expect(page).toHaveURL(/\?mock=rows:6$/);
  await expect(keyPairs.table.getByRole('row')).toHaveCount(7);
});

test('saves, resets and loads the data, and a wrong file changes nothing', async ({
  keyPairs,
  page,
}) => {
  const demo = new DemoPanel(page);
  const question = page.getByRole('alertdialog');
  await keyPairs.open('cn-hangzhou', 'rows:5');
  await keyPairs.create('kept-in-a-file');
  await keyPairs.finish();
  await demo.button.click();
  const saving = page.waitForEvent('download');
  await demo.dialog.getByRole('button', { name: 'Save as a file' }).click();
  const saved = await readFile(await (await saving).path(), 'utf8');

  await demo.dialog.getByRole('button', { name: 'Reset' }).click();
  await expect(question.getByRole('button', { name: 'Keep the data' })).toBeFocused();
  await page.keyboard.press('Escape');
  await demo.dialog.getByRole('button', { name: 'Reset' }).click();
  await question.getByRole('button', { name: 'Reset' }).click();
  await expect(demo.dialog.getByRole('status')).toHaveText('The data was reset.');
  await page.keyboard.press('Escape');
  await expect(keyPairs.row('kept-in-a-file')).toBeHidden();
  await keyPairs.create('made-since');
  await keyPairs.finish();

  await demo.button.click();
  for (const [name, text, words] of [
    ['half.json', saved.slice(0, 2000), 'half.json is damaged: it isn’t valid JSON.'],
    ['notes.json', '{"notes":[]}', 'notes.json isn’t a data file of this demo.'],
    ['new.json', saved.replace('"version":1', '"version":99'), 'was created by a newer version.'],
  ] as const) {
    await demo.loadFile(name, text);
    await expect(demo.dialog.getByRole('alert').last()).toContainText(words);
    await expect(keyPairs.page.getByText('Your data hasn’t changed')).toBeVisible();
  }

  await demo.loadFile('saved.json', saved);
  await expect(question).toContainText('saved.json (key pairs: 9, regions: 2)');
  await question.getByRole('button', { name: 'Replace' }).click();
  await expect(demo.dialog.getByRole('status')).toContainText('Loaded saved.json');
  await expect(demo.inForce()).toContainText('None');
  await page.keyboard.press('Escape');
  await expect(keyPairs.row('kept-in-a-file')).toBeVisible();
  await expect(keyPairs.row('made-since')).toBeHidden();
  await page.reload();
  await expect(keyPairs.row('kept-in-a-file')).toBeVisible();
});

test.describe('with the clipboard allowed', () => {
  test.use({ permissions: ['clipboard-write'] });

  test('the link opens the same page with the same switches', async ({ keyPairs, page }) => {
    const demo = new DemoPanel(page);
    await keyPairs.open('cn-beijing', 'delete-rule:today', '?sort=name');
    await demo.button.click();
    await demo.dialog.getByRole('button', { name: 'Copy link' }).click();
    await expect(demo.dialog).toContainText('Copied');
    await page.keyboard.press('Escape');
    await expect(demo.dialog).toBeHidden();
    // The page may not read the clipboard, but the user can paste.
    await keyPairs.search.focus();
    await page.keyboard.press('ControlOrMeta+V');
    const { origin } = new URL(page.url());
    await expect(keyPairs.search).toHaveValue(
      `${origin}/keyPair/region/cn-beijing?sort=name&mock=delete-rule:today`,
    );
  });
});

test.describe('on the smallest screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the panel fits, and axe finds nothing in light and dark', async ({
    expectedComplaints,
    keyPairs,
    page,
  }) => {
    expectedComplaints.push(refusedByApi);
    const demo = new DemoPanel(page);
    await keyPairs.open('cn-hangzhou', `${refuseOnce},slow`);
    await expect(demo.button).toBeVisible();
    await expectNothingSticksOut(page, 'top bar');
    await keyPairs.region.click({ trial: true });
    await demo.button.click();
    await demo.kind.selectOption('Throttle it');
    await expect(demo.add).toBeVisible();
    await expectNothingSticksOut(page, 'panel');
    await expectNothingCutOff(page, 'panel');
    await expectAccessible(page, 'panel');
  });
});

test('the top bar says that the data is a demo, and the first visit explains it', async ({
  keyPairs,
  page,
}) => {
  const hint = page.getByText('Nothing here reaches Alibaba Cloud.');
  const badge = page.getByRole('banner').getByText('Demo data', { exact: true });
  await keyPairs.open('cn-hangzhou');
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(badge).toBeInViewport();
    await expect(hint).toBeInViewport();
  }
  await page.getByRole('button', { name: 'Close hint' }).press('Enter');
  await expect(hint).toBeHidden();
  await expect(new DemoPanel(page).button).toBeFocused();
  await page.reload();
  await expect(badge).toBeVisible();
  await expect(keyPairs.row('jump-host')).toBeVisible();
  await expect(hint).toBeHidden();
});
