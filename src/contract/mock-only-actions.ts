import * as v from 'valibot';
import { defineAction, ecs } from './action';
import { acknowledgement, displayText, md5, optionalText, requestTag } from './fields';
import { newKeyPairParameters } from './key-pairs';

// The console doesn't call these actions. A separate file keeps them out of its bundle.

export const createKeyPair = defineAction({
  name: 'CreateKeyPair',
  api: ecs,
  kind: 'write',
  request: v.object(newKeyPairParameters),
  response: v.object({
    RequestId: v.string(),
    KeyPairId: v.optional(v.string()),
    KeyPairName: v.string(),
    KeyPairFingerPrint: md5,
    /** PEM, unencrypted. */
    PrivateKeyBody: v.string(),
  }),
});

export const listTagResources = defineAction({
  name: 'ListTagResources',
  api: ecs,
  kind: 'read',
  request: v.object({
    RegionId: v.string(),
    ResourceType: v.string(),
    ResourceId: v.optional(v.array(v.string())),
    Tag: v.optional(v.array(requestTag)),
    TagFilter: v.optional(
      v.array(v.object({ TagKey: v.string(), TagValues: v.optional(v.array(v.string())) })),
    ),
    NextToken: v.optional(v.string()),
  }),
  response: v.object({
    RequestId: displayText,
    NextToken: optionalText,
    TagResources: v.object({
      TagResource: v.array(
        v.object({
          ResourceType: v.string(),
          ResourceId: v.string(),
          TagKey: v.string(),
          TagValue: optionalText,
        }),
      ),
    }),
  }),
});

export const joinResourceGroup = defineAction({
  name: 'JoinResourceGroup',
  api: ecs,
  kind: 'write',
  request: v.object({
    RegionId: v.string(),
    ResourceType: v.string(),
    ResourceId: v.string(),
    ResourceGroupId: v.string(),
  }),
  response: acknowledgement,
});
