import * as v from 'valibot';
import { defineAction, ecs } from './action';
import { acknowledgement, requestTag } from './fields';

/** The resource ID of a key pair is its name. */
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
