import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { describeInstances, type Instance } from '../../contract/instances';
import { describeInstancesMax } from '../../contract/limits';
import { restartPendingTagKey } from '../../contract/stand-in';
import { ApiError } from '../api/api-error';
import { call, readTimeout } from '../api/call';
import { invalidateInAllTabs } from '../api/other-tabs';

/** Room for 10,000 instances: a server that always has another token would be asked for ever. */
const mostPages = 10_000 / describeInstancesMax;

/** All instances of a region, page after page: each page's token comes with the one before. */
export function instancesQuery(regionId: string) {
  return queryOptions({
    queryKey: ['instances', regionId],
    queryFn: async ({ signal }): Promise<Instance[]> => {
      const instances = new Map<string, Instance>();
      const tokens = new Set<string>();
      let token = '';
      do {
        if (tokens.has(token)) {
          const message = 'ECS answers with the same instances again and again.';
          throw new ApiError({ kind: 'bad-answer', message });
        }
        if (tokens.size === mostPages) {
          const message = 'ECS lists instances without an end.';
          throw new ApiError({ kind: 'bad-answer', message });
        }
        tokens.add(token);
        const answer = await call(
          describeInstances,
          {
            RegionId: regionId,
            MaxResults: describeInstancesMax,
            ...(token !== '' && { NextToken: token }),
          },
          { signal, timeout: readTimeout },
        );
        for (const each of answer.Instances.Instance) instances.set(each.InstanceId, each);
        token = answer.NextToken;
      } while (token !== '');
      return [...instances.values()];
    },
  });
}

/** To be called after every write that changes what DescribeInstances answers. */
export function invalidateInstances(client: QueryClient, regionId: string): Promise<void> {
  return invalidateInAllTabs(client, instancesQuery(regionId).queryKey);
}

/**
 * How ECS sees some instances right now, past any cache, by id. One that does not exist any more is
 * missing. Throws `ApiError`.
 */
export async function readInstances(
  regionId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Instance>> {
  const found = new Map<string, Instance>();
  for (let start = 0; start < ids.length; start += describeInstancesMax) {
    const answer = await call(
      describeInstances,
      {
        RegionId: regionId,
        InstanceIds: ids.slice(start, start + describeInstancesMax),
        MaxResults: describeInstancesMax,
      },
      { timeout: readTimeout },
    );
    for (const instance of answer.Instances.Instance) found.set(instance.InstanceId, instance);
  }
  return found;
}

export function boundTo(keyPairName: string, instances: readonly Instance[]): Instance[] {
  return instances.filter((instance) => instance.KeyPairName === keyPairName);
}

/** The key pair was changed while the instance ran, and it has not been restarted since. */
export function isRestartPending(instance: Instance): boolean {
  return instance.Tags.Tag.some((tag) => tag.TagKey === restartPendingTagKey);
}
