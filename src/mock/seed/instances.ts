import type { InstanceRecord } from '../store/records';
import { regions } from './regions';
import { dataGroupId, shopGroupId } from './resource-groups';

/** Deterministic letters and digits that look like an ID. */
export function idLetters(text: string, length: number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
  // FNV-1a as a seed, then an xorshift step per letter.
  let state = 0x811c9dc5;
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  let letters = '';
  while (letters.length < length) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    letters += alphabet[(state >>> 0) % alphabet.length] ?? '';
  }
  return letters;
}

/** The ID prefixes of regions, as shown in the documents' examples. */
const idPrefixes: ReadonlyMap<string, string> = new Map([
  ['cn-hangzhou', 'bp1'],
  ['cn-beijing', '2ze'],
  ['cn-qingdao', 'm5e'],
]);

const systems = {
  centos: { osType: 'linux', osName: 'CentOS  7.4 64位', osNameEn: 'CentOS  7.4 64 bit' },
  ubuntu: { osType: 'linux', osName: 'Ubuntu  16.04 64位', osNameEn: 'Ubuntu  16.04 64 bit' },
  debian: { osType: 'linux', osName: 'Debian  9.2 64位', osNameEn: 'Debian  9.2 64 bit' },
  windows: {
    osType: 'windows',
    osName: 'Windows Server  2016 数据中心版 64位中文版',
    osNameEn: 'Windows Server  2016 Data Center 64 bit Chinese Edition',
  },
} as const;

interface InstanceTemplate {
  readonly name: string;
  readonly system: keyof typeof systems;
  readonly stopped?: true;
  readonly keyPairName?: string;
  /** Generation I, not I/O optimized. */
  readonly old?: true;
  readonly locked?: true;
  readonly elasticIp?: true;
  readonly group?: string;
}

const hangzhou: readonly InstanceTemplate[] = [
  { name: 'shop-web-01', system: 'centos', keyPairName: 'web-frontend', group: shopGroupId },
  { name: 'shop-web-02', system: 'centos', keyPairName: 'web-frontend', group: shopGroupId },
  { name: 'shop-db-01', system: 'ubuntu', stopped: true, group: shopGroupId },
  { name: 'shop-batch-01', system: 'ubuntu' },
  { name: 'jump-01', system: 'debian', keyPairName: 'jump-host', elasticIp: true },
  { name: 'legacy-app-01', system: 'centos', keyPairName: 'legacy-app' },
  { name: 'legacy-mail-01', system: 'centos', old: true },
  { name: 'pay-gateway-01', system: 'centos', locked: true },
  { name: 'office-ad-01', system: 'windows' },
  { name: 'report-win-01', system: 'windows', stopped: true },
];

const beijing: readonly InstanceTemplate[] = [
  { name: 'etl-master-01', system: 'ubuntu', keyPairName: 'ops-team', group: dataGroupId },
  { name: 'etl-node-01', system: 'ubuntu', group: dataGroupId },
  { name: 'etl-node-02', system: 'ubuntu', stopped: true, group: dataGroupId },
  { name: 'backup-01', system: 'debian', keyPairName: 'backup-runner', stopped: true },
  { name: 'wiki-01', system: 'centos', elasticIp: true },
  { name: 'old-ftp-01', system: 'centos', old: true },
  { name: 'audit-01', system: 'centos', locked: true },
  { name: 'finance-win-01', system: 'windows' },
];

const elsewhere: readonly InstanceTemplate[] = [
  { name: 'web-01', system: 'centos' },
  { name: 'db-01', system: 'ubuntu', stopped: true },
  { name: 'office-win-01', system: 'windows' },
];

const shanghai: readonly InstanceTemplate[] = Array.from(
  { length: 120 },
  (_, index): InstanceTemplate => {
    const name = `game-node-${String(index + 1).padStart(3, '0')}`;
    if (index % 20 === 7) return { name, system: 'windows' };
    if (index % 30 === 11) return { name, system: 'centos', old: true };
    return index % 8 === 3
      ? { name, system: 'ubuntu', stopped: true }
      : { name, system: index % 2 === 0 ? 'centos' : 'ubuntu' };
  },
);

const templates: ReadonlyMap<string, readonly InstanceTemplate[]> = new Map([
  ['cn-hangzhou', hangzhou],
  ['cn-beijing', beijing],
  ['cn-shanghai', shanghai],
  // The newest regions have no instances, to show an empty list.
  ['cn-zhongwei', []],
  ['us-southeast-1', []],
]);

function instance(regionId: string, template: InstanceTemplate, index: number): InstanceRecord {
  const prefix = idPrefixes.get(regionId) ?? idLetters(regionId, 3);
  const minutes = index * 37;
  return {
    regionId,
    id: `i-${prefix}${idLetters(`${regionId} ${template.name}`, 17)}`,
    name: template.name,
    status: template.stopped ? 'Stopped' : 'Running',
    ...systems[template.system],
    instanceType: template.old ? 'ecs.t1.small' : 'ecs.g5.large',
    zoneId: regionId + (/\d$/.test(regionId) ? 'a' : '-b'),
    ioOptimized: !template.old,
    keyPairName: template.keyPairName ?? '',
    restartPending: false,
    // Reserved for documentation (RFC 5737): no copied command connects to a real host.
    publicIp: template.elasticIp || template.stopped ? '' : `203.0.113.${index + 10}`,
    elasticIp: template.elasticIp ? `198.51.100.${index + 10}` : '',
    privateIp: `172.16.0.${index + 10}`,
    // Instances without I/O optimization are in the classic network.
    vpcId: template.old ? '' : `vpc-${prefix}${idLetters(`${regionId} vpc`, 17)}`,
    createdAt: new Date(Date.UTC(2018, 2, 5, 1, minutes)).toISOString(),
    resourceGroupId: template.group ?? '',
    tags: [],
    lockReasons: template.locked ? ['security'] : [],
  };
}

export const seedInstances: readonly InstanceRecord[] = regions.flatMap(({ regionId }) =>
  (templates.get(regionId) ?? elsewhere).map((template, index) =>
    instance(regionId, template, index),
  ),
);
