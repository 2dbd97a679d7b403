import { sent } from './api-requests';
import { expect, refusedByApi, test } from './fixtures';

test('deletes one from its row, after a question that names it @account @real-shapes', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  await expect(dialog.getByRole('list')).toContainText('db-admin');
  await expect(dialog.getByRole('list')).toContainText('not bound');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'db-admin deleted' })).toBeVisible();
  await expect(keyPairs.row('db-admin')).toBeHidden();
  await page.reload();
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  await expect(keyPairs.row('db-admin')).toBeHidden();
});

test('after a deletion focus is at the row that took its place', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou', '', '?sort=name');
  const deleteOf = (name: string) => keyPairs.row(name).getByRole('button', { name: 'Delete' });
  const panel = page.getByRole('dialog', { name: 'db-admin' });
  const question = page.getByRole('dialog', { name: 'Delete key pair' });
  await keyPairs.row('db-admin').getByRole('link', { name: 'db-admin' }).click();
  await panel.getByRole('button', { name: 'Delete key pair' }).click();
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(panel).toBeHidden();
  const names = await keyPairs.texts('Name');
  const [first = '', next = ''] = names;
  await expect(keyPairs.row(first).getByRole('link', { name: first })).toBeFocused();

  const last = names.at(-1) ?? '';
  const before = names.at(-2) ?? '';
  for (const [name, heir] of [
    [first, next],
    [last, before],
  ] as const) {
    await deleteOf(name).click();
    if (name === 'web-frontend' || name === 'jump-host') await keyPairs.confirmDeletion(name);
    await question.getByRole('button', { name: 'Delete' }).click();
    await expect(question).toBeHidden();
    await expect(deleteOf(heir)).toBeFocused();
  }
});

test('what the search hides is not deleted with the rest', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  for (const name of ['db-admin', 'jump-host']) {
    await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
  }
  await keyPairs.search.fill('db-');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Delete' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  await expect(dialog.getByRole('listitem')).toHaveText(/^db-admin/);
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Clear search' }).first().click();
  await expect(page.getByRole('checkbox', { name: 'Select jump-host' })).toBeChecked();
});

test('the name of an unbound pair is free again at once', async ({ keyPairs }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.delete('db-admin');
  await keyPairs.create('db-admin');
  await keyPairs.finish();
  await expect(keyPairs.row('db-admin')).toBeVisible();
});

test('the name of a bound pair is retired until no instance carries it', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-hangzhou');
  await keyPairs.row('jump-host').getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  await expect(dialog).toContainText('bound to jump-01');
  await expect(dialog).toContainText('reserved');
  await keyPairs.confirmDeletion('jump-host');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(keyPairs.row('jump-host')).toBeHidden();

  await keyPairs.submitName('jump-host');
  await expect(keyPairs.nameError).toContainText('The key pair already exists');
  await expect(keyPairs.createDialog).toContainText('jump-01 still uses the name');
  await expect(keyPairs.createDialog).toContainText('e12a58a55f4d3493fac51af3fb23f062');
  await keyPairs.createDialog.getByRole('button', { name: 'Use “jump-host-2”' }).click();
  await expect(keyPairs.nameBox).toHaveValue('jump-host-2');
  await keyPairs.ok.click();
  await expect(keyPairs.saveDialog).toBeVisible();
  await keyPairs.finish();

  await keyPairs
    .row('jump-host-2')
    .getByRole('button', { name: 'Bind jump-host-2', exact: true })
    .click();
  const bind = page.getByRole('dialog', { name: 'Bind key pair' });
  await bind.getByRole('checkbox', { name: 'jump-01', exact: true }).check();
  await bind.getByRole('button', { name: 'Add to selected' }).click();
  await bind.getByRole('button', { name: 'OK' }).click();
  await expect(bind).toContainText('1 instance was bound');
  await bind.getByRole('button', { name: 'Close' }).last().click();
  await keyPairs.create('jump-host');
  await expect(keyPairs.saveDialog).toBeVisible();
  await keyPairs.finish();
});

test('a list that lags is read until it shows that the row is gone', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou', 'read-lag:3');
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Key pair db-admin deleted')).toBeVisible();
  await expect(keyPairs.row('db-admin')).toBeHidden();
});

