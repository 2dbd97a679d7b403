import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { assumeRole } from './testing/credentials';
import { errorReply, startTestGateway, withIdentity } from './testing/gateway';
import { akProfile, cliConfig, roleProfile } from './testing/home';
import { startUpstreamServer, type UpstreamServer } from './testing/upstream-server';

const RegionId = 'cn-hangzhou';

function keysOf({ received }: UpstreamServer): string[] {
  return received.map(
    ({ headers }) =>
      `${String(headers['x-acs-action'])} ${/Credential=([^,]+)/.exec(headers.authorization ?? '')?.[1]}`,
  );
}

describe('whose credentials they are', () => {
  it('is asked once, before the page is served', async () => {
    const { gateway, call, upstream } = await startTestGateway();
    expect(gateway.identity).toEqual({
      accountId: '1234567890123456',
      type: 'RAMUser',
      arn: 'acs:ram::1234567890123456:user/alice',
    });
    expect(gateway.source).toBe('environment variables');
    await Promise.all(Array.from({ length: 5 }, () => call('DescribeRegions')));
    expect(keysOf(upstream)).toEqual(Array(5).fill('DescribeRegions LTAI-test'));
  });

  it('must not be the root of the account, unless that is allowed', async () => {
    const identity = { IdentityType: 'Account', Arn: 'acs:ram::1:root', AccountId: '1' };
    await expect(startTestGateway(undefined, { identity })).rejects.toThrow(
      /^The access key belongs to the root of account 1\b.*--allow-root\.$/,
    );
    const { gateway } = await startTestGateway(undefined, { identity, allowRoot: true });
    expect(gateway.identity.type).toBe('Account');
  });

  it.each([
    [
      errorReply('InvalidAccessKeyId.NotFound'),
      /^STS refused the credentials from environment variables \(InvalidAccessKeyId\.NotFound\)\.$/,
    ],
    [
      errorReply('SignatureDoesNotMatch', 'server string to sign is:SECRET', 400),
      / \(SignatureDoesNotMatch\)\.$/,
    ],
    [
      errorReply('InvalidTimeStamp.Expired', '', 400),
      / \(InvalidTimeStamp\.Expired\)\. Is the clock of this machine right\?$/,
    ],
    [
      (request: IncomingMessage) => request.socket.destroy(),
      /^STS can't be reached at 127\.0\.0\.1:\d+: the connection was closed\.$/,
    ],
    [
      (_request: IncomingMessage, response: ServerResponse) => response.end('<html>'),
      /^The response from 127\.0\.0\.1:\d+ isn't one of STS \(status 200\)\./,
    ],
  ])('has to be known: %#', async (respond, message) => {
    // GetCallerIdentity gets this response, too.
    const { url } = await startUpstreamServer(respond);
    await expect(startTestGateway(undefined, { endpoint: url })).rejects.toThrow(message);
  });

  it('must stay the same account', async () => {
    const { home, call, upstream } = await startTestGateway(
      (request, response) =>
        /LTAI1/.test(request.headers.authorization ?? '')
          ? errorReply('InvalidAccessKeyId.NotFound')(request, response)
          : response.end('{"RequestId":"R"}'),
      { profiles: [akProfile] },
    );
    home.write('.aliyun/config.json', cliConfig({ ...akProfile, access_key_id: 'LTAI2' }));
    upstream.respond = withIdentity(upstream.respond, { AccountId: '2' });
    const reply = await call('RebootInstance', { RegionId, InstanceId: 'i-1' });
    expect(reply).toMatchObject({ status: 424, code: 'Gateway.NotSent.Identity' });
    expect(reply.body.toString()).toContain('now belong to account 2');
    expect(keysOf(upstream)).toEqual(['RebootInstance LTAI1', 'GetCallerIdentity LTAI2']);
  });
});

