import { md5Fingerprint } from '../../keys/fingerprint/fingerprint';
import { readPublicKeyBody } from '../wire/public-key-body';
import type { KeyPairRecord, Seed, TagRecord } from '../store/records';
import { dataGroupId } from './resource-groups';
import { idLetters, seedInstances } from './instances';
import { seedPublicKeys } from './public-keys';

function keyPair(
  regionId: string,
  name: string,
  base64: string,
  createdAt: string,
  more: { tags?: readonly TagRecord[]; resourceGroupId?: string } = {},
): KeyPairRecord {
  const { line, blob } = readPublicKeyBody(`ssh-rsa ${base64} ${name}`);
  return {
    regionId,
    name,
    keyPairId: `ssh-bp1${idLetters(name, 17)}`,
    fingerprint: md5Fingerprint(blob),
    publicKey: line,
    createdAt,
    resourceGroupId: more.resourceGroupId ?? '',
    tags: more.tags ?? [],
  };
}

const keys = seedPublicKeys;

export const seed: Seed = {
  keyPairs: [
    keyPair('cn-hangzhou', 'web-frontend', keys.webFrontend, '2018-03-06T02:14:09.000Z'),
    keyPair('cn-hangzhou', 'db-admin', keys.dbAdmin, '2018-05-21T07:45:30.000Z'),
    keyPair('cn-hangzhou', 'jump-host', keys.jumpHost, '2018-08-02T11:03:52.000Z'),
    keyPair('cn-hangzhou', 'deploy-2018', keys.deploy, '2018-10-15T06:28:17.000Z'),
    keyPair('cn-beijing', 'ops-team', keys.opsTeam, '2018-02-11T03:20:44.000Z', {
      tags: [
        { key: 'env', value: 'prod' },
        { key: 'owner', value: 'ops' },
      ],
    }),
    keyPair('cn-beijing', 'etl-worker', keys.etlWorker, '2018-07-19T09:56:01.000Z', {
      resourceGroupId: dataGroupId,
    }),
    keyPair('cn-beijing', 'backup-runner', keys.backupRunner, '2018-09-27T08:33:25.000Z'),
  ],
  retiredNames: [
    {
      regionId: 'cn-hangzhou',
      name: 'legacy-app',
      fingerprint: keyPair('cn-hangzhou', 'legacy-app', keys.legacyApp, '').fingerprint,
      deletedAt: '2018-10-30T05:12:40.000Z',
    },
  ],
  instances: seedInstances,
};
