import { bodyOf } from './api-requests';
import { BindDialog, codeAndRequestId } from './bind-dialog';
import { expect, refusedByApi, test } from './fixtures';

test.beforeEach(({ expectedComplaints }) => {
  expectedComplaints.push(refusedByApi);
});

test('names a missing permission, with the policy that grants it @both', async ({
  keyPairs,
  page,
}) => {
  await keyPairs.open('cn-hangzhou', 'fail:DescribeKeyPairs:Forbidden.RAM');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('You don’t have the permission ecs:DescribeKeyPairs.');
  await expect(alert).toContainText('RAM user');
  await expect(alert).toContainText('No policy allows it (implicit deny)');
  await expect(alert).toContainText(codeAndRequestId('Forbidden.RAM'));
  await expect(alert.getByRole('button', { name: 'Copy policy' })).toBeVisible();
  const policy = await alert.getByLabel('Policy', { exact: true }).textContent();
  expect(JSON.parse(policy ?? '')).toEqual({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'ecs:DescribeKeyPairs', Resource: '*' }],
  });
});

test('shows no credential that a response contains @live', async ({ keyPairs, page }) => {
  const keyId = 'LTAI5tAbCdEfGhIjKlMnOpQr';
  const token = 'CAISowJ1q6Ft5B2yfSjIr5fbCN3whLpO5IqydHD2smkBVOhVnpX';
  const leak = `server string to sign is:GET&%2F&AccessKeyId%3D${keyId}%26SecurityToken%3D${token}`;
  const expectNoLeak = async () => {
    const html = await page.content();
    for (const part of [keyId, token, 'string to sign']) expect(html).not.toContain(part);
  };
  const refusal = {
    status: 403,
    json: {
      Code: 'Forbidden.RAM',
      Message: leak,
      RequestId: keyId,
      AccessDeniedDetail: { AuthAction: leak, AuthPrincipalDisplayName: keyId, PolicyType: token },
    },
  };

  await keyPairs.open('cn-hangzhou');
  const bind = new BindDialog(keyPairs, 'Bind');
  await page.route('**/api/?Action=AttachKeyPair', (route) =>
    route.fulfill({
      json: {
        RequestId: token,
        KeyPairName: 'db-admin',
        TotalCount: 1,
        FailCount: 1,
        Results: {
          Result: [
            {
              InstanceId: new URLSearchParams(bodyOf(route.request()))
                .get('InstanceIds')
                ?.slice(2, -2),
              Success: false,
              Code: keyId,
              Message: leak,
            },
          ],
        },
      },
    }),
  );
  await bind.open('db-admin');
  await bind.choose('shop-web-01');
  await bind.ok.click();
  await expect(bind.dialog.getByRole('alert')).toContainText('can’t be shown here');
  await expectNoLeak();

  await page.route('**/api/?Action=*', (route) => route.fulfill(refusal));
  await keyPairs.open('cn-hangzhou');
  await expect(page.getByRole('alert')).toContainText('ecs:DescribeKeyPairs is probably missing');
  await expectNoLeak();
  await keyPairs.submitName('leaky');
  await expect(keyPairs.createDialog.getByRole('alert')).toContainText('wasn’t created');
  await expectNoLeak();
});