test('names what is bound first when several are to be deleted', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await expect(await keyPairs.cell('jump-host', 'Bound instances')).toContainText('1 instance');
  await page.getByRole('checkbox', { name: 'Select all on this page' }).last().check();
  await page.getByRole('button', { name: 'Delete' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Delete 4 key pairs' });
  await expect(dialog.getByRole('listitem')).toHaveText([
    /^jump-host/,
    /^web-frontend/,
    /^db-admin/,
    /^deploy-2018/,
  ]);
  await expect(dialog).toContainText('China (Hangzhou)');
});

test('deletes those that are ticked, across pages @both', async ({ keyPairs, page, requests }) => {
  await keyPairs.open('cn-hangzhou', 'rows:30');
  await keyPairs.workerResponds();
  const selectAll = page.getByRole('checkbox', { name: 'Select all on this page' }).last();
  await selectAll.check();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText('2 / 3')).toBeVisible();
  await selectAll.check();
  await expect(page.getByText('20 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Delete' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Delete 20 key pairs' });
  await keyPairs.confirmDeletion('delete');
  await dialog.getByRole('button', { name: 'Delete' }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Total: 10')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete' }).last()).toBeFocused();
  expect(sent('DeleteKeyPairs', requests)).toHaveLength(1);
});

test('what is gone already counts as deleted, but not what has its name by now', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerResponds();
  await page.getByRole('checkbox', { name: 'Select db-admin' }).check();
  await page.getByRole('checkbox', { name: 'Select deploy-2018' }).check();
  await page.getByRole('button', { name: 'Delete' }).last().click();
  const names = ['db-admin', 'deploy-2018'];
  await keyPairs.call('DeleteKeyPairs', { RegionId: 'cn-hangzhou', KeyPairNames: names });
  await keyPairs.importCopy('cn-hangzhou', 'jump-host', 'deploy-2018');
  const dialog = page.getByRole('dialog', { name: 'Delete 2 key pairs' });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toContainText('1 of 2 key pairs deleted');
  const alert = dialog.getByRole('alert');
  await expect(alert).toContainText('Not deleted: deploy-2018');
  await expect(alert).toContainText('Another key pair has this name now');
  await expect(dialog.getByRole('button', { name: 'Retry' })).toBeHidden();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(keyPairs.row('deploy-2018')).toBeVisible();
  await expect(keyPairs.row('db-admin')).toBeHidden();
});

test('by the rule of today it offers to unbind first, and deletes the others @real-shapes', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-hangzhou', 'delete-rule:today');
  await page.getByRole('checkbox', { name: 'Select db-admin' }).check();
  await page.getByRole('checkbox', { name: 'Select jump-host' }).check();
  await page.getByRole('button', { name: 'Delete' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Delete 2 key pairs' });
  await keyPairs.confirmDeletion('delete');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Unbind it first');
  await expect(dialog.getByRole('alert')).toContainText('RequestId');
  await dialog.getByRole('button', { name: 'Delete the unbound key pair' }).click();
  await expect(keyPairs.row('db-admin')).toBeHidden();
  await expect(keyPairs.row('jump-host')).toBeVisible();
  await keyPairs.row('jump-host').getByRole('button', { name: 'Delete' }).click();
  await keyPairs.confirmDeletion('jump-host');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Unbind jump-host' }).click();
  await expect(page.getByRole('dialog', { name: 'Unbind key pair' })).toBeVisible();
});

test('tells the truth after a lost answer @account @both', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(/net::ERR_/, refusedByApi);
  await keyPairs.open('cn-hangzhou', 'lose-answer:DeleteKeyPairs:1');
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(keyPairs.row('db-admin')).toBeHidden();

  await keyPairs.open('cn-hangzhou', 'lose-request:DeleteKeyPairs:1');
  await keyPairs.row('web-frontend').getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  await keyPairs.confirmDeletion('web-frontend');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    'Couldn’t confirm the deletion: web-frontend',
  );
  await expect(dialog.getByRole('alert')).toContainText('ECS still lists it.');
  await dialog.getByRole('button', { name: 'Retry' }).click();
  await expect(keyPairs.row('web-frontend')).toBeHidden();
});

