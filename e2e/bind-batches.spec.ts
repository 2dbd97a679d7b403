import type { JSHandle, Locator } from '@playwright/test';
import { bindInstancesMax } from '../src/contract/limits';
import { sent } from './api-requests';
import { BindDialog, idCount } from './bind-dialog';
import { expect, refusedByApi, test } from './fixtures';

test.describe('with 120 instances', () => {
  // Of the 120, six run Windows and four aren't I/O optimized.
  const bindable = 110;

  test.slow();

  test('binds them in three batches, with a progress bar', async ({ keyPairs, requests }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-shanghai', 'latency:50');
    await keyPairs.create('game');
    await keyPairs.finish();
    await keyPairs.workerResponds();
    await bind.open('game');
    await bind.all(bind.available).check();
    await expect(bind.available).toContainText(`${bindable} of ${bindable} checked`);
    await bind.add.click();
    await bind.dialog
      .getByRole('button', { name: /^\d+ more$/ })
      .first()
      .click();
    await expect(bind.notice(`Effects on ${bindable} instances`)).toContainText('game-node-120');
    const counted = await countsOf(bind.dialog);
    await bind.ok.click();
    await expect(bind.notice(`${bindable} instances were bound`)).toBeVisible();
    expect(sent('AttachKeyPair', requests).map((each) => idCount(each))).toEqual([
      bindInstancesMax,
      bindInstancesMax,
      10,
    ]);
    expect(await counted.evaluate((counts) => [...counts])).toEqual([
      `0 of ${bindable}`,
      `50 of ${bindable}`,
      `100 of ${bindable}`,
    ]);
    await bind.close.click();
    await expect(await keyPairs.cell('game', 'Bound instances')).toContainText('110');
  });

  test('asks before leaving, and shows what was done after a stop', async ({
    keyPairs,
    page,
    expectedComplaints,
  }) => {
    expectedComplaints.push(refusedByApi);
    const bind = new BindDialog(keyPairs, 'Bind');
    const question = page.getByRole('alertdialog', { name: 'Stop binding?' });
    const stop = question.getByRole('button', { name: 'Stop after the current request' });
    await keyPairs.open('cn-hangzhou');
    // Every second call waits long enough for the following steps.
    await keyPairs.open('cn-shanghai', 'throttle:AttachKeyPair:50%:20000');
    await keyPairs.create('game');
    await keyPairs.finish();
    await bind.open('game');
    await bind.all(bind.available).check();
    await bind.add.click();
    await bind.ok.click();
    await expect(bind.dialog).toContainText(`Binding: 50 of ${bindable}`);
    await expect(bind.dialog).toContainText(/ECS is busy\. Retrying in \d+ s\./);

    await page.goBack();
    await expect(question).toBeVisible();
    await expect(page).toHaveURL(/cn-shanghai/);
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await page.keyboard.press('Escape');
    await stop.click();

    await expect(bind.notice(`50 of ${bindable} instances were bound`)).toBeVisible();
    await expect(bind.notice('60 instances skipped')).toContainText('because you stopped');
    await bind.dialog.getByRole('button', { name: 'Continue with the remaining 60' }).click();
    await expect(bind.dialog).toContainText('Binding: 50 of 60');
    await bind.dialog.getByRole('button', { name: 'Stop', exact: true }).click();
    await stop.click();
    await expect(bind.notice(`100 of ${bindable} instances were bound`)).toBeVisible();
    await bind.close.click();
    await expect(await keyPairs.cell('game', 'Bound instances')).toContainText('100');
  });
});

/** Collects every value that a dialog's progress bar shows from now on, however briefly. */
function countsOf(dialog: Locator): Promise<JSHandle<Set<string>>> {
  return dialog.evaluateHandle((node) => {
    const counts = new Set<string>();
    new MutationObserver(() => {
      const bar = node.querySelector('progress');
      if (bar) counts.add(`${bar.value} of ${bar.max}`);
    }).observe(node, { subtree: true, childList: true, attributes: true });
    return counts;
  });
}
