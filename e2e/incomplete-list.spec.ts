import type { Page } from '@playwright/test';
import { responseTo } from './api-requests';
import { BindDialog } from './bind-dialog';
import { expect, refusedByApi, test } from './fixtures';
import { KeyPairPanel } from './key-pair-panel';

interface Body {
  KeyPairs?: { KeyPair: { KeyPairName: unknown }[] };
  Instances?: { Instance: { InstanceId: unknown; InstanceName: string; Status: string }[] };
}

/** Changes the responses of an action before the page gets them. */
async function change(page: Page, action: string, edit: (body: Body) => void): Promise<void> {
  await page.route(`**/api/?Action=${action}`, async (route) => {
    const body = (await (await responseTo(route)).json()) as Body;
    edit(body);
    await route.fulfill({ json: body });
  });
}

test('reports a key pair that can’t be read, and shows the others @live', async ({
  keyPairs,
  page,
}) => {
  await change(page, 'DescribeKeyPairs', ({ KeyPairs }) => {
    for (const row of KeyPairs?.KeyPair ?? []) {
      if (row.KeyPairName === 'db-admin') row.KeyPairName = 7;
    }
  });
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  await expect(keyPairs.row('db-admin')).toBeHidden();
  await expect(page.getByText('ECS returned 1 key pair in a form that this page')).toBeVisible();
  await expect(page.getByText('At least 3', { exact: true })).toBeVisible();
  await expect(page.getByText(/of 500 key pairs/)).toBeHidden();

  await keyPairs.search.fill('db-admin');
  await expect(page.getByText('None of the loaded key pairs match “db-admin”')).toBeVisible();
  await expect(page.getByText('No matches in other regions.')).toBeVisible();
  await keyPairs.search.press('Escape');
  await expect(
    page.locator('[aria-live=polite]').filter({ hasText: 'No key pairs found so far' }),
  ).toHaveCount(1);
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  await expect(page.getByText('Some key pairs couldn’t be loaded.')).toBeVisible();

  await keyPairs.delete('deploy-2018');
  await expect(page.getByText('At least 2', { exact: true })).toBeVisible();

  const panel = new KeyPairPanel(page, 'db-admin');
  await panel.open('cn-hangzhou');
  await expect(panel.dialog.getByRole('alert')).toContainText('in a form that this page');
  await expect(panel.dialog.getByText('has no key pair')).toBeHidden();
  const other = new KeyPairPanel(page, 'nobody');
  await other.open('cn-hangzhou');
  await expect(other.dialog.getByText('China (Hangzhou) has no key pair')).toBeVisible();
});

test('shows nothing as not bound if an instance can’t be read @live', async ({
  keyPairs,
  page,
}) => {
  await change(page, 'DescribeInstances', ({ Instances }) => {
    for (const row of Instances?.Instance ?? []) {
      if (row.InstanceName === 'shop-web-01') row.InstanceId = null;
      if (row.InstanceName === 'shop-db-01') row.Status = 'Recycling';
    }
  });
  await keyPairs.open('cn-hangzhou');
  await expect(page.getByText('ECS returned 1 instance in a form that this page')).toBeVisible();
  await expect(await keyPairs.cell('web-frontend', 'Bound instances')).toContainText('At least 1');
  const unknown = (await keyPairs.cell('db-admin', 'Bound instances')).getByText('Unknown');
  await expect(unknown).toHaveAttribute('title', /1 instance in a form/);
  await expect(page.getByText('Not bound')).toHaveCount(0);

  const bind = new BindDialog(keyPairs, 'Bind');
  await bind.open('db-admin');
  await expect(bind.dialog.getByText('Some instances may be missing')).toBeVisible();
  await expect(bind.row('shop-db-01')).toContainText('Recycling');
  await expect(bind.row('shop-db-01')).toContainText('Unknown status');
  await expect(bind.row('shop-db-01').getByRole('checkbox')).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(bind.row('legacy-mail-01')).toContainText('172.16.0.16 (private)');
});

test('explains that bound instances are unknown without the permission to read them', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open(
    'cn-hangzhou',
    'fail:DescribeInstances:Forbidden.RAM,fail:ListResourceGroups:Forbidden.RAM',
  );
  const cell = await keyPairs.cell('web-frontend', 'Bound instances');
  await expect(cell).toHaveText('Unknown');
  await expect(cell.getByText('Unknown')).toHaveAttribute('title', /ecs:DescribeInstances/);
  await expect(page.getByRole('combobox', { name: 'Resource group' })).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(1);

  await keyPairs.row('web-frontend').getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete key pair' });
  await expect(dialog.getByText('bound instances unknown')).toBeVisible();
  await expect(dialog).toContainText(
    /It’s not known which instances are bound\. .*ecs:DescribeInstances/,
  );
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog.getByText('Type web-frontend to delete.')).toBeVisible();
  await page.keyboard.press('Escape');

  const bind = new BindDialog(keyPairs, 'Bind');
  await bind.trigger('web-frontend').click();
  await expect(bind.dialog.getByRole('alert')).toContainText('ecs:DescribeInstances');
  await page.keyboard.press('Escape');

  await keyPairs.createButton.click();
  await keyPairs.createDialog.getByText('optional').click();
  await expect(keyPairs.createDialog.getByText('Resource group', { exact: true })).toBeHidden();
});
