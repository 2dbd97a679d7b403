import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { errorReply, startTestGateway } from './testing/gateway';

const RegionId = 'cn-hangzhou';

it('the audit log has a line for each call, and no secret in it', async () => {
  const auditFile = join(mkdtempSync(join(tmpdir(), 'audit-')), 'audit.jsonl');
  writeFileSync(auditFile, '', { mode: 0o644 });
  const { call, ask, cookie } = await startTestGateway(
    (request, response) => {
      if (request.headers['x-acs-action'] === 'RebootInstance') request.socket.destroy();
      else if (request.headers['x-acs-action'] === 'DescribeKeyPairs') {
        errorReply('Forbidden.RAM', 'x', 403)(request, response);
      } else {
        response.writeHead(200, { 'x-acs-request-id': 'R-1' }).end('{}');
      }
    },
    { auditFile },
  );
  await call('ImportKeyPair', {
    RegionId,
    KeyPairName: '测试\n{"forged":true}',
    PublicKeyBody: 'ssh-rsa PUBLICKEYBODY',
    'Tag.1.Key': 'env',
    'Tag.1.Value': 'TAGVALUE',
  });
  await call('DescribeKeyPairs', { RegionId });
  await call('RebootInstance', { RegionId, InstanceId: 'i-1' }).catch(() => undefined);
  await call('DeleteKeyPairs', { RegionId, KeyPairNames: '["a","b"]' });
  await ask({ headers: { cookie: undefined } });
  const text = readFileSync(auditFile, 'utf8');
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  const common = {
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    ms: expect.any(Number),
  };
  const account = '1234567890123456';
  expect(lines).toEqual([
    {
      ...common,
      account,
      action: 'ImportKeyPair',
      region: RegionId,
      names: ['测试\n{"forged":true}'],
      status: 200,
      requestId: 'R-1',
    },
    {
      ...common,
      account,
      action: 'DescribeKeyPairs',
      region: RegionId,
      names: [],
      status: 403,
      code: 'Forbidden.RAM',
      requestId: 'R-REFUSED',
    },
    {
      ...common,
      action: 'RebootInstance',
      region: RegionId,
      names: ['i-1'],
      failure: 'the connection was closed',
    },
    {
      ...common,
      account,
      action: 'DeleteKeyPairs',
      region: RegionId,
      names: ['a', 'b'],
      status: 200,
      requestId: 'R-1',
    },
    { ...common, status: 401, code: 'Gateway.SignInRequired' },
  ]);
  for (const secret of ['PUBLICKEYBODY', 'TAGVALUE', 'secret-of-the-test', cookie, 'token']) {
    expect(text).not.toContain(secret);
  }
  expect(statSync(auditFile).mode & 0o777).toBe(0o600);
});

it('an audit log that cannot be opened keeps the gateway from starting', async () => {
  const start = startTestGateway(undefined, { auditFile: '/nowhere/audit.jsonl' });
  await expect(start).rejects.toThrow('ENOENT');
});
