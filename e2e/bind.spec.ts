import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { bindInstancesMax } from '../src/contract/limits';
import { sent } from './api-requests';
import { BindDialog, setLocked } from './bind-dialog';
import { expect, refusedByApi, test } from './fixtures';

const reason = (code: string) =>
  new RegExp(`${code.replace('.', '\\.')}\\s*RequestId [0-9A-F-]{36}`);

test('bind one: what it will do, what it did, and the restart it waits for', async ({
  keyPairs,
  page,
}) => {
  const bind = new BindDialog(keyPairs, 'Bind');
  await keyPairs.open('cn-hangzhou');
  await bind.open('db-admin');
  await expect(bind.search).toBeFocused();
  await expect(bind.row('shop-batch-01')).toContainText('203.0.113.13 (public)');
  await expect(bind.row('shop-batch-01')).toContainText('172.16.0.13 (private)');
  await bind.choose('shop-batch-01');
  const notice = bind.notice('What OK does to 1 instance');
  await expect(notice.getByRole('listitem')).toHaveText([
    'Password login is turned off.',
    'Running, so a restart is needed: shop-batch-01',
  ]);
  await bind.ok.click();

  await expect(bind.notice('1 instance was bound')).toContainText('shop-batch-01');
  await expect(bind.notice('1 instance needs a restart')).toContainText('shop-batch-01');
  await bind.restart.click();
  await expect(bind.notice('1 instance was restarted')).toContainText('shop-batch-01');
  await expect(bind.restart).toBeHidden();
  await bind.close.click();
  await expect(bind.dialog).toBeHidden();

  await page.reload();
  await bind.open('db-admin');
  await expect(bind.row('shop-batch-01')).toContainText('Already bound to this key pair');
  await expect(bind.row('shop-batch-01')).not.toContainText('Restart pending');
});

test('what cannot be bound is greyed, says why, and is not taken by “Select all shown”', async ({
  keyPairs,
}) => {
  const bind = new BindDialog(keyPairs, 'Bind');
  await keyPairs.open('cn-hangzhou');
  await bind.open('jump-host');
  const reasons = {
    'office-ad-01': 'Windows, not Linux',
    'report-win-01': 'Windows, not Linux',
    'legacy-mail-01': 'Not I/O optimized',
    'pay-gateway-01': 'Locked (security)',
    'jump-01': 'Already bound to this key pair',
  };
  await bind.all(bind.available).check();
  for (const [name, words] of Object.entries(reasons)) {
    await expect(bind.row(name)).toContainText(words);
    await expect(bind.checkbox(name)).toBeDisabled();
    await bind.row(name).click({ force: true });
    await expect(bind.checkbox(name)).not.toBeChecked();
  }
  await bind.add.click();
  await expect(bind.selected.getByRole('listitem')).toHaveCount(5);
  await expect(bind.available.getByRole('listitem')).toHaveCount(5);
});

test('instances are searched, ticked, moved and taken back', async ({ keyPairs }) => {
  const bind = new BindDialog(keyPairs, 'Bind');
  await keyPairs.open('cn-hangzhou');
  await bind.open('db-admin');
  const rows = bind.available.getByRole('listitem');
  for (const search of ['SHOP-W', 'I-BP1SKOD23R84', '203.0.113.11', '172.16.0.11']) {
    await bind.search.fill(search);
    await expect(rows.filter({ hasText: 'shop-web-02' })).toHaveCount(1);
    await expect(rows).toHaveCount(search === 'SHOP-W' ? 2 : 1);
  }
  await bind.search.fill('nobody');
  await expect(bind.available).toContainText('Nothing here matches “nobody”.');
  await bind.search.press('Escape');
  await expect(bind.search).toHaveValue('');
  await expect(rows).toHaveCount(10);

  await bind.search.fill('shop-');
  await bind.all(bind.available).check();
  await bind.search.fill('');
  await expect(bind.available).toContainText('4 of 6 checked');
  await bind.ok.click();
  await expect(bind.dialog.getByRole('alert')).toContainText('4 instances checked, but not yet');
  await expect(bind.add).toBeFocused();
  await bind.add.click();
  await expect(bind.selected.getByRole('listitem')).toHaveCount(4);

  await bind.checkbox('shop-db-01').check();
  await bind.takeBack.click();
  await expect(bind.available.getByRole('listitem')).toHaveCount(7);
  await bind.all(bind.selected).check();
  await bind.takeBack.click();
  await bind.ok.click();
  await expect(bind.dialog.getByRole('alert')).toContainText('Select at least one instance.');
});

