import * as v from 'valibot';
import { defineAction, ecs } from './action';
import {
  acknowledgement,
  count,
  displayText,
  identity,
  ipAddress,
  ipAddressList,
  optionalFlag,
  optionalText,
  readableRows,
  requestTag,
  tag,
} from './fields';
import { jsonArray } from './parameters';

const instance = v.object({
  InstanceId: identity,
  InstanceName: displayText,
  /** `Pending`, `Running`, `Starting`, `Stopping`, `Stopped`, or a status added later. */
  Status: displayText,
  /** `linux` or `windows`; empty if unknown. */
  OSType: displayText,
  OSName: displayText,
  OSNameEn: displayText,
  /** Empty if no key pair is bound. */
  KeyPairName: optionalText,
  /** `null` if unknown. */
  IoOptimized: optionalFlag,
  InstanceType: displayText,
  RegionId: v.string(),
  ZoneId: displayText,
  PublicIpAddress: ipAddressList,
  EipAddress: v.optional(v.fallback(v.object({ IpAddress: ipAddress }), { IpAddress: '' }), {}),
  VpcAttributes: v.optional(
    v.fallback(v.object({ VpcId: displayText, PrivateIpAddress: ipAddressList }), {
      VpcId: '',
      PrivateIpAddress: { IpAddress: [] },
    }),
    {},
  ),
  /** Private addresses in the classic network, outside any VPC. */
  InnerIpAddress: ipAddressList,
  CreationTime: displayText,
  ResourceGroupId: displayText,
  Tags: v.nullish(v.object({ Tag: v.nullish(v.array(tag), []) }), {}),
  OperationLocks: v.nullish(
    v.object({
      LockReason: v.nullish(v.array(v.object({ LockReason: displayText })), []),
    }),
    {},
  ),
});

export type Instance = v.InferOutput<typeof instance>;
export type WireInstance = v.InferInput<typeof instance>;

export const describeInstances = defineAction({
  name: 'DescribeInstances',
  api: ecs,
  kind: 'read',
  request: v.object({
    RegionId: v.string(),
    MaxResults: v.optional(v.number()),
    NextToken: v.optional(v.string()),
    PageNumber: v.optional(v.number()),
    PageSize: v.optional(v.number()),
    InstanceIds: v.optional(jsonArray),
    InstanceName: v.optional(v.string()),
    Status: v.optional(v.string()),
    KeyPairName: v.optional(v.string()),
    IoOptimized: v.optional(v.boolean()),
    VpcId: v.optional(v.string()),
    ZoneId: v.optional(v.string()),
    ResourceGroupId: v.optional(v.string()),
    Tag: v.optional(v.array(requestTag)),
  }),
  response: v.object({
    RequestId: displayText,
    /** Has no meaning if the request has MaxResults. */
    TotalCount: v.nullish(count),
    PageNumber: v.nullish(count),
    PageSize: v.nullish(count),
    /** Empty on the last page. Not sent before 2023. */
    NextToken: optionalText,
    Instances: v.pipe(
      v.object({ Instance: readableRows(instance, ({ InstanceId }) => InstanceId) }),
      v.transform(({ Instance: { rows, unreadable } }) => ({ Instance: rows, unreadable })),
    ),
  }),
  responseMismatch: (request, { Instances }) =>
    Instances.Instance.every(({ RegionId }) => RegionId === request.RegionId) ? null : 'region',
});

export const rebootInstance = defineAction({
  name: 'RebootInstance',
  api: ecs,
  kind: 'write',
  request: v.object({
    InstanceId: v.string(),
    RegionId: v.optional(v.string()),
    ForceStop: v.optional(v.boolean()),
  }),
  response: acknowledgement,
});