describe('credentials that the API refuses', () => {
  it.each([
    ['InvalidAccessKeyId.NotFound', ''],
    ['InvalidAccessKeyId.Inactive', ''],
    ['InvalidSecurityToken.Expired', ''],
    ['InvalidParameter', 'The specified parameter "SecurityToken.Expired" is not valid.'],
  ])('with %s are read again, and the call is sent once more', async (code, message) => {
    const gateway = await startTestGateway(
      (request, response) =>
        /LTAI1/.test(request.headers.authorization ?? '')
          ? errorReply(code, message, 400)(request, response)
          : response.end('{"RequestId":"R"}'),
      { profiles: [akProfile] },
    );
    gateway.home.write('.aliyun/config.json', cliConfig({ ...akProfile, access_key_id: 'LTAI2' }));
    const reply = await gateway.call('RebootInstance', { RegionId, InstanceId: 'i-1' });
    expect(reply.status).toBe(200);
    expect(keysOf(gateway.upstream)).toEqual([
      'RebootInstance LTAI1',
      'GetCallerIdentity LTAI2',
      'RebootInstance LTAI2',
    ]);
  });

  it('and are still the same are sent once', async () => {
    const { call, upstream } = await startTestGateway(errorReply('InvalidAccessKeyId.NotFound'), {
      profiles: [akProfile],
    });
    const reply = await call('DescribeKeyPairs', { RegionId });
    expect(reply).toMatchObject({ status: 404, code: 'InvalidAccessKeyId.NotFound' });
    expect(upstream.received).toHaveLength(1);
  });

  it.each(['Forbidden.RAM', 'SignatureDoesNotMatch', 'InvalidParameter', 'Throttling.User'])(
    'are not to blame for %s',
    async (code) => {
      const { call, upstream } = await startTestGateway(errorReply(code, 'x', 403));
      expect((await call('DescribeKeyPairs', { RegionId })).code).toBe(code);
      expect(upstream.received).toHaveLength(1);
    },
  );

  it('and cannot be renewed are 424 with the reason, and without a secret', async () => {
    const { home, call, upstream } = await startTestGateway(
      errorReply('InvalidAccessKeyId.NotFound'),
      { profiles: [akProfile] },
    );
    home.write('.aliyun/config.json', '{"access_key_secret":"SECRETSECRET",}');
    const reply = await call('DescribeKeyPairs', { RegionId });
    expect(reply).toMatchObject({ status: 424, code: 'Gateway.NotSent.Credentials' });
    expect(reply.body.toString()).toContain("the file isn't valid JSON");
    expect(reply.body.toString()).not.toContain('SECRETSECRET');
    home.write('.aliyun/config.json', cliConfig(akProfile));
    upstream.respond = withIdentity((_request, response) => response.end('{"RequestId":"R"}'));
    expect((await call('DescribeKeyPairs', { RegionId })).status).toBe(200);
  });
});

it('starts in the region of the profile, and sends by it', async () => {
  const profiles = [{ ...akProfile, region_id: 'cn-beijing' }];
  const { gateway } = await startTestGateway(undefined, { profiles });
  expect(gateway.regionId).toBe('cn-beijing');
  const other = await startTestGateway(undefined, { profiles, regionId: 'us-west-1' });
  expect(other.gateway.regionId).toBe('us-west-1');
  const odd = [{ ...akProfile, region_id: 'evil.example/' }];
  expect((await startTestGateway(undefined, { profiles: odd })).gateway.regionId).toBeUndefined();
});

it('assumes the role of a profile at the endpoint that is given', async () => {
  const assume = assumeRole();
  const sts = await startUpstreamServer((request, response) =>
    (request.url ?? '').includes('AssumeRole')
      ? assume(request, response)
      : withIdentity((_request, each) => each.end('{"RequestId":"R"}'))(request, response),
  );
  const { call, gateway } = await startTestGateway(undefined, {
    profiles: [roleProfile],
    endpoint: sts.url,
  });
  expect(gateway.source).toBe('profile "default" of ~/.aliyun/config.json (RamRoleArn)');
  expect((await call('DescribeRegions')).status).toBe(200);
  expect(sts.received.at(-1)?.headers['x-acs-security-token']).toBe('token-1');
});
