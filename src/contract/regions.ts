import * as v from 'valibot';
import { defineAction, ecs } from './action';
import { displayText, identity, readableRows } from './fields';

const region = v.object({
  RegionId: identity,
  RegionEndpoint: displayText,
  /** In the language of AcceptLanguage. */
  LocalName: displayText,
  Status: displayText,
});

export const describeRegions = defineAction({
  name: 'DescribeRegions',
  api: ecs,
  kind: 'read',
  request: v.object({
    AcceptLanguage: v.optional(v.string()),
    InstanceChargeType: v.optional(v.string()),
    ResourceType: v.optional(v.string()),
  }),
  response: v.object({
    RequestId: displayText,
    Regions: v.object({
      Region: v.pipe(
        readableRows(region, ({ RegionId }) => RegionId),
        v.transform(({ rows }) => rows),
        v.check((regions) => regions.length > 0),
      ),
    }),
  }),
});
