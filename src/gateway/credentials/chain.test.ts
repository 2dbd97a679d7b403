import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { assumeRole, failureOf, openTestChain } from '../testing/credentials';
import { akProfile, cliConfig, emptyHome, roleProfile, type Home } from '../testing/home';
import { startUpstreamServer, type UpstreamServer } from '../testing/upstream-server';

let server: UpstreamServer;
let home: Home;

beforeEach(async () => {
  home = emptyHome();
  server = await startUpstreamServer(assumeRole());
  home.write('.aliyun/config.json', cliConfig(roleProfile));
});

it('serves five first calls at once with one request', async () => {
  const chain = await openTestChain(undefined, server.url);
  const all = await Promise.all(Array.from({ length: 5 }, () => chain.get()));
  expect(new Set(all.map(({ accessKeyId }) => accessKeyId))).toEqual(new Set(['STS.1']));
  expect(server.received).toHaveLength(1);
});

it('asks again only when the credentials were refused, and once for all', async () => {
  const chain = await openTestChain(undefined, server.url);
  const old = await chain.get();
  expect(await chain.get()).toBe(old);
  chain.forget(old);
  chain.forget(old);
  const [fresh, same] = await Promise.all([chain.get(), chain.get()]);
  expect(fresh.accessKeyId).toBe('STS.2');
  expect(same).toBe(fresh);
  chain.forget(old);
  expect(await chain.get()).toBe(fresh);
});

it('renews a token that is about to expire', async () => {
  server.respond = assumeRole(0.3);
  const chain = await openTestChain(undefined, server.url);
  expect((await chain.get()).accessKeyId).toBe('STS.1');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 200_000 });
  onTestFinished(() => void vi.useRealTimers());
  expect((await chain.get()).accessKeyId).toBe('STS.2');
});

it('stays with the source it began with', async () => {
  const chain = await openTestChain(undefined, server.url);
  const old = await chain.get();
  home.write(
    '.alibabacloud/credentials',
    '[default]\ntype = access_key\naccess_key_id = LTAI-ini\naccess_key_secret = s\n',
  );
  server.respond = (request) => request.socket.destroy();
  chain.forget(old);
  const { attempts } = await failureOf(chain);
  expect(attempts.map(({ source }) => source)).toEqual(['~/.aliyun/config.json']);
  server.respond = assumeRole();
  expect((await chain.get()).accessKeyId).toBe('STS.1');
});

it('reads a profile again that was changed on disk', async () => {
  home.write('.aliyun/config.json', cliConfig(akProfile));
  const chain = await openTestChain();
  const old = await chain.get();
  home.write('.aliyun/config.json', '{ broken');
  chain.forget(old);
  expect((await failureOf(chain)).message).toContain("isn't valid JSON");
  home.write('.aliyun/config.json', cliConfig({ ...akProfile, access_key_id: 'LTAI9' }));
  expect((await chain.get()).accessKeyId).toBe('LTAI9');
});
