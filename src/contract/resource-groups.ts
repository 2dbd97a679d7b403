import * as v from 'valibot';
import { defineAction, resourceManager } from './action';
import { count, displayText, identity, readableRows } from './fields';

const resourceGroup = v.object({
  Id: identity,
  Name: displayText,
  DisplayName: displayText,
  AccountId: displayText,
  Status: displayText,
  CreateDate: displayText,
});
export type ResourceGroup = v.InferOutput<typeof resourceGroup>;

export const listResourceGroups = defineAction({
  name: 'ListResourceGroups',
  api: resourceManager,
  kind: 'read',
  request: v.object({
    PageNumber: v.optional(v.number()),
    PageSize: v.optional(v.number()),
  }),
  response: v.object({
    RequestId: displayText,
    TotalCount: v.optional(count),
    PageNumber: v.optional(count),
    PageSize: v.optional(count),
    ResourceGroups: v.object({
      ResourceGroup: v.pipe(
        readableRows(resourceGroup, ({ Id }) => Id),
        v.transform(({ rows }) => rows),
      ),
    }),
  }),
});
