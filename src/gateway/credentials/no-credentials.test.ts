import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failureOf, openTestChain } from '../testing/credentials';
import { akProfile, cliConfig, emptyHome, roleProfile, type Home } from '../testing/home';
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

describe('a configuration that no credentials can be read from', () => {
  const notPlain = "contains a space, a line break, or a character that isn't ASCII";
  const notProfiles = 'its "profiles" isn\'t a list of profiles';
  const withSecret = (access_key_secret: unknown) =>
    cliConfig({ ...akProfile, access_key_secret: access_key_secret });

  it.each([
    [withSecret(98_765_432_109_876), "access_key_secret of the profile isn't text"],
    [withSecret({ secret: 'SECRETSECRET' }), "access_key_secret of the profile isn't text"],
    [withSecret(['SECRETSECRET']), "access_key_secret of the profile isn't text"],
    [withSecret(true), "access_key_secret of the profile isn't text"],
    [withSecret('SECRETSECRET\n'), `access_key_secret of the profile ${notPlain}`],
    [withSecret('SECRET SECRET'), `access_key_secret of the profile ${notPlain}`],
    [withSecret(''), 'the access key secret is missing'],
    [withSecret(null), 'the access key secret is missing'],
    [
      cliConfig({ ...akProfile, access_key_id: 'LTAIé' }),
      `access_key_id of the profile ${notPlain}`,
    ],
    [cliConfig({ ...roleProfile, ram_role_arn: 5 }), "ram_role_arn of the profile isn't text"],
    [cliConfig({ ...akProfile, region_id: ['x'] }), "region_id of the profile isn't text"],
    [
      cliConfig({ name: 'x', mode: 'External', process_command: 98_765_432_109_876 }),
      "process_command of the profile isn't text",
    ],
    [
      cliConfig({ name: 'x', mode: 'ChainableRamRoleArn', source_profile: 'x' }),
      'its source profiles lead back to themselves',
    ],
    [{ current: 'default', profiles: 'SECRETSECRET' }, notProfiles],
    [{ current: 'default', profiles: { default: akProfile } }, notProfiles],
    [{ current: 'default', profiles: ['SECRETSECRET', null] }, notProfiles],
  ])('%j: %s', async (config, reason) => {
    home.write('.aliyun/config.json', config);
    const { attempts, message } = await failureOf(await openTestChain());
    expect(attempts[2]).toEqual({ source: '~/.aliyun/config.json', reason });
    expect(message).not.toMatch(/SECRET|98765/);
  });

  it('is no problem in a profile that is not used', async () => {
    home.write(
      '.aliyun/config.json',
      cliConfig(akProfile, { name: 'b', mode: 'AK', region_id: 1 }),
    );
    expect((await (await openTestChain()).get()).accessKeyId).toBe('LTAI1');
  });

  it.each([
    ['LTAI1', 'SECRET\n', `the access key secret ${notPlain}`],
    ['LTAIé', 'SECRET', `the access key ID ${notPlain}`],
  ])('in the environment: %j %j', async (id, secret, reason) => {
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_ID', id);
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_SECRET', secret);
    const { attempts } = await failureOf(await openTestChain());
    expect(attempts[0]).toEqual({ source: 'environment variables', reason });
  });

  it('in what a program prints', async () => {
    home.write('a.json', '{"access_key_id":"LTAI-p","access_key_secret":98765}');
    const process_command = `cat ${home.folder}/a.json`;
    home.write('.aliyun/config.json', cliConfig({ name: 'x', mode: 'External', process_command }));
    const { attempts } = await failureOf(await openTestChain());
    expect(attempts[2]?.reason).toBe("the access key secret isn't text");
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
