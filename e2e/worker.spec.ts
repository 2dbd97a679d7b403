import { expect, test } from './fixtures';

test('the mock runs in the page until the worker is active, then in the worker @sub-path', async ({
  context,
  keyPairs,
  page,
  requests,
}) => {
  let letWorkerCome: () => void = () => undefined;
  const wanted = new Promise<void>((resolve) => {
    letWorkerCome = resolve;
  });
  await context.route(/mockServiceWorker\.js/, async (route) => {
    await wanted;
    await route.continue();
  });
  await keyPairs.open('cn-hangzhou');
  await expect(keyPairs.row('web-frontend')).toBeVisible();
  await keyPairs.create('before-the-worker');
  await keyPairs.finish();
  await expect(keyPairs.row('before-the-worker')).toBeVisible();
  expect(requests.filter((request) => request.url().startsWith(keyPairs.apiUrl))).toEqual([]);

  letWorkerCome();
  await keyPairs.workerResponds();
  const answer = page.waitForResponse(/Action=DescribeKeyPairs/);
  await keyPairs.refresh.click();
  expect((await answer).fromServiceWorker()).toBe(true);
  await expect(keyPairs.row('before-the-worker')).toBeVisible();

  const navigation = await page.reload();
  expect(navigation?.fromServiceWorker()).toBe(false);
  await expect(keyPairs.row('before-the-worker')).toBeVisible();
});

test.describe('without service workers', () => {
  test.use({ serviceWorkers: 'block' });

  test('the mock runs in the page', async ({ expectedComplaints, keyPairs, page }) => {
    expectedComplaints.push(/Service Worker registration blocked by Playwright/);
    await keyPairs.open('cn-qingdao');
    await keyPairs.create('no-worker');
    await keyPairs.finish();
    await page.reload();
    await expect(keyPairs.row('no-worker')).toBeVisible();
  });
});

test('works without the worker’s script', async ({
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

test('works after the browser has stopped the idle worker', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerResponds();
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

test('works after a hard reload @sub-path', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-qingdao');
  await keyPairs.workerResponds();
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
  await keyPairs.workerResponds();
});

test('works when a newer worker takes over', async ({ context, keyPairs, page }) => {
  await context.route(/mockServiceWorker\.js/, async (route) => {
    const script = await route.fetch();
    await route.fulfill({ response: script, body: `${await script.text()}\n// older` });
  });
  await keyPairs.open('cn-qingdao');
  await keyPairs.workerResponds();
  await context.unrouteAll();
  await page.evaluate(async () => {
    const taken = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve),
    );
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    await taken;
  });
  await keyPairs.create('after-the-update');
  await keyPairs.finish();
  await expect(keyPairs.row('after-the-update')).toBeVisible();
  await page.reload();
  await keyPairs.workerResponds();
  await expect(keyPairs.row('after-the-update')).toBeVisible();
});
