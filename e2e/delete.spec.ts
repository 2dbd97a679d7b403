import { expect, refusedByApi, test } from './fixtures';

test('deletes a key pair from its row after a confirmation that names it @account @real-shapes', async ({
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

test('moves focus to the row that takes the place of the deleted one', async ({
  keyPairs,
  page,
}) => {
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

test('reserves the name of a bound key pair until no instance uses it', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-hangzhou');
  await expect(await keyPairs.cell('jump-host', 'Bound instances')).toContainText('1 instance');
  await test.step('the name of an unbound key pair is free at once', async () => {
    await keyPairs.delete('db-admin');
    await keyPairs.create('db-admin');
    await keyPairs.finish();
    await expect(keyPairs.row('db-admin')).toBeVisible();
  });

  await test.step('deletes a bound key pair once its name is typed, by keyboard alone', async () => {
    await keyPairs.row('jump-host').getByRole('button', { name: 'Delete' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
    const box = dialog.getByRole('textbox', { name: 'To confirm, type jump-host' });
    await expect(box).toBeFocused();
    await expect(dialog).toContainText('bound to jump-01');
    await expect(dialog).toContainText('reserved');
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
