import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { describeInstances, type Instance } from '../../contract/instances';
import { describeInstancesMax } from '../../contract/limits';
import { ApiError } from '../api/api-error';
import { t, type Message } from '../i18n/t';
import { invalidateInAllTabs } from '../api/other-tabs';
import { read } from '../api/read';
import { updatePendingRestarts } from './pending-restarts';

/** Enough for 10,000 instances. A server may return tokens forever. */
const mostPages = 10_000 / describeInstancesMax;

export interface InstanceList {
  instances: readonly Instance[];
  /** Why some may be missing. */
  gap: ListGap | null;
}

export type ListGap =
  /** The number of invalid rows that were left out. */
  | { kind: 'unreadable'; count: number }
  /** The last page was full, and had no token for another. */
  | { kind: 'more' };

/** All instances of a region. Pages load one by one, because each has the next one's token. */
export function instancesQuery(regionId: string) {
  return queryOptions({
    queryKey: ['instances', regionId],
    queryFn: ({ signal }) => readAllInstances(regionId, signal),
  });
}

async function readAllInstances(regionId: string, signal: AbortSignal): Promise<InstanceList> {
  const instances = new Map<string, Instance>();
  const tokens = new Set<string>();
  let unreadable = 0;
  for (let token = ''; ;) {
    if (tokens.has(token))
      throw mismatch(() => t('ECS returned the same page of instances twice.'));
    if (tokens.size === mostPages)
      throw mismatch(() => t('ECS returned too many pages of instances.'));
    tokens.add(token);
    const response = await read(
      describeInstances,
      {
        RegionId: regionId,
        MaxResults: describeInstancesMax,
        ...(token !== '' && { NextToken: token }),
      },
      signal,
    );
    const { Instance: rows, unreadable: others } = response.Instances;
    for (const each of rows) instances.set(each.InstanceId, each);
    unreadable += others;
    token = response.NextToken;
    if (token === '') {
      // An API without token support returns none, even if there are more pages.
      const pageSize = Math.min(describeInstancesMax, response.PageSize ?? describeInstancesMax);
      const gap: ListGap | null =
        unreadable > 0
          ? { kind: 'unreadable', count: unreadable }
          : rows.length >= pageSize
            ? { kind: 'more' }
            : null;
      const all = [...instances.values()];
      updatePendingRestarts(regionId, all, gap === null);
      return { instances: all, gap };
    }
  }
}

function mismatch(message: Message): ApiError {
  return new ApiError({ kind: 'bad-response', message, isMismatch: true });
}

export function idsOf(instances: readonly Instance[]): string[] {
  return instances.map(({ InstanceId }) => InstanceId);
}

/** Call after every write that changes what DescribeInstances returns. */
export function invalidateInstances(client: QueryClient, regionId: string): Promise<void> {
  return invalidateInAllTabs(client, instancesQuery(regionId).queryKey);
}

/**
 * Reads instances by ID, bypassing the cache. Leaves out those that don't exist. Throws `ApiError`, also
 * for an invalid row, which could be any of them.
 */
export async function readInstances(
  regionId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Instance>> {
  const found = new Map<string, Instance>();
  for (let start = 0; start < ids.length; start += describeInstancesMax) {
    const { Instances } = await read(describeInstances, {
      RegionId: regionId,
      InstanceIds: ids.slice(start, start + describeInstancesMax),
      MaxResults: describeInstancesMax,
    });
    if (Instances.unreadable > 0) {
      throw mismatch(() => t('ECS returned an instance that can’t be read.'));
    }
    for (const instance of Instances.Instance) found.set(instance.InstanceId, instance);
  }
  updatePendingRestarts(regionId, [...found.values()], false);
  return found;
}