test('another key pair’s place is taken only after a warning', async ({ keyPairs, requests }) => {
  const bind = new BindDialog(keyPairs, 'Bind');
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerAnswers();
  await bind.open('db-admin');
  await bind.choose('shop-web-01', 'shop-db-01');
  const notice = bind.notice('What OK does to 2 instances');
  await expect(notice.getByRole('listitem')).toHaveText([
    'web-frontend is replaced and no longer logs in to shop-web-01',
    'Password login is turned off.',
    'Running, so a restart is needed: shop-web-01',
    'Stopped, so it takes effect at the next start: shop-db-01',
  ]);
  await bind.ok.dblclick();
  await expect(bind.notice('2 instances were bound')).toBeVisible();
  await expect(bind.notice('1 instance needs a restart')).toContainText('shop-web-01');
  expect(sent('AttachKeyPair', requests)).toHaveLength(1);
  await bind.close.click();

  await expect(await keyPairs.cell('db-admin', 'Bound instances')).toContainText('2 instances');
  await expect(await keyPairs.cell('web-frontend', 'Bound instances')).toContainText('1 instance');
  await bind.open('deploy-2018');
  await expect(bind.row('shop-web-01')).toContainText('db-admin');
  await expect(bind.row('shop-web-01')).toContainText('Restart pending');
  await expect(bind.row('shop-db-01')).not.toContainText('Restart pending');
});

test('one of several is refused: the others are bound, and only it is tried again', async ({
  keyPairs,
  page,
  requests,
}) => {
  const bind = new BindDialog(keyPairs, 'Bind');
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerAnswers();
  await bind.open('db-admin');
  await bind.choose('shop-web-01', 'shop-db-01', 'shop-batch-01');
  await setLocked(page, 'shop-db-01', true);
  await bind.ok.click();

  await expect(bind.notice('2 of 3 instances were bound')).toContainText(
    'shop-batch-01, shop-web-01',
  );
  const alert = bind.dialog.getByRole('alert');
  await expect(alert).toContainText('1 instance was not bound');
  await expect(alert).toContainText('Locked by ECS for security reasons.');
  await expect(alert).toContainText('shop-db-01');
  await expect(alert).toContainText(reason('InstanceLockedForSecurity'));

  await setLocked(page, 'shop-db-01', false);
  await bind.dialog.getByRole('button', { name: 'Retry failed (1)' }).click();
  await expect(bind.notice('3 instances were bound')).toContainText('shop-db-01');
  await expect(alert).toBeHidden();
  const asked = sent('AttachKeyPair', requests).map((each) => idCount(each));
  expect(asked).toEqual([3, 1]);
});

test('unbind: only bound ones, what follows, and what another hand did first', async ({
  keyPairs,
}) => {
  const unbind = new BindDialog(keyPairs, 'Unbind');
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerAnswers();
  await unbind.open('web-frontend');
  await expect(unbind.available.getByRole('listitem')).toHaveCount(2);
  await unbind.choose('shop-web-01', 'shop-web-02');
  await expect(unbind.notice('What OK does to 2 instances').getByRole('listitem')).toHaveText([
    /^Afterwards log in with user name and password\. Reset the instance password/,
    'Running, so a restart is needed: shop-web-01, shop-web-02',
  ]);
  const list = await keyPairs.call('DescribeInstances', {
    RegionId: 'cn-hangzhou',
    InstanceName: 'shop-web-01',
  });
  await keyPairs.call('DetachKeyPair', {
    RegionId: 'cn-hangzhou',
    KeyPairName: 'web-frontend',
    InstanceIds: list.Instances.Instance.map(({ InstanceId }) => InstanceId),
  });
  await unbind.ok.click();

  const result = unbind.notice('2 instances were unbound');
  await expect(result).toContainText('No longer bound to it when this began: shop-web-01');
  await expect(unbind.dialog).toContainText('Log in to them with user name and password');
  await expect(unbind.notice('2 instances need a restart')).toBeVisible();
  await unbind.restart.click();
  await expect(unbind.notice('2 instances were restarted')).toBeVisible();
  await unbind.close.click();
  await expect(await keyPairs.cell('web-frontend', 'Bound instances')).not.toContainText(
    'instance',
  );
});

