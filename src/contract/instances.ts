import type { RequestTag, Tag } from './tags';

export type InstanceStatus = 'Pending' | 'Running' | 'Starting' | 'Stopping' | 'Stopped';

/** The part of an ECS instance that binding a key pair needs to know. */
export interface Instance {
  InstanceId: string;
  InstanceName: string;
  Status: InstanceStatus;
  OSType: 'linux' | 'windows';
  OSName: string;
  OSNameEn: string;
  /** Empty when no key pair is bound. */
  KeyPairName: string;
  IoOptimized: boolean;
  InstanceType: string;
  RegionId: string;
  ZoneId: string;
  PublicIpAddress: { IpAddress: string[] };
  EipAddress: { IpAddress: string };
  VpcAttributes: { VpcId: string; PrivateIpAddress: { IpAddress: string[] } };
  CreationTime: string;
  ResourceGroupId: string;
  Tags: { Tag: Tag[] };
  OperationLocks: { LockReason: { LockReason: string }[] };
}

export interface DescribeInstancesRequest {
  RegionId: string;
  MaxResults?: number;
  NextToken?: string;
  PageNumber?: number;
  PageSize?: number;
  InstanceIds?: string[];
  InstanceName?: string;
  Status?: InstanceStatus;
  KeyPairName?: string;
  IoOptimized?: boolean;
  VpcId?: string;
  ZoneId?: string;
  ResourceGroupId?: string;
  Tag?: RequestTag[];
}

export interface DescribeInstancesAnswer {
  RequestId: string;
  TotalCount: number;
  PageNumber: number;
  PageSize: number;
  NextToken: string;
  Instances: { Instance: Instance[] };
}

export interface RebootInstanceRequest {
  InstanceId: string;
  RegionId?: string;
  ForceStop?: boolean;
}
