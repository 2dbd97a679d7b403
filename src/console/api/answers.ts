import * as v from 'valibot';
import type { AnswerOf, CalledAction } from '../../contract/actions';

const acknowledgement = v.object({ RequestId: v.string() });
const count = v.pipe(
  v.number(),
  v.check((value) => Number.isInteger(value) && value >= 0),
);
/** It goes into paths, and half of a surrogate pair cannot be percent-encoded. */
const identity = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '' && text.isWellFormed()),
);

/** A list that has no row twice. */
function listOf<Row>(row: v.GenericSchema<unknown, Row>, identityOf: (row: Row) => string) {
  return v.pipe(
    v.array(row),
    v.check((rows) => new Set(rows.map(identityOf)).size === rows.length),
  );
}

const tag = v.object({ TagKey: v.string(), TagValue: v.string() });

/** 32 lower-case hex digits, as documented; empty, for not known, where ECS gives something else. */
const md5 = v.pipe(
  v.string(),
  v.transform((text) => {
    const digits = text.replaceAll(':', '').toLowerCase();
    return /^[0-9a-f]{32}$/.test(digits) ? digits : '';
  }),
);

/** Its shape alone: it has nothing in it that a shell takes for more than a word. */
const isIpAddress = (text: string) => /^(\d{1,3}(\.\d{1,3}){3}|[\da-f]*:[\da-f:.]*)$/i.test(text);
/** Addresses get into commands that a person copies into a shell: what is none is left out. */
const ipAddresses = v.pipe(
  v.array(v.string()),
  v.transform((texts) => texts.filter(isIpAddress)),
);
const ipAddressOrEmpty = v.pipe(
  v.string(),
  v.transform((text) => (isIpAddress(text) ? text : '')),
);

const bindAnswer = v.object({
  RequestId: v.string(),
  KeyPairName: v.string(),
  TotalCount: count,
  FailCount: count,
  Results: v.object({
    Result: listOf(
      v.object({
        InstanceId: identity,
        Success: v.boolean(),
        Code: v.string(),
        Message: v.string(),
      }),
      (row) => row.InstanceId,
    ),
  }),
});

/**
 * What each answer has to look like before the console uses it. An answer that misses a list is an
 * error, not an empty list.
 */
export const answerSchemas: { [A in CalledAction]: v.GenericSchema<unknown, AnswerOf<A>> } = {
  DescribeRegions: v.object({
    RequestId: v.string(),
    Regions: v.object({
      Region: v.pipe(
        listOf(
          v.object({
            RegionId: identity,
            RegionEndpoint: v.string(),
            LocalName: identity,
            Status: v.optional(v.string(), 'available'),
          }),
          (row) => row.RegionId,
        ),
        v.check((regions) => regions.length > 0),
      ),
    }),
  }),
  DescribeKeyPairs: v.object({
    RequestId: v.string(),
    PageNumber: count,
    PageSize: count,
    TotalCount: count,
    KeyPairs: v.object({
      KeyPair: listOf(
        v.object({
          KeyPairName: identity,
          KeyPairFingerPrint: md5,
          CreationTime: v.string(),
          ResourceGroupId: v.optional(v.string(), ''),
          Tags: v.object({ Tag: listOf(tag, ({ TagKey }) => TagKey) }),
          PublicKey: v.optional(v.string()),
        }),
        (row) => row.KeyPairName,
      ),
    }),
  }),
  ImportKeyPair: v.object({
    RequestId: v.string(),
    KeyPairName: v.string(),
    KeyPairFingerPrint: md5,
  }),
  DeleteKeyPairs: acknowledgement,
  AttachKeyPair: bindAnswer,
  DetachKeyPair: bindAnswer,
  DescribeInstances: v.object({
    RequestId: v.string(),
    TotalCount: count,
    PageNumber: count,
    PageSize: count,
    NextToken: v.string(),
    Instances: v.object({
      Instance: listOf(
        v.object({
          InstanceId: identity,
          InstanceName: v.string(),
          Status: v.picklist(['Pending', 'Running', 'Starting', 'Stopping', 'Stopped']),
          OSType: v.picklist(['linux', 'windows']),
          OSName: v.string(),
          OSNameEn: v.string(),
          KeyPairName: v.string(),
          IoOptimized: v.boolean(),
          InstanceType: v.string(),
          RegionId: v.string(),
          ZoneId: v.string(),
          PublicIpAddress: v.object({ IpAddress: ipAddresses }),
          EipAddress: v.object({ IpAddress: ipAddressOrEmpty }),
          VpcAttributes: v.object({
            VpcId: v.string(),
            PrivateIpAddress: v.object({ IpAddress: ipAddresses }),
          }),
          CreationTime: v.string(),
          ResourceGroupId: v.string(),
          Tags: v.object({ Tag: v.array(tag) }),
          OperationLocks: v.object({
            LockReason: v.array(v.object({ LockReason: v.string() })),
          }),
        }),
        (row) => row.InstanceId,
      ),
    }),
  }),
  RebootInstance: acknowledgement,
  TagResources: acknowledgement,
  UntagResources: acknowledgement,
  ListResourceGroups: v.object({
    RequestId: v.string(),
    TotalCount: count,
    PageNumber: count,
    PageSize: count,
    ResourceGroups: v.object({
      ResourceGroup: v.array(
        v.object({
          Id: v.string(),
          Name: v.string(),
          DisplayName: v.string(),
          AccountId: v.string(),
          Status: v.string(),
          CreateDate: v.string(),
        }),
      ),
    }),
  }),
};

/** The part of a refusal that the console reads. */
export const refusalSchema = v.object({
  RequestId: v.optional(v.string()),
  Code: v.string(),
  Message: v.string(),
  RetiredKeyPair: v.optional(
    v.object({ KeyPairFingerPrint: v.string(), DeletionTime: v.string() }),
  ),
});