test.describe('with 120 instances', () => {
  // Of the 120, six are Windows and four are not I/O optimized.
  const bindable = 110;

  test.slow();

  test('they go in three batches, with a progress bar that counts', async ({
    keyPairs,
    requests,
  }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-shanghai', 'latency:250');
    await keyPairs.create('game');
    await keyPairs.finish();
    await keyPairs.workerAnswers();
    await bind.open('game');
    await bind.all(bind.available).check();
    await expect(bind.available).toContainText(`${bindable} of ${bindable} checked`);
    await bind.add.click();
    await bind.dialog
      .getByRole('button', { name: /^and \d+ more$/ })
      .first()
      .click();
    await expect(bind.notice(`What OK does to ${bindable} instances`)).toContainText(
      'game-node-120',
    );
    await bind.ok.click();
    const bar = bind.dialog.getByRole('progressbar', { name: 'Binding' });
    await expect(bar).toHaveAttribute('max', String(bindable));
    await expect(bar).toHaveAttribute('value', '50');
    await expect(bind.dialog).toContainText(`Binding: 50 of ${bindable}`);
    await expect(bind.notice(`${bindable} instances were bound`)).toBeVisible();
    expect(sent('AttachKeyPair', requests).map((each) => idCount(each))).toEqual([
      bindInstancesMax,
      bindInstancesMax,
      10,
    ]);
    await bind.close.click();
    await expect(await keyPairs.cell('game', 'Bound instances')).toContainText('110');
  });

  test('leaving in the middle asks, and stopping tells what was done', async ({
    keyPairs,
    page,
    expectedComplaints,
  }) => {
    expectedComplaints.push(refusedByApi);
    const bind = new BindDialog(keyPairs, 'Bind');
    const question = page.getByRole('alertdialog', { name: 'Stop binding?' });
    const stop = question.getByRole('button', { name: 'Stop after the request on its way' });
    await keyPairs.open('cn-hangzhou');
    // Every second call has to wait, which is long enough for what comes.
    await keyPairs.open('cn-shanghai', 'throttle:AttachKeyPair:50%:20000');
    await keyPairs.create('game');
    await keyPairs.finish();
    await bind.open('game');
    await bind.all(bind.available).check();
    await bind.add.click();
    await bind.ok.click();
    await expect(bind.dialog).toContainText(`Binding: 50 of ${bindable}`);
    await expect(bind.dialog).toContainText('ECS is busy: trying again in 20 s.');

    await page.goBack();
    await expect(question).toBeVisible();
    await expect(page).toHaveURL(/cn-shanghai/);
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await page.keyboard.press('Escape');
    await stop.click();

    await expect(bind.notice(`50 of ${bindable} instances were bound`)).toBeVisible();
    await expect(bind.notice('60 instances not tried')).toContainText('as before');
    await bind.dialog.getByRole('button', { name: 'Go on with the others (60)' }).click();
    await expect(bind.dialog).toContainText('Binding: 50 of 60');
    await bind.dialog.getByRole('button', { name: 'Stop', exact: true }).click();
    await stop.click();
    await expect(bind.notice(`100 of ${bindable} instances were bound`)).toBeVisible();
    await bind.close.click();
    await expect(await keyPairs.cell('game', 'Bound instances')).toContainText('100');
  });
});

