import { BindDialog } from './bind-dialog';
import { expect, test } from './fixtures';
import { tabTo } from './tab-to';

test('binds and restarts by keyboard alone, from the row and back to it', async ({
  keyPairs,
  page,
}) => {
  test.slow();
  const { keyboard } = page;
  const bind = new BindDialog(keyPairs, 'Bind');
  await keyPairs.open('cn-hangzhou');
  await bind.trigger('db-admin').focus();
  await keyboard.press('Enter');
  await expect(bind.search).toBeFocused();
  await expect(bind.checkbox('jump-01')).toBeVisible();
  await keyboard.press('Tab');
  await expect(bind.all(bind.available)).toBeFocused();
  await tabTo(bind.checkbox('jump-01'), 2);
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(bind.checkbox('shop-batch-01')).toBeFocused();
  await keyboard.press('Space');
  // A dimmed row can get focus, so that a screen reader announces the reason, but can't be selected.
  await keyboard.press('End');
  await expect(bind.checkbox('report-win-01')).toBeFocused();
  await keyboard.press('Space');
  await expect(bind.checkbox('report-win-01')).not.toBeChecked();
  await keyboard.press('Home');
  await expect(bind.checkbox('jump-01')).toBeFocused();
  await keyboard.press('Tab');
  await expect(bind.add).toBeFocused();
  await keyboard.press('Enter');
  await expect(bind.add).toBeFocused();
  await expect(bind.selected.getByRole('listitem')).toHaveCount(2);
  await keyboard.press('Tab');
  await expect(bind.takeBack).toBeFocused();
  await tabTo(bind.ok, 10);
  await keyboard.press('Enter');
  await expect(bind.notice('2 instances were bound')).toBeVisible();
  await expect(bind.restart).toBeVisible();
  await keyboard.press('Tab');
  await expect(bind.restart).toBeFocused();
  await keyboard.press('Enter');
  const question = page.getByRole('alertdialog', { name: 'Restart 2 instances?' });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await keyboard.press('Shift+Tab');
  await expect(question.getByRole('button', { name: 'Restart' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(bind.notice('Restart requested for 2 instances')).toBeVisible();
  await keyboard.press('Tab');
  await expect(bind.close).toBeFocused();
  await keyboard.press('Enter');
  await expect(bind.dialog).toBeHidden();
  await expect(bind.trigger('db-admin')).toBeFocused();
});

test('at 320 px nothing is cut off or wider than the screen', async ({ keyPairs, page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const widths = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[role="dialog"], [role="dialog"] *, html')]
        .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden'))
        .filter((element) => element.getBoundingClientRect().right > 320.5)
        .map((element) => element.className),
    );
  const bind = new BindDialog(keyPairs, 'Bind');
  await keyPairs.open('cn-hangzhou');
  await bind.open('web-frontend');
  await bind.choose('shop-batch-01', 'jump-01');
  const [above, below] = await Promise.all([
    bind.available.boundingBox(),
    bind.selected.boundingBox(),
  ]);
  expect(above!.y + above!.height).toBeLessThan(below!.y);
  expect(await widths()).toEqual([]);
  await bind.ok.click();
  await expect(bind.notice('2 instances were bound')).toBeVisible();
  expect(await widths()).toEqual([]);
});
