import Ecs, * as models from '@alicloud/ecs20140526';
import { $OpenApiUtil } from '@alicloud/openapi-core';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveMock } from '../../src/mock/http/mock-server';
import { login, missingProgram, startSshd } from '../../e2e/openssh';

const missing = missingProgram('ssh', 'sshd', 'ssh-keygen');
const regionId = 'cn-hangzhou';

it.skipIf(missing !== undefined)(
  `a key made by CreateKeyPair through the SDK logs in to sshd${missing === undefined ? '' : `: ${missing} is not installed`}`,
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sdk-key-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const server = await serveMock({ port: 0 });
    onTestFinished(() => server.close());
    const ecs = new Ecs(
      new $OpenApiUtil.Config({
        accessKeyId: 'id',
        accessKeySecret: 'secret',
        protocol: 'http',
        endpoint: `127.0.0.1:${server.port}`,
        // Generating a key takes seconds on a busy machine.
        readTimeout: 30_000,
      }),
    );

    const keyFile = async (keyPairName: string): Promise<string> => {
      const { body } = await ecs.createKeyPair(
        new models.CreateKeyPairRequest({ regionId, keyPairName }),
      );
      const file = join(folder, `${keyPairName}.pem`);
      await writeFile(file, body?.privateKeyBody ?? '', { mode: 0o400 });
      return file;
    };
    const right = await keyFile('log-in');
    const wrong = await keyFile('another');
    const { body } = await ecs.describeKeyPairs(
      new models.DescribeKeyPairsRequest({
        regionId,
        keyPairName: 'log-in',
        includePublicKey: true,
      }),
    );

    const sshd = await startSshd(folder, body?.keyPairs?.keyPair?.[0]?.publicKey ?? '');
    onTestFinished(() => sshd.stop());
    const token = randomUUID();
    expect(await login(sshd.port, right, `echo ${token}`)).toBe(token);
    await expect(login(sshd.port, wrong, 'true')).rejects.toThrow('Permission denied');
  },
);