test.describe('when ECS does not answer as it should', () => {
  test.beforeEach(({ expectedComplaints }) => {
    expectedComplaints.push(refusedByApi, /^error: Failed to load resource: net::ERR/);
  });

  test('an answer that was lost is found out by reading', async ({ keyPairs }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-hangzhou', 'lose-answer:AttachKeyPair:1');
    await bind.open('db-admin');
    await bind.choose('shop-batch-01');
    await bind.ok.click();
    await expect(bind.notice('1 instance was bound')).toContainText(
      'The answer of ECS was lost for 1 instance; read again, it is as wanted.',
    );
    await expect(bind.restart).toBeVisible();
  });

  test('what a late list does not show yet can be checked again', async ({ keyPairs }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-hangzhou', 'lose-answer:AttachKeyPair:1,read-lag:3');
    await bind.open('db-admin');
    await bind.choose('shop-batch-01');
    await bind.ok.click();
    const alert = bind.dialog.getByRole('alert');
    await expect(alert).toContainText('It is not certain whether 1 instance was bound');
    await expect(alert).toContainText('Read again, nothing had changed.');
    await bind.dialog.getByRole('button', { name: 'Check again' }).click();
    await expect(bind.notice('1 instance was bound')).toContainText('shop-batch-01');
    await expect(alert).toBeHidden();
  });

  test('a refused batch shows code and RequestId, and only it is tried again', async ({
    keyPairs,
    requests,
  }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-shanghai', 'fail:AttachKeyPair:Forbidden.RAM:1');
    await keyPairs.create('game');
    await keyPairs.finish();
    await keyPairs.workerAnswers();
    await bind.open('game');
    await bind.all(bind.available).check();
    await bind.add.click();
    await bind.ok.click();
    await expect(bind.notice('60 of 110 instances were bound')).toBeVisible();
    const alert = bind.dialog.getByRole('alert');
    await expect(alert).toContainText('50 instances were not bound');
    await expect(alert).toContainText(reason('Forbidden.RAM'));
    await bind.dialog.getByRole('button', { name: 'Retry failed (50)' }).click();
    await expect(bind.notice('110 instances were bound')).toBeVisible();
    const asked = sent('AttachKeyPair', requests);
    expect(asked.map((each) => idCount(each))).toEqual([50, 50, 10, 50]);
    expect(asked[3]?.get('InstanceIds')).toBe(asked[0]?.get('InstanceIds'));
  });

  test('a key pair that was deleted meanwhile', async ({ keyPairs }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-hangzhou');
    await keyPairs.workerAnswers();
    await bind.open('db-admin');
    await bind.choose('shop-batch-01');
    await keyPairs.call('DeleteKeyPairs', {
      RegionId: 'cn-hangzhou',
      KeyPairNames: ['db-admin'],
    });
    await bind.ok.click();
    const alert = bind.dialog.getByRole('alert');
    await expect(alert).toContainText('This key pair does not exist any more.');
    await expect(alert).toContainText(reason('InvalidKeyPairName.NotFound'));
  });

  test('throttled, it waits and goes on by itself', async ({ keyPairs }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-hangzhou', 'throttle:AttachKeyPair:2:1500');
    await bind.open('db-admin');
    await bind.choose('shop-batch-01');
    await bind.ok.click();
    await expect(bind.dialog).toContainText('ECS is busy: trying again in 2 s.');
    await expect(bind.notice('1 instance was bound')).toBeVisible();
  });

  test('instances that cannot be read can be asked for again', async ({ keyPairs }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open('cn-hangzhou', 'fail:DescribeInstances:Forbidden.RAM:2');
    await bind.trigger('db-admin').click();
    const alert = bind.dialog.getByRole('alert');
    await expect(alert).toContainText('The instances could not be read');
    await expect(alert).toContainText(reason('Forbidden.RAM'));
    await alert.getByRole('button', { name: 'Retry' }).click();
    await expect(bind.available.getByRole('listitem')).toHaveCount(10);
  });

  test('a restart that was refused or lost is told as it is', async ({ keyPairs }) => {
    const bind = new BindDialog(keyPairs, 'Bind');
    await keyPairs.open(
      'cn-hangzhou',
      'fail:RebootInstance:IncorrectInstanceStatus:1,lose-request:RebootInstance:1,lose-answer:RebootInstance:1',
    );
    await bind.open('db-admin');
    await bind.choose('shop-web-01', 'shop-web-02', 'shop-batch-01', 'jump-01');
    await bind.ok.click();
    await expect(bind.notice('4 instances need a restart')).toBeVisible();
    await bind.restart.click();
    // One was done, and one whose answer was lost has been read again.
    await expect(bind.notice('2 instances were restarted')).toBeVisible();
    const alerts = bind.dialog.getByRole('alert');
    await expect(alerts.filter({ hasText: '1 instance could not be restarted' })).toContainText(
      reason('IncorrectInstanceStatus'),
    );
    await expect(
      alerts.filter({ hasText: 'It is not certain whether 1 instance restarted' }),
    ).toBeVisible();
    await bind.restart.click();
    await expect(bind.notice('4 instances were restarted')).toBeVisible();
    await expect(alerts).toHaveCount(0);
  });
});