test('what cannot be found out is not told as done or as failed @live', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(/net::ERR_/, refusedByApi);
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.row('db-admin')).toBeVisible();
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  await expect(dialog).toBeVisible();
  await page.route(/Action=DeleteKeyPairs/, async (route) => {
    await page.route(/Action=DescribeKeyPairs/, (read) => read.abort());
    await route.abort();
  });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  const alert = dialog.getByRole('alert');
  await expect(alert).toContainText('Couldn’t confirm the deletion: db-admin');
  await expect(alert).toContainText('A second check couldn’t confirm it either.');
  await page.unroute(/Action=DeleteKeyPairs/);
  await dialog.getByRole('button', { name: 'Retry' }).click();
  await expect(alert).toContainText('Not deleted: db-admin');
  await expect(alert).toContainText('couldn’t be reached');
  await page.unrouteAll();
  await dialog.getByRole('button', { name: 'Retry' }).click();
  await expect(dialog).toBeHidden();
  await expect(keyPairs.row('db-admin')).toBeHidden();
});

test('what ECS has deleted is told, also when the list does not come @live', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(/net::ERR_/);
  let answerInstances = () => {};
  const instancesAnswer = new Promise<void>((resolve) => (answerInstances = resolve));
  await page.route(/Action=DescribeInstances/, async (route) => {
    await instancesAnswer;
    await route.continue();
  });
  await keyPairs.open('cn-hangzhou');
  await keyPairs.row('db-admin').getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  await expect(dialog).toContainText('bound instances not known yet');
  answerInstances();
  await expect(dialog).toContainText('not bound');
  await page.route(/Action=DeleteKeyPairs/, async (route) => {
    await page.route(/Action=DescribeKeyPairs/, () => new Promise(() => undefined));
    await route.continue();
  });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toBeHidden();
  await page.unrouteAll();
});

test('Back in the middle stops, and tells what was done', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-beijing');
  // Every second call has to wait, which is long enough for what comes.
  await keyPairs.open('cn-hangzhou', 'rows:130,throttle:DeleteKeyPairs:50%:20000');
  await page.getByRole('checkbox', { name: 'Select all on this page' }).last().check();
  await page.getByRole('button', { name: 'Select all 130 results' }).click();
  await page.getByRole('button', { name: 'Delete' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Delete 130 key pairs' });
  await keyPairs.confirmDeletion('delete');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toContainText('Deleting key pairs: 100 of 130');
  await expect(dialog).toContainText(/ECS is busy\. Retrying in \d+ s\./);
  await page.goBack();
  await expect(page).toHaveURL(/cn-hangzhou/);
  await expect(dialog).toContainText('100 of 130 key pairs deleted');
  await expect(dialog).toContainText('30 key pairs skipped');
  await expect(page.getByText('Total: 30')).toBeVisible();
  await dialog.getByRole('button', { name: 'Continue with the remaining 30' }).click();
  await expect(page.getByText('No key pairs in this region yet')).toBeVisible();
  await expect(keyPairs.createButton).toBeFocused();
});

test('a bound one is deleted once its name was typed, by keyboard alone', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou');
  await expect(await keyPairs.cell('jump-host', 'Bound instances')).toContainText('1 instance');
  await keyPairs.row('jump-host').getByRole('button', { name: 'Delete' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  const box = dialog.getByRole('textbox', { name: 'To confirm, type jump-host' });
  await expect(box).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert').filter({ hasText: 'Type jump-host' })).toBeVisible();
  await box.pressSequentially('jump');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await box.pressSequentially('-host');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(keyPairs.row('jump-host')).toBeHidden();
});

test('500 go in calls of a hundred, with progress', async ({ keyPairs, page, requests }) => {
  await keyPairs.open('cn-hangzhou', 'rows:500');
  await keyPairs.workerResponds();
  await page.getByRole('checkbox', { name: 'Select all on this page' }).last().check();
  await page.getByRole('button', { name: 'Select all 500 results' }).click();
  await page.getByRole('button', { name: 'Delete' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Delete 500 key pairs' });
  await keyPairs.confirmDeletion('delete');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('No key pairs in this region yet')).toBeVisible();
  expect(sent('DeleteKeyPairs', requests)).toHaveLength(5);
});
