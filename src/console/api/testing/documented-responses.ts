import type { RequestOf, WireResponseOf } from '../../../contract/action';
import type { ActionName, Actions } from '../../../contract/actions';

type Exchange<A extends ActionName> = {
  request: RequestOf<Actions[A]>;
  response: WireResponseOf<Actions[A]>;
};

export const keyPair = {
  KeyPairName: 'web',
  KeyPairFingerPrint: 'c284b4f9772bfe8d4cf7d7f1781a1ef0',
  CreationTime: '2018-11-27T08:33Z',
  ResourceGroupId: '',
  Tags: { Tag: [{ TagKey: 'team', TagValue: 'web' }] },
};
export const instance = {
  InstanceId: 'i-1',
  InstanceName: 'shop',
  Status: 'Running',
  OSType: 'linux',
  OSName: 'Ubuntu',
  OSNameEn: 'Ubuntu',
  KeyPairName: '',
  IoOptimized: true,
  InstanceType: 'ecs.g5.large',
  RegionId: 'cn-hangzhou',
  ZoneId: 'cn-hangzhou-b',
  PublicIpAddress: { IpAddress: [] },
  EipAddress: { IpAddress: '' },
  VpcAttributes: { VpcId: 'vpc-1', PrivateIpAddress: { IpAddress: ['10.0.0.1'] } },
  InnerIpAddress: { IpAddress: [] },
  CreationTime: '2018-11-27T08:33Z',
  ResourceGroupId: '',
  Tags: { Tag: [] },
  OperationLocks: { LockReason: [] },
};
export const region = {
  RegionId: 'cn-hangzhou',
  RegionEndpoint: 'ecs.cn-hangzhou.aliyuncs.com',
  LocalName: 'China (Hangzhou)',
  Status: 'available',
};
export const result = { InstanceId: 'i-1', Success: true, Code: '200', Message: 'successful' };

/** A request and the documented response of each action. */
export const exchanges = {
  DescribeRegions: {
    request: {},
    response: { RequestId: 'R', Regions: { Region: [region] } },
  } satisfies Exchange<'DescribeRegions'>,
  DescribeKeyPairs: {
    request: { RegionId: 'cn-hangzhou', PageNumber: 1, PageSize: 50 },
    response: {
      RequestId: 'R',
      PageNumber: 1,
      PageSize: 50,
      TotalCount: 2,
      KeyPairs: { KeyPair: [keyPair, { ...keyPair, KeyPairName: 'ops' }] },
    },
  } satisfies Exchange<'DescribeKeyPairs'>,
  ImportKeyPair: {
    request: { RegionId: 'cn-hangzhou', KeyPairName: 'web', PublicKeyBody: 'ssh-rsa AAAA' },
    response: {
      RequestId: 'R',
      KeyPairName: 'web',
      KeyPairFingerPrint: keyPair.KeyPairFingerPrint,
    },
  } satisfies Exchange<'ImportKeyPair'>,
  DeleteKeyPairs: {
    request: { RegionId: 'cn-hangzhou', KeyPairNames: ['web'] },
    response: { RequestId: 'R' },
  } satisfies Exchange<'DeleteKeyPairs'>,
  AttachKeyPair: {
    request: { RegionId: 'cn-hangzhou', KeyPairName: 'web', InstanceIds: ['i-1', 'i-2'] },
    response: {
      RequestId: 'R',
      KeyPairName: 'web',
      TotalCount: 2,
      FailCount: 0,
      Results: { Result: [result, { ...result, InstanceId: 'i-2' }] },
    },
  } satisfies Exchange<'AttachKeyPair'>,
  DescribeInstances: {
    request: { RegionId: 'cn-hangzhou', MaxResults: 100 },
    response: {
      RequestId: 'R',
      TotalCount: 2,
      PageNumber: 1,
      PageSize: 100,
      NextToken: '',
      Instances: { Instance: [instance, { ...instance, InstanceId: 'i-2', KeyPairName: 'web' }] },
    },
  } satisfies Exchange<'DescribeInstances'>,
  ListResourceGroups: {
    request: { PageNumber: 1, PageSize: 100 },
    response: {
      RequestId: 'R',
      TotalCount: 1,
      PageNumber: 1,
      PageSize: 100,
      ResourceGroups: { ResourceGroup: [{ Id: 'rg-1', Name: 'shop', DisplayName: 'Shop' }] },
    },
  } satisfies Exchange<'ListResourceGroups'>,
};

export type TriedAction = keyof typeof exchanges;
