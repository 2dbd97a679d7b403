import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { expect, refusedByApi, test } from './fixtures';

test('_headers matches the headers of the served files @sub-path @both', async ({
  baseURL,
  request,
}) => {
  const page = await request.get('./');
  const [script = ''] = (await page.text()).match(/assets\/[\w.-]+\.js/) ?? [];
  const [path, ...lines] = (await (await request.get('./_headers')).text()).trim().split('\n');
  expect(path).toBe(`${new URL(baseURL ?? '').pathname}*`);
  const headers = Object.fromEntries(
    lines.map((line) => {
      const [name = '', value] = line.trim().split(': ');
      return [name.toLowerCase(), value];
    }),
  );
  expect(Object.keys(headers)).toContain('content-security-policy');
  expect(page.headers()).toMatchObject(headers);
  expect((await request.get(`./${script}`)).headers()).toMatchObject(headers);
});

/** Opens another site's page. */
async function openElsewhere(page: Page, html: string): Promise<void> {
  const elsewhere = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(html);
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const address = elsewhere.address();
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
  elsewhere.close();
}

/** Opens another site's page with the console in a frame. */
async function frameIt(page: Page, url = ''): Promise<void> {
  await openElsewhere(page, `<iframe src="${url}"></iframe>`);
}

test('another site can’t use the host of the live build @live', async ({
  baseURL,
  expectedComplaints,
  page,
}) => {
  expectedComplaints.push(/request to another origin/, refusedByApi);
  const url = new URL('api/?Action=DeleteKeyPairs', baseURL).href;
  await openElsewhere(page, `<form method="post" action="${url}"><button>Win!</button></form>`);
  const refused = page.waitForResponse(url);
  await page.getByRole('button').click();
  expect((await refused).status()).toBe(403);
});

test('another page can’t frame the console @both', async ({
  baseURL,
  expectedComplaints,
  page,
}) => {
  expectedComplaints.push(/request to another origin/, /frame-ancestors 'none'/);
  const refused = page.waitForEvent('requestfailed');
  await frameIt(page, baseURL);
  expect((await refused).url()).toBe(baseURL);
  expect((await refused).failure()?.errorText).toMatch(
    /ERR_BLOCKED_BY_RESPONSE|CSP_FRAME_ANCESTOR_VIOLATION/,
  );
  await expect(page.frameLocator('iframe').getByRole('banner')).toBeHidden();
});

test('the header prevents framing', async ({ baseURL, expectedComplaints, page }) => {
  expectedComplaints.push(/./);
  await page.route(baseURL ?? '', async (route) => {
    const answer = await route.fetch();
    const { 'content-security-policy': _policy, ...headers } = answer.headers();
    await route.fulfill({ response: answer, headers });
  });
  await frameIt(page, baseURL);
  await expect(page.frameLocator('iframe').getByRole('banner')).toBeVisible();
});
