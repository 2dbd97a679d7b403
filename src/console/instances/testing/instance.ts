import type { Instance } from '../../../contract/instances';
import { restartPendingTagKey } from '../../../contract/mock-extensions';

/** By default, a running Linux instance without a key pair. */
export function testInstance(name: string, changes: Partial<Instance> = {}): Instance {
  return {
    InstanceId: `i-${name}`,
    InstanceName: name,
    Status: 'Running',
    OSType: 'linux',
    OSName: 'Debian  9.2 64位',
    OSNameEn: 'Debian  9.2 64 bit',
    KeyPairName: '',
    IoOptimized: true,
    InstanceType: 'ecs.g5.large',
    RegionId: 'cn-hangzhou',
    ZoneId: 'cn-hangzhou-b',
    PublicIpAddress: { IpAddress: ['203.0.113.7'] },
    EipAddress: { IpAddress: '' },
    VpcAttributes: { VpcId: 'vpc-1', PrivateIpAddress: { IpAddress: ['172.16.0.7'] } },
    InnerIpAddress: { IpAddress: [] },
    CreationTime: '2018-03-05T01:00Z',
    ResourceGroupId: '',
    Tags: { Tag: [] },
    OperationLocks: { LockReason: [] },
    ...changes,
  };
}

export const restartPending: Partial<Instance> = {
  Tags: { Tag: [{ TagKey: restartPendingTagKey, TagValue: 'true' }] },
};
