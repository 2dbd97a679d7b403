import { describe, expect, it } from 'vitest';
import { startTestGateway } from './testing/gateway';

const RegionId = 'cn-hangzhou';
const reboot = { RegionId, InstanceId: 'i-1' };

describe('a request to the API', () => {
  it('is signed for the product and version of the action, and has nothing of the browser', async () => {
    const { call, upstream } = await startTestGateway();
    await call('RebootInstance', { ...reboot, ForceStop: 'false' });
    await call('ListResourceGroups', { PageNumber: '1' });
    const [first, second] = upstream.received;
    expect(first).toMatchObject({
      method: 'POST',
      url: '/?ForceStop=false&InstanceId=i-1',
      body: '',
    });
    expect(first?.headers).toMatchObject({
      'x-acs-action': 'RebootInstance',
      'x-acs-version': '2014-05-26',
      authorization: expect.stringMatching(/^ACS3-HMAC-SHA256 Credential=LTAI-test,/) as string,
    });
    expect(second?.headers['x-acs-version']).toBe('2020-03-31');
    // Writes use a new connection.
    expect(first?.headers.connection).toBe('close');
    expect(second?.headers.connection).toBe('keep-alive');
    for (const name of ['cookie', 'origin', 'referer', 'sec-fetch-site', 'transfer-encoding']) {
      expect(first?.headers).not.toHaveProperty(name);
    }
  });

  it('keeps every odd character', async () => {
    const { call, upstream } = await startTestGateway();
    const parameters = {
      RegionId,
      KeyPairName: 'a b+c&d=e%f;g/é中🔑\u0000\t',
      PublicKeyBody: 'ssh-rsa AAAA+/== c@h "q"\n',
      'Tag.1.Key': "*~!'()-_.",
      'Tag.1.Value': ' ',
    };
    await call('ImportKeyPair', parameters);
    const { searchParams } = new URL(upstream.received[0]?.url ?? '', upstream.url);
    expect(Object.fromEntries(searchParams)).toEqual(parameters);
  });

  it('has a form if its parameters are too long for a query', async () => {
    const { call, upstream } = await startTestGateway();
    const parameters = { RegionId, ResourceType: 'keypair', 'ResourceId.1': 'a' };
    const tags = Array.from({ length: 20 }, (_, index) => [
      `Tag.${index + 1}.Value`,
      '标'.repeat(64),
    ]);
    const long = { ...parameters, ...(Object.fromEntries(tags) as Record<string, string>) };
    await call('DescribeKeyPairs', { RegionId });
    await call('TagResources', long);
    const [inQuery, inForm] = upstream.received;
    expect(inQuery).toMatchObject({ body: '', headers: { 'content-length': '0' } });
    expect(inQuery?.headers).not.toHaveProperty('content-type');
    expect(inForm).toMatchObject({
      url: '/',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(Object.fromEntries(new URLSearchParams(inForm?.body))).toEqual(long);
  });

  it('that could not be sent is 424, and certainly did nothing', async () => {
    const gateway = await startTestGateway();
    gateway.upstream.close();
    const reply = await gateway.call('DeleteKeyPairs', { RegionId, KeyPairNames: '["a"]' });
    expect(reply).toMatchObject({ status: 424, code: 'Gateway.NotSent.Unreachable' });
    expect(reply.body.toString()).toContain('the connection was refused');
  });
});
