import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failureOf, openTestChain } from '../testing/credentials';
import { akProfile, cliConfig, emptyHome, roleProfile } from '../testing/home';
import type { Home } from '../testing/home';
import { startUpstreamServer } from '../testing/upstream-server';

let home: Home;

beforeEach(() => {
  home = emptyHome();
});

describe('without credentials', () => {
  it('it says at once where it looked, and asks nobody', async () => {
    const start = performance.now();
    const { attempts, message } = await failureOf(await openTestChain());
    expect(performance.now() - start).toBeLessThan(2000);
    expect(attempts).toEqual([
      { source: 'environment variables', reason: "ALIBABA_CLOUD_ACCESS_KEY_ID isn't set" },
      { source: 'OIDC token file', reason: "ALIBABA_CLOUD_OIDC_TOKEN_FILE isn't set" },
      { source: '~/.aliyun/config.json', reason: "the file doesn't exist or can't be read" },
      { source: '~/.alibabacloud/credentials', reason: "the file doesn't exist" },
      { source: 'credentials URI', reason: "ALIBABA_CLOUD_CREDENTIALS_URI isn't set" },
      { source: 'role of the ECS instance', reason: "ALIBABA_CLOUD_ECS_METADATA isn't set" },
    ]);
    expect(message).toContain('environment variables: ALIBABA_CLOUD_ACCESS_KEY_ID');
  });

  it('a named profile is the only place it looks', async () => {
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_ID', 'LTAI-env');
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'secret-env');
    home.write('.aliyun/config.json', cliConfig(akProfile));
    const { attempts } = await failureOf(await openTestChain('nobody'));
    expect(attempts).toEqual([
      {
        source: 'profile "nobody" of ~/.aliyun/config.json',
        reason: 'there is no such profile',
      },
    ]);
  });

  it('it finds a file that appears later', async () => {
    const chain = await openTestChain();
    await failureOf(chain);
    home.write('.aliyun/config.json', cliConfig(akProfile));
    expect((await chain.get()).accessKeyId).toBe('LTAI1');
  });
});

describe('no secret gets into a message', () => {
  it.each([
    ['.aliyun/config.json', '{"profiles":[{"access_key_secret":"SECRETSECRET",}]}'],
    ['.aliyun/config.json', cliConfig({ ...akProfile, mode: 'SECRETSECRET' })],
    ['.aliyun/config.json', cliConfig({ ...akProfile, access_key_id: '' })],
    [
      '.aliyun/config.json',
      cliConfig({ name: 'x', mode: 'External', process_command: 'SECRETSECRET "' }),
    ],
    ['.alibabacloud/credentials', '[default]\ntype = SECRETSECRET\n'],
    ['.alibabacloud/credentials', 'SECRETSECRET\u0000'],
  ])('of a broken %s: %j', async (file, content) => {
    home.write(file, content);
    const { message, stack } = await failureOf(await openTestChain());
    expect(`${message}${stack}`).not.toContain('SECRETSECRET');
    expect(message).not.toContain('secret1');
  });

  it('of a errorReply by STS', async () => {
    const server = await startUpstreamServer((_request, response) => {
      const Message = 'Specified signature is not matched with our calculation. SECRETSECRET';
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end(JSON.stringify({ Code: 'NoPermission', Message }));
    });
    home.write('.aliyun/config.json', cliConfig(roleProfile));
    const { message } = await failureOf(await openTestChain(undefined, server.url));
    expect(message).toContain('STS refused to assume the role (NoPermission)');
    expect(message).not.toContain('SECRETSECRET');
  });

  it('of a credentials URI that returns half of them', async () => {
    const server = await startUpstreamServer((_request, response) => {
      response.end(JSON.stringify({ AccessKeySecret: 'SECRETSECRET' }));
    });
    vi.stubEnv('ALIBABA_CLOUD_CREDENTIALS_URI', server.url.href);
    expect((await failureOf(await openTestChain())).message).not.toContain('SECRETSECRET');
  });
});
