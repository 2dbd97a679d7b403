import { expect, refusedByApi, test } from './fixtures';

test('the list and the create dialog have addresses @sub-path', async ({ keyPairs, page }) => {
  await keyPairs.openCreate('cn-beijing');
  await keyPairs.cancel.click();
  await expect(keyPairs.createDialog).toBeHidden();
  await expect(page).toHaveURL('./keyPair/region/cn-beijing');
  await expect(keyPairs.row('ops-team')).toBeVisible();
  await expect(keyPairs.createButton).toBeFocused();

  await keyPairs.createButton.click();
  await expect(page).toHaveURL('./keyPair/region/cn-beijing/create');
  await keyPairs.nameBox.fill('half-typed');
  await page.goBack();
  await expect(keyPairs.createDialog).toBeHidden();
  await expect(page).toHaveURL('./keyPair/region/cn-beijing');
  await page.goForward();
  await expect(keyPairs.nameBox).toHaveValue('');

  await page.reload();
  await expect(keyPairs.createDialog).toBeVisible();
});

test('the navigation shows the current page, and Back closes the dialog of a row', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  await test.step('what isn’t part of the console', async () => {
    const navigation = page.getByRole('navigation', { name: 'Elastic Compute Service' });
    const current = navigation.getByRole('link', { name: 'SSH Key Pair' });
    await expect(current).toHaveAttribute('aria-current', 'page');
    await expect(navigation.getByRole('link')).toHaveCount(1);
    const elsewhere = navigation.getByTitle('Security Groups isn’t part of this console');
    await expect(elsewhere).toContainText('Security Groups isn’t part of this console');
  });
  const row = keyPairs.row('jump-host');
  for (const [button, title] of [
    ['Bind', 'Bind key pair'],
    ['Unbind', 'Unbind key pair'],
    ['Delete', 'Delete key pair'],
  ] as const) {
    const dialog = page.getByRole('dialog', { name: title });
    await row.getByRole('button', { name: `${button} jump-host`, exact: true }).click();
    await expect(dialog).toBeVisible();
    await page.goBack();
    await expect(dialog).toBeHidden();
    await expect(
      row.getByRole('button', { name: `${button} jump-host`, exact: true }),
    ).toBeFocused();
    await expect(page).toHaveURL('./keyPair/region/cn-hangzhou');
    await page.goForward();
    await expect(row).toBeVisible();
    await expect(dialog).toBeHidden();
    await page.goBack();
  }
});

test('closed dialogs leave nothing in the history', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-beijing');
  await keyPairs.chooseRegion('hangzhou', 'China (Hangzhou)');
  await keyPairs.createButton.click();
  await keyPairs.cancel.click();
  await expect(keyPairs.createDialog).toBeHidden();
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  await keyPairs.row('jump-host').getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).dblclick();
  await expect(dialog).toBeHidden();
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).evaluate((cancel) => {
    for (let clicks = 0; clicks < 2; clicks += 1) (cancel as HTMLElement).click();
  });
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL('./keyPair/region/cn-hangzhou');
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toBeHidden();
  await expect(keyPairs.row('db-admin')).toBeHidden();
  await keyPairs.row('jump-host').getByRole('link', { name: 'jump-host', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'jump-host' });
  await panel.getByRole('button', { name: 'Delete key pair' }).click();
  await keyPairs.confirmDeletion('jump-host');
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(panel).toBeHidden();
  await expect(keyPairs.row('jump-host')).toBeHidden();
  await expect(page).toHaveURL('./keyPair/region/cn-hangzhou');
  await page.goBack();
  await expect(page).toHaveURL('./keyPair/region/cn-beijing');
});

test('a panel closes at once after a reload', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.row('db-admin').getByRole('link', { name: 'db-admin', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'db-admin' });
  await panel.getByRole('button', { name: 'Delete key pair' }).click();
  const question = page.getByRole('dialog', { name: 'Delete key pair' });
  await expect(question).toBeVisible();
  await page.reload();
  await expect(question).toBeHidden();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();
  await expect(page).toHaveURL('./keyPair/region/cn-hangzhou');

  await page.goForward();
  await page.goForward();
  await panel.getByRole('button', { name: 'Delete key pair' }).click();
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(panel).toBeHidden();
  await expect(page).toHaveURL('./keyPair/region/cn-hangzhou');
  await expect(keyPairs.row('db-admin')).toBeHidden();
});