test('by keyboard alone, from the row and back to it', async ({ keyPairs, page }) => {
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
  await keyboard.press('Tab');
  await expect(bind.checkbox('jump-01')).toBeFocused();
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(bind.checkbox('shop-batch-01')).toBeFocused();
  await keyboard.press('Space');
  // A greyed one can be reached, to hear why, but not ticked.
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
  for (let presses = 0; presses < 10; presses += 1) {
    if (await bind.ok.evaluate((button) => button === document.activeElement)) break;
    await keyboard.press('Tab');
  }
  await expect(bind.ok).toBeFocused();
  await keyboard.press('Enter');
  await expect(bind.notice('2 instances were bound')).toBeVisible();
  await keyboard.press('Tab');
  await expect(bind.restart).toBeFocused();
  await keyboard.press('Enter');
  await expect(bind.notice('2 instances were restarted')).toBeVisible();
  await keyboard.press('Tab');
  await expect(bind.close).toBeFocused();
  await keyboard.press('Enter');
  await expect(bind.dialog).toBeHidden();
  await expect(bind.trigger('db-admin')).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('in the lists of Bind', async ({ keyPairs, page }) => {
      const bind = new BindDialog(keyPairs, 'Bind');
      await keyPairs.open('cn-hangzhou');
      await bind.open('db-admin');
      await bind.choose('shop-web-01', 'shop-db-01');
      await bind.checkbox('shop-web-02').check();
      expect(await violations(page)).toEqual([]);
    });

    test('in a result with everything in it', async ({ keyPairs, page, expectedComplaints }) => {
      expectedComplaints.push(refusedByApi);
      const bind = new BindDialog(keyPairs, 'Bind');
      await keyPairs.open('cn-hangzhou', 'fail:RebootInstance:IncorrectInstanceStatus:1');
      await bind.open('db-admin');
      await bind.choose('shop-web-01', 'shop-db-01', 'shop-batch-01');
      await setLocked(page, 'shop-db-01', true);
      await bind.ok.click();
      await bind.restart.click();
      await expect(bind.notice('1 instance was restarted')).toBeVisible();
      await expect(bind.notice('1 instance could not be restarted')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('in the list of Unbind and its complaint', async ({ keyPairs, page }) => {
      const unbind = new BindDialog(keyPairs, 'Unbind');
      await keyPairs.open('cn-hangzhou');
      await unbind.open('jump-host');
      await unbind.ok.click();
      await expect(unbind.dialog.getByRole('alert')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

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

/** The page behind the dialog is dead to everyone while it is open. */
async function violations(page: Page) {
  return (await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations;
}

function idCount(request: URLSearchParams): number {
  const ids: unknown = JSON.parse(request.get('InstanceIds') ?? '');
  return Array.isArray(ids) ? ids.length : 0;
}
