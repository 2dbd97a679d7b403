import { expect, test } from './fixtures';

test('answers in the page before the worker is there, and through it afterwards', async ({
  keyPairs,
  page,
  requests,
}) => {
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  await keyPairs.workerAnswers();
  const answer = page.waitForResponse(/Action=DescribeKeyPairs/);
  await keyPairs.refresh.click();
  expect((await answer).fromServiceWorker()).toBe(true);
  const navigations = requests.filter((request) => request.isNavigationRequest());
  const served = await Promise.all(navigations.map((request) => request.response()));
  expect(served.map((response) => response?.fromServiceWorker())).toEqual([false]);
});

test.describe('without service workers', () => {
  test.use({ serviceWorkers: 'block' });

  test('everything goes on in the page', async ({ expectedComplaints, keyPairs, page }) => {
    expectedComplaints.push(/Service Worker registration blocked by Playwright/);
    await keyPairs.open('cn-qingdao');
    await keyPairs.create('no-worker');
    await keyPairs.finish();
    await page.reload();
    await expect(keyPairs.row('no-worker')).toBeVisible();
  });
});

test('a worker script that is missing is done without', async ({
  context,
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(/Failed to load resource|bad HTTP response code/);
  await context.route(/mockServiceWorker\.js/, (route) => route.fulfill({ status: 404 }));
  await keyPairs.open('cn-qingdao');
  await keyPairs.create('no-script');
  await keyPairs.finish();
  await page.reload();
  await expect(keyPairs.row('no-script')).toBeVisible();
});

test('goes on after the browser has stopped the idle worker', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerAnswers();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  for (let times = 0; times < 3; times += 1) {
    const answer = page.waitForResponse(/Action=DescribeKeyPairs/);
    await keyPairs.refresh.click();
    expect((await answer).headers()['content-type']).toContain('application/json');
    await devtools.send('ServiceWorker.stopAllWorkers');
  }
  await expect(keyPairs.row('web-frontend')).toBeVisible();
});

test('a hard reload is survived', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-qingdao');
  await keyPairs.workerAnswers();
  await keyPairs.create('before');
  await keyPairs.finish();
  const devtools = await page.context().newCDPSession(page);
  const loaded = page.waitForEvent('load');
  await devtools.send('Page.reload', { ignoreCache: true });
  await loaded;
  await expect(keyPairs.row('before')).toBeVisible();
  await keyPairs.create('after');
  await keyPairs.finish();
  await expect(keyPairs.row('after')).toBeVisible();
});

test('without IndexedDB it works from memory', async ({ keyPairs, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await keyPairs.open('cn-qingdao');
  await keyPairs.create('in-memory');
  await keyPairs.finish();
  await expect(keyPairs.row('in-memory')).toBeVisible();
});

test.describe('data that cannot be used', () => {
  test.beforeEach(({ expectedComplaints }) => {
    expectedComplaints.push(/Failed to load resource: .* status of 500/);
  });

  for (const [what, words] of [
    ['junk', 'is damaged'],
    ['newer', 'a newer version'],
  ] as const) {
    test(`${what}: words, and a way to start over`, async ({ keyPairs, page }) => {
      await keyPairs.open('cn-hangzhou');
      await expect(keyPairs.row('web-frontend')).toBeVisible();
      await page.evaluate(async (kind) => {
        const version = kind === 'newer' ? 99 : undefined;
        await new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('ecs-stand-in', version);
          opening.addEventListener('error', () => reject(opening.error));
          opening.addEventListener('success', () => {
            const database = opening.result;
            if (kind === 'junk') {
              const transaction = database.transaction('keyPairs', 'readwrite');
              transaction
                .objectStore('keyPairs')
                .put({ regionId: 'cn-hangzhou', name: 'junk', createdAt: 7 });
              transaction.addEventListener('complete', () => {
                database.close();
                resolve();
              });
            } else {
              database.close();
              resolve();
            }
          });
        });
      }, what);
      await page.reload();
      const alert = page.getByRole('alert').filter({ hasText: 'could not be read' });
      await expect(alert).toContainText(words);
      await alert.getByRole('button', { name: 'Reset the demo’s data' }).click();
      await expect(keyPairs.row('web-frontend')).toBeVisible();
    });
  }
});

test('over plain http the list works, and the page says why creating needs https', async ({
  keyPairs,
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
  });
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  await expect(page.getByText('Creating a key pair needs https or localhost')).toBeVisible();
  await keyPairs.createButton.click();
  await keyPairs.nameBox.fill('insecure');
  await expect(keyPairs.ok).toBeDisabled();
});

test('the live build says so when no API answers @live', async ({ expectedComplaints, page }) => {
  expectedComplaints.push(/status of 404/);
  await page.goto('./keyPair/region/cn-hangzhou');
  const alert = page.getByRole('alert').filter({ hasText: 'could not be read' });
  await expect(alert).toContainText(/not an answer of the ECS API|could not be reached/);
  await expect(alert.getByRole('button', { name: 'Retry' })).toBeVisible();
});
