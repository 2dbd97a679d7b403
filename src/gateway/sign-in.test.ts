import { beforeEach, expect, it } from 'vitest';
import { signIn, startTestGateway, type RequestChange, type TestGateway } from './testing/gateway';

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startTestGateway();
});

const open = (path: string, change: RequestChange['headers'] = {}, method = 'GET') =>
  gateway.ask({
    method,
    path,
    headers: {
      cookie: undefined,
      origin: undefined,
      'sec-fetch-site': 'none',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
      ...change,
    },
  });
const pathOf = (link: string): string => link.slice(gateway.origin.length);

it('gives a cookie that no script can read and no other site makes use of', async () => {
  const reply = await open(pathOf(gateway.gateway.newSignInLink()));
  expect(reply).toMatchObject({ status: 303, headers: { location: '/' } });
  expect(reply.headers['set-cookie']).toEqual([
    expect.stringMatching(
      /^ecs-console-[0-9a-f]{8}=[\w-]{43}; Path=\/api\/; HttpOnly; SameSite=Strict$/,
    ),
  ]);
});

it('is good once', async () => {
  const path = pathOf(gateway.gateway.newSignInLink());
  expect((await open(path)).status).toBe(303);
  const again = await open(path);
  expect(again.status).toBe(403);
  expect(again.body.toString()).toContain('Press Enter');
  expect(again.headers['set-cookie']).toBeUndefined();
});

it('stops working when another is printed', async () => {
  const old = pathOf(gateway.gateway.newSignInLink());
  const fresh = pathOf(gateway.gateway.newSignInLink());
  expect((await open(old)).status).toBe(403);
  expect((await open(fresh)).status).toBe(303);
});

it('is not spent by an image, a frame, a script or a prefetch', async () => {
  const path = pathOf(gateway.gateway.newSignInLink());
  for (const change of [
    { 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors' },
    { 'sec-fetch-dest': 'iframe' },
    { 'sec-fetch-mode': 'no-cors' },
    { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' },
    { 'sec-purpose': 'prefetch' },
  ]) {
    expect((await open(path, change)).status).toBe(403);
  }
  expect((await open(path, {}, 'HEAD')).status).toBe(403);
  expect((await open(path)).status).toBe(303);
});

it('cannot be guessed', async () => {
  gateway.gateway.newSignInLink();
  const wrong = 'A'.repeat(43);
  for (const query of ['', '?token=', `?token=${wrong}`, `?token=${wrong}&token=${wrong}`]) {
    expect((await open(`/sign-in${query}`)).status).toBe(403);
  }
});

it('signs in a second browser beside the first', async () => {
  const second = await signIn(gateway.gateway.newSignInLink());
  expect(second).not.toBe(gateway.cookie);
  expect((await gateway.ask()).status).toBe(200);
  expect((await gateway.ask({ headers: { cookie: second } })).status).toBe(200);
});
