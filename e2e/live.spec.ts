import { createHash } from 'node:crypto';
import type { Route } from '@playwright/test';
import { responseTo, bodyOf, sent } from './api-requests';
import { expect, test } from './fixtures';
import { skipWaitUntil } from './waits';

const page200 = { status: 200, contentType: 'text/html', body: '<!doctype html><title>A page' };

test('explains the error of a host that doesn’t respond, or always with its page @live', async ({
  expectedComplaints,
  keyPairs,
  page,
  requests,
}) => {
  await page.clock.install();
  await page.route('**/api/**', (route) => route.fulfill(page200));
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));

  await keyPairs.open('cn-hangzhou');
  const alert = page.getByRole('alert').filter({ hasText: 'Couldn’t load key pairs' });
  const notFromEcs = { hasText: 'isn’t from the ECS API' };
  await skipWaitUntil(page, alert.filter(notFromEcs));
  await expect(keyPairs.region).toHaveText('cn-hangzhou');
  const reads = sent('DescribeKeyPairs', requests).length;
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect.poll(() => sent('DescribeKeyPairs', requests).length).toBeGreaterThan(reads);
  await skipWaitUntil(page, alert.filter(notFromEcs));

  await keyPairs.submitName('uncertain');
  const unconfirmed = keyPairs.createDialog
    .getByRole('alert')
    .filter({ hasText: 'Couldn’t confirm' });
  await skipWaitUntil(page, unconfirmed.filter(notFromEcs));
  await expect(keyPairs.nameBox).toHaveValue('uncertain');
  expect(sent('ImportKeyPair', requests)).toHaveLength(1);
  expect(downloads).toEqual([]);

  expectedComplaints.push(/net::ERR_CONNECTION_RESET/);
  await page.unroute('**/api/**');
  await page.route('**/api/**', (route) => route.abort('connectionreset'));
  await keyPairs.openCreate('cn-hangzhou');
  const unreachable = page.getByRole('alert', { includeHidden: true });
  await skipWaitUntil(
    page,
    unreachable.filter({ hasText: /Couldn’t load key pairs.*couldn’t be reached/s }),
  );
});

test('needs nothing but the responses of the API @live', async ({ keyPairs, page }) => {
  await page.route('**/api/**', async (route: Route) => {
    const action = new URL(route.request().url()).searchParams.get('Action') ?? '';
    const response = action === 'ImportKeyPair' ? imported(route) : responses[action];
    await route.fulfill({ json: { RequestId: 'E2E', ...response } });
  });
  await page.goto('./');
  await expect(keyPairs.region).toHaveText('China (Hangzhou)');
  await expect(await keyPairs.cell('theirs', 'Fingerprint')).toHaveText('0'.repeat(32));
  await expect(await keyPairs.cell('odd', 'Fingerprint')).toHaveText('Unknown');
  await expect(await keyPairs.cell('odd', 'Created')).toHaveText('2018-11-27');
  const file = await keyPairs.create('ours');
  expect(file.suggestedFilename()).toBe('ours.pem');
  await keyPairs.finish();
});

test('rejects a list that doesn’t match its count, until the API is right again @live', async ({
  keyPairs,
  page,
}) => {
  await page.route('**/api/?Action=DescribeKeyPairs', async (route) => {
    const list = await (await responseTo(route)).json();
    await route.fulfill({ json: { ...list, TotalCount: list.TotalCount + 1 } });
  });
  await keyPairs.open('cn-hangzhou');
  const alert = page.getByRole('alert').filter({ hasText: 'Couldn’t load key pairs' });
  await expect(alert).toContainText('The key pair count from ECS doesn’t match its list');
  await expect(keyPairs.table).toBeHidden();
  await page.unroute('**/api/?Action=DescribeKeyPairs');
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(keyPairs.row('web-frontend')).toBeVisible();
});

const responses: Record<string, object> = {
  DescribeRegions: {
    Regions: {
      Region: [{ RegionId: 'cn-hangzhou', RegionEndpoint: '', LocalName: 'China (Hangzhou)' }],
    },
  },
  DescribeKeyPairs: {
    PageNumber: 1,
    PageSize: 50,
    TotalCount: 2,
    KeyPairs: {
      KeyPair: [
        {
          KeyPairName: 'theirs',
          KeyPairFingerPrint: '0'.repeat(32),
          CreationTime: '2018-11-27T08:33Z',
          Tags: { Tag: [] },
        },
        {
          KeyPairName: 'odd',
          KeyPairFingerPrint: 'SHA256:AAAA',
          CreationTime: '2018-11-27',
          Tags: { Tag: [] },
        },
      ],
    },
  },
  DescribeInstances: {
    TotalCount: 0,
    PageNumber: 1,
    PageSize: 10,
    NextToken: '',
    Instances: { Instance: [] },
  },
};

function imported(route: Route): object {
  const sentKey = new URLSearchParams(bodyOf(route.request())).get('PublicKeyBody');
  const blob = Buffer.from(sentKey?.split(' ')[1] ?? '', 'base64');
  const md5 = createHash('md5').update(blob).digest('hex');
  return { KeyPairName: 'ours', KeyPairFingerPrint: md5 };
}
