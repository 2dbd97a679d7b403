import * as v from 'valibot';
import { defineAction, ecs } from './action';
import { acknowledgement, displayText, optionalText } from './fields';

/** A tag as a request carries it: `Tag.1.Key=env&Tag.1.Value=prod`. */
export const requestTag = v.object({ Key: v.string(), Value: v.optional(v.string()) });
export type RequestTag = v.InferOutput<typeof requestTag>;

/** A tag as a response carries it. */
export const tag = v.object({ TagKey: v.string(), TagValue: optionalText });
export type Tag = v.InferOutput<typeof tag>;

/** The resources that the tag actions take. For `keypair` an id is the name of the key pair. */
const taggedResources = {
  RegionId: v.string(),
  ResourceType: v.string(),
  ResourceId: v.array(v.string()),
};

export const tagResources = defineAction({
  name: 'TagResources',
  api: ecs,
  kind: 'write',
  request: v.object({ ...taggedResources, Tag: v.array(requestTag) }),
  response: acknowledgement,
});

export const untagResources = defineAction({
  name: 'UntagResources',
  api: ecs,
  kind: 'write',
  request: v.object({
    ...taggedResources,
    TagKey: v.optional(v.array(v.string())),
    All: v.optional(v.boolean()),
  }),
  response: acknowledgement,
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
