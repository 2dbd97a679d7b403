import type { Locator, Page } from '@playwright/test';
import { BindDialog, codeAndRequestId } from './bind-dialog';
import { expect, refusedByApi, test } from './fixtures';
import { KeyPairPanel } from './key-pair-panel';
import type { KeyPairsPage } from './key-pairs-page';
import { skipWaitUntil } from './waits';

test('two users create one name at once: one gets it, the other is told and goes on @account', async ({
  colleague,
  expectedComplaints,
  keyPairs,
}) => {
  expectedComplaints.push(refusedByApi);
  const users = [keyPairs, colleague];
  for (const user of users) {
    await user.openCreate('cn-qingdao');
    await user.nameBox.fill('contested');
  }
  await Promise.all(users.map((user) => user.ok.click()));
  const hasWon = async (user: KeyPairsPage) => {
    const refusal = user.nameError.filter({ hasText: 'The key pair already exists' });
    await expect(user.saveDialog.or(refusal).first()).toBeVisible();
    return user.saveDialog.isVisible();
  };
  const [mine, theirs] = await Promise.all([hasWon(keyPairs), hasWon(colleague)]);
  expect([mine, theirs].filter(Boolean)).toHaveLength(1);
  const [winner, loser] = mine ? [keyPairs, colleague] : [colleague, keyPairs];
  await winner.finish();

  // In Firefox, only the tab in front has focus.
  await loser.page.bringToFront();
  await expect(loser.nameBox).toBeFocused();
  await loser.nameBox.fill('second-best');
  await loser.ok.click();
  await loser.finish();
  await expect(loser.row('contested')).toBeVisible();
  await expect(loser.row('second-best')).toBeVisible();
});

test('Done reports a key pair that someone else has deleted or replaced', async ({
  colleague,
  keyPairs,
}) => {
  await keyPairs.page.clock.install();
  await keyPairs.open('cn-qingdao');
  await colleague.open('cn-qingdao');
  const warning = keyPairs.page.getByRole('status').filter({ hasText: 'doesn’t list it' });
  for (const name of ['short-lived', 'replaced']) {
    await test.step(name, async () => {
      await keyPairs.create(name);
      await colleague.delete(name);
      if (name === 'replaced') await colleague.create(name);
      await keyPairs.savedBox.check();
      await keyPairs.done.click();
      await skipWaitUntil(keyPairs.page, warning.filter({ hasText: name }));
    });
  }
});

test('shows what another user has created when the page comes to the front @both', async ({
  colleague,
  keyPairs,
}) => {
  await keyPairs.page.clock.install();
  await keyPairs.open('cn-beijing');
  await expect(keyPairs.row('ops-team')).toBeVisible();
  await colleague.open('cn-beijing');
  await colleague.create('from-a-colleague');
  await colleague.finish();
  await comeBack(keyPairs);
  await expect(keyPairs.row('from-a-colleague')).toBeVisible();
});

test('notices that another user deletes a key pair', async ({
  colleague,
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  await page.clock.install();
  await keyPairs.open('cn-hangzhou', 'rows:9');
  await colleague.open('cn-hangzhou');

  await test.step('while its panel is open', async () => {
    const name = 'team-key-001';
    const panel = new KeyPairPanel(page, name);
    await keyPairs.row(name).getByRole('link', { name }).click();
    await expect(panel.fact('Overview', 'Type and size')).toHaveText('RSA 2048');
    await colleague.delete(name);
    await comeBack(keyPairs);
    await expect(panel.dialog).toContainText('has no key pair with this name');
    await panel.dialog.getByRole('button', { name: 'Back to the list' }).click();
    await expect(keyPairs.row('jump-host')).toBeVisible();
    await expect(keyPairs.row(name)).toBeHidden();
  });

  await test.step('while it is selected', async () => {
    await keyPairs.row('team-key-002').getByRole('checkbox').check();
    await keyPairs.row('deploy-2018').getByRole('checkbox').check();
    await expect(page.getByText('2 selected')).toBeVisible();
    await colleague.delete('team-key-002');
    await comeBack(keyPairs);
    await expect(page.getByText('1 selected')).toBeVisible();
    await page.getByRole('button', { name: 'Delete' }).last().click();
    const question = page.getByRole('dialog', { name: 'Delete key pair' });
    await expect(question.getByRole('list')).toContainText('deploy-2018');
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
  });

  await test.step('while it is being deleted', async () => {
    const name = 'team-key-003';
    await keyPairs.row(name).getByRole('button', { name: 'Delete' }).click();
    const question = page.getByRole('dialog', { name: 'Delete key pair' });
    await expect(question.getByRole('list')).toContainText(name);
    await colleague.delete(name);
    await comeBack(keyPairs);
    await expect(behindTheDialog(page, name)).toHaveCount(0);
    await expect(question.getByRole('list')).toContainText(name);
    await question.getByRole('button', { name: 'Delete' }).click();
    await expect(question).toBeHidden();
  });

  await test.step('while it is being bound', async () => {
    const name = 'team-key-004';
    const bind = new BindDialog(keyPairs, 'Bind');
    await bind.open(name);
    await bind.choose('shop-batch-01');
    await colleague.delete(name);
    await comeBack(keyPairs);
    await expect(behindTheDialog(page, name)).toHaveCount(0);
    await expect(bind.dialog).toContainText(name);
    await bind.ok.click();
    const alert = bind.dialog.getByRole('alert');
    await expect(alert).toContainText('This key pair doesn’t exist anymore.');
    await expect(alert).toContainText(codeAndRequestId('InvalidKeyPairName.NotFound'));
    await expect(bind.dialog.getByRole('button', { name: /Retry/ })).toHaveCount(0);
  });
});

function behindTheDialog(page: Page, name: string): Locator {
  return page.getByRole('link', { name, exact: true, includeHidden: true });
}

/** Returns to the page after its data has become stale. */
async function comeBack({ page }: KeyPairsPage): Promise<void> {
  await page.clock.fastForward('00:11');
  // Playwright keeps every page visible and focused, so dispatch the browser's event.
  await page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  );
}