test('a dialog opened while another fades shows its own row, and closes on a reload', async ({
  keyPairs,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await keyPairs.open('cn-hangzhou');
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText(/^db-admin/);
  await page.keyboard.press('Escape');
  await keyPairs
    .row('web-frontend')
    .getByRole('button', { name: 'Delete', includeHidden: true })
    .evaluate((button: HTMLElement) => button.click());
  await expect(dialog.getByRole('listitem')).toHaveText(/^web-frontend/);
  await page.reload();
  await expect(keyPairs.row('jump-host')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the first visit goes to Hangzhou, later ones to the last region @sub-path', async ({
  keyPairs,
  page,
}) => {
  await page.goto('./');
  await expect(page).toHaveURL('./keyPair/region/cn-hangzhou');
  await keyPairs.chooseRegion('frankfurt', 'Germany (Frankfurt)');
  await expect(page.getByText('No key pairs in this region yet')).toBeVisible();
  await page.goto('./');
  await expect(page).toHaveURL('./keyPair/region/eu-central-1');
  await expect(page).toHaveTitle('SSH Key Pairs - Germany (Frankfurt)');
});

test('an unknown region has a page that leads to a known one @both', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(/could not be decoded because it is a malformed URL/, refusedByApi);
  await page.goto('./keyPair/region/cn-atlantis');
  await expect(page.getByRole('heading', { name: 'Unknown region' })).toBeVisible();
  await expect(page.getByText('There’s no region “cn-atlantis”')).toBeVisible();
  await page.getByRole('link', { name: 'Go to China (Hangzhou)' }).click();
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  await page.goto('./');
  await expect(page).toHaveURL('./keyPair/region/cn-hangzhou');

  await test.step('a region in capitals', async () => {
    await page.goto('./keyPair/region/CN-BEIJING');
    await page.getByRole('link', { name: 'Go to China (Beijing)' }).click();
    await expect(page).toHaveURL('./keyPair/region/cn-beijing');
  });
  await test.step('broken encoding', async () => {
    await page.goto('./keyPair/region/%E0%A4%A');
    await expect(page.getByText('There’s no region “%E0%A4%A”')).toBeVisible();
    await page.goto('./keyPair/region/cn-hangzhou/pair/%E0%A4%A');
    await expect(page.getByRole('dialog')).toContainText('%E0%A4%A');
  });
  await test.step('a key pair without a name', async () => {
    await page.goto('./keyPair/region/cn-hangzhou/pair/');
    await expect(keyPairs.row('web-frontend')).toBeVisible();
    await expect(page).toHaveURL('./keyPair/region/cn-hangzhou');
  });
});

test('an unknown path has a page that leads to the list @sub-path', async ({ keyPairs, page }) => {
  await page.goto('./keyPair/nowhere');
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await expect(page.getByText('/keyPair/nowhere')).toBeVisible();
  await page.getByRole('link', { name: 'Go to SSH Key Pairs' }).click();
  await expect(keyPairs.row('web-frontend')).toBeVisible();
});

test('a static host serves the page for every path @sub-path @both', async ({ page }) => {
  const [index, fallback] = await Promise.all(
    ['./index.html', './404.html'].map(async (file) => (await page.request.get(file)).text()),
  );
  expect(index).toContain('<div id="root">');
  expect(fallback).toBe(index);
});

test('a double click opens or closes only once', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-beijing');
  await keyPairs.open('cn-hangzhou');
  const list = page.url();
  await keyPairs.table.getByRole('link', { name: 'jump-host' }).dblclick();
  await expect(page).toHaveURL(/pair\/jump-host/);
  await expect(page.getByRole('dialog')).toBeVisible();
  // If the panel opens fast enough, the second click lands outside it.
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect(page).toHaveURL(/pair\/jump-host/);
  await page.goBack();
  await expect(page).toHaveURL(list);

  await keyPairs.createButton.dblclick();
  await expect(keyPairs.createDialog).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(list);

  await keyPairs.createButton.click();
  await keyPairs.cancel.dblclick();
  await expect(keyPairs.createDialog).toBeHidden();
  await expect(page).toHaveURL(list);
});
