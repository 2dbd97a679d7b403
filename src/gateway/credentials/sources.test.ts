import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { assumeRole, failureOf, hoursFromNow, openTestChain } from '../testing/credentials';
import { akProfile, cliConfig, emptyHome, roleProfile, type Home } from '../testing/home';
import { startProxy } from '../testing/proxy';
import { startUpstreamServer } from '../testing/upstream-server';
import { Upstream } from '../upstream/send';
import { openChain } from './chain';

let home: Home;

beforeEach(() => {
  home = emptyHome();
});

describe('credentials come from', () => {
  it('the environment first of all', async () => {
    home.write('.aliyun/config.json', cliConfig(akProfile));
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_ID', 'LTAI-env');
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'secret-env');
    vi.stubEnv('ALIBABA_CLOUD_SECURITY_TOKEN', 'token-env');
    vi.stubEnv('ALIBABA_CLOUD_REGION_ID', 'cn-shanghai');
    const chain = await openTestChain();
    expect(await chain.get()).toEqual({
      accessKeyId: 'LTAI-env',
      accessKeySecret: 'secret-env',
      securityToken: 'token-env',
    });
    expect(chain.source).toEqual({ label: 'environment variables', regionId: 'cn-shanghai' });
  });

  it('an OIDC token file', async () => {
    const server = await startUpstreamServer(assumeRole());
    home.write('token', 'id-token');
    vi.stubEnv('ALIBABA_CLOUD_OIDC_TOKEN_FILE', join(home.folder, 'token'));
    vi.stubEnv('ALIBABA_CLOUD_OIDC_PROVIDER_ARN', 'acs:ram::1:oidc-provider/p');
    vi.stubEnv('ALIBABA_CLOUD_ROLE_ARN', 'acs:ram::1:role/r');
    const chain = await openTestChain(undefined, server.url);
    expect(await chain.get()).toMatchObject({ accessKeyId: 'STS.1', securityToken: 'token-1' });
    expect(server.received[0]?.url).toContain('Action=AssumeRoleWithOIDC');
    expect(new URLSearchParams(server.received[0]?.body).get('OIDCToken')).toBe('id-token');
  });

  it('the current profile of the CLI', async () => {
    home.write('.aliyun/config.json', {
      current: 'prod',
      profiles: [
        akProfile,
        { ...akProfile, name: 'prod', access_key_id: 'LTAI2', region_id: 'cn-beijing' },
      ],
    });
    const chain = await openTestChain();
    expect((await chain.get()).accessKeyId).toBe('LTAI2');
    expect(chain.source).toEqual({
      label: 'profile "prod" of ~/.aliyun/config.json (AK)',
      regionId: 'cn-beijing',
    });
  });

  it('the profile that ALIBABA_CLOUD_PROFILE names, unless another is asked for', async () => {
    home.write(
      '.aliyun/config.json',
      cliConfig(
        akProfile,
        { ...akProfile, name: 'b', access_key_id: 'LTAI-b' },
        {
          ...akProfile,
          name: 'c',
          access_key_id: 'LTAI-c',
        },
      ),
    );
    vi.stubEnv('ALIBABA_CLOUD_PROFILE', 'b');
    expect((await (await openTestChain()).get()).accessKeyId).toBe('LTAI-b');
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_ID', 'LTAI-env');
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'secret-env');
    expect((await (await openTestChain('c')).get()).accessKeyId).toBe('LTAI-c');
  });

  it('a profile with a security token', async () => {
    const profile = { ...akProfile, mode: 'StsToken', sts_token: 'token' };
    home.write('.aliyun/config.json', cliConfig(profile));
    expect((await (await openTestChain()).get()).securityToken).toBe('token');
  });

  it('a profile with a role, and one whose role is taken by another role', async () => {
    const server = await startUpstreamServer(assumeRole());
    const chained = {
      name: 'chained',
      mode: 'ChainableRamRoleArn',
      source_profile: 'default',
      ram_role_arn: 'acs:ram::2:role/s',
    };
    home.write('.aliyun/config.json', cliConfig(roleProfile, chained));
    expect((await (await openTestChain(undefined, server.url)).get()).accessKeyId).toBe('STS.1');

    const chain = await openTestChain('chained', server.url);
    expect((await chain.get()).accessKeyId).toBe('STS.3');
    expect(chain.source?.label).toBe(
      'profile "chained" of ~/.aliyun/config.json (ChainableRamRoleArn)',
    );
    expect(server.received.map(({ body }) => new URLSearchParams(body).get('RoleArn'))).toEqual([
      'acs:ram::1:role/r',
      'acs:ram::1:role/r',
      'acs:ram::2:role/s',
    ]);
  });

  it('a profile with a CloudSSO sign-in', async () => {
    const expiration = Math.floor(Date.now() / 1000) + 3600;
    const profile = {
      name: 'sso',
      mode: 'CloudSSO',
      cloud_sso_sign_in_url: 'https://signin-cn-shanghai.alibabacloudsso.com/x/login',
      cloud_sso_account_id: '1',
      cloud_sso_access_config: 'ac-1',
      access_token: 'sso-token',
      cloud_sso_access_token_expire: expiration,
    };
    home.write('.aliyun/config.json', cliConfig(profile));
    // Its host isn't an Alibaba Cloud API, so the endpoint option doesn't apply.
    const proxy = await startProxy(0, 403);
    vi.stubEnv('HTTPS_PROXY', proxy.url);
    await failureOf(await openTestChain('sso', new URL('http://127.0.0.1:9/')));
    expect(proxy.connects).toEqual(['signin-cn-shanghai.alibabacloudsso.com:443']);
    home.write('.aliyun/config.json', cliConfig({ ...profile, cloud_sso_access_token_expire: 1 }));
    expect((await failureOf(await openTestChain('sso'))).message).toContain(
      'the CloudSSO sign-in has expired',
    );
  });

  it('a program that a profile names', async () => {
    const program = join(home.folder, 'credentials.sh');
    const json = '{"mode":"AK","access_key_id":"LTAI-p","access_key_secret":"s"}';
    home.write('credentials.sh', `#!/bin/sh\necho '${json}'\n`);
    chmodSync(program, 0o700);
    const profile = { name: 'program', mode: 'External', process_command: program };
    home.write('.aliyun/config.json', cliConfig(profile));
    expect((await (await openTestChain()).get()).accessKeyId).toBe('LTAI-p');
  });

  it('~/.alibabacloud/credentials, also by a role', async () => {
    home.write(
      '.alibabacloud/credentials',
      '[default]\ntype = access_key\naccess_key_id = LTAI-ini\naccess_key_secret = s\n',
    );
    expect((await (await openTestChain()).get()).accessKeyId).toBe('LTAI-ini');

    const server = await startUpstreamServer(assumeRole());
    home.write(
      '.alibabacloud/credentials',
      '[default]\ntype = ram_role_arn\naccess_key_id = LTAI-ini\naccess_key_secret = s\nrole_arn = acs:ram::1:role/r\nrole_session_name = me\n',
    );
    expect((await (await openTestChain(undefined, server.url)).get()).accessKeyId).toBe('STS.1');
  });

  it('a credentials URI', async () => {
    const server = await startUpstreamServer((_request, response) => {
      response.end(
        JSON.stringify({
          Code: 'Success',
          AccessKeyId: 'STS.uri',
          AccessKeySecret: 's',
          SecurityToken: 't',
          Expiration: hoursFromNow(1),
        }),
      );
    });
    vi.stubEnv('ALIBABA_CLOUD_CREDENTIALS_URI', server.url.href);
    const chain = await openTestChain();
    expect((await chain.get()).accessKeyId).toBe('STS.uri');
    expect(chain.source?.label).toBe('credentials URI');
  });

  it('the role of the instance, by IMDSv2 and without a proxy, if it is asked for', async () => {
    const proxy = await startUpstreamServer((_request, response) => response.end());
    vi.stubEnv('HTTP_PROXY', proxy.url.href);
    const requests: { url: string; method: string }[] = [];
    const upstream = new Upstream();
    onTestFinished(() => upstream.close());
    vi.spyOn(upstream, 'send').mockImplementation(async ({ url, method }) => {
      requests.push({ url: url.href, method });
      const body = url.pathname.includes('/api/token')
        ? 'metadata-token'
        : JSON.stringify({
            Code: 'Success',
            AccessKeyId: 'STS.ecs',
            AccessKeySecret: 's',
            SecurityToken: 't',
            Expiration: hoursFromNow(1),
          });
      return { status: 200, headers: {}, body: Buffer.from(body) };
    });
    vi.stubEnv('ALIBABA_CLOUD_ECS_METADATA', 'my-role');
    const chain = await openChain(undefined, upstream, undefined);
    expect((await chain.get()).accessKeyId).toBe('STS.ecs');
    expect(requests.map(({ method }) => method)).toEqual(['PUT', 'GET']);
    expect(requests.every(({ url }) => url.startsWith('http://100.100.100.200/'))).toBe(true);
  });

  it('the role of the instance in a profile, never by IMDSv1', async () => {
    home.write(
      '.aliyun/config.json',
      cliConfig({ ...roleProfile, mode: 'EcsRamRole', ram_role_name: 'r' }),
    );
    const upstream = new Upstream();
    onTestFinished(() => upstream.close());
    const noTokens = { status: 404, headers: {}, body: Buffer.from('') };
    const sent = vi.spyOn(upstream, 'send').mockResolvedValue(noTokens);
    await failureOf(await openChain(undefined, upstream, undefined));
    expect(sent.mock.calls.map(([{ method }]) => method)).toEqual(['PUT']);
  });
});

it('goes through the proxy for requests of the providers, too', async () => {
  const proxy = await startProxy(0, 403);
  vi.stubEnv('HTTPS_PROXY', proxy.url);
  home.write('.aliyun/config.json', cliConfig(roleProfile));
  expect((await failureOf(await openTestChain())).message).toContain(
    "sts.aliyuncs.com can't be reached: the proxy responded with status 403",
  );
  expect(proxy.connects).toEqual(['sts.aliyuncs.com:443']);
});
