import type { WireInstance } from '../../contract/instances';
import { describeInstancesMax } from '../../contract/limits';
import { restartPendingTagKey } from '../../contract/mock-extensions';
import { apiError } from '../wire/mock-api-error';
import { nextToken, positionOf } from '../wire/next-token';
import type { RequestParameters } from '../wire/parameters';
import type { InstanceRecord } from '../store/records';
import { regions } from '../seed/regions';
import type { Store } from '../store/store';
import { hasTags, tagFilter, wireTags } from './tag-rules';
import { newestFirst, wireTime } from '../wire/time';
import { matchesWildcard } from '../wire/wildcard';
import { requireChangeable, withCurrentStatus } from './instance-status';
import { requiredRegion } from './handler';
import type { Handler } from './handler';

const order = newestFirst((row: { readonly createdAt: string; readonly id: string }) => row.id);
const statuses = new Set(['Pending', 'Running', 'Starting', 'Stopping', 'Stopped']);

/**
 * Source: DescribeInstances, ECS OpenAPI 2014-05-26: the fields needed to bind a key pair, and both
 * kinds of paging, with MaxResults and NextToken or PageNumber and PageSize.
 */
export const describeInstances: Handler<'DescribeInstances'> = async (
  parameters,
  { store, env },
) => {
  const regionId = requiredRegion(parameters);
  const matches = readFilter(parameters);
  const { number, size, startIn } = readPage(parameters);
  const rows = await store.read(regionId, (tables) => tables.instances.all());
  const now = env.now();
  const found = rows
    .map((row) => withCurrentStatus(row, now))
    .filter(matches)
    .toSorted(order);
  const start = startIn(found);
  const shown = found.slice(start, start + size);
  const last = found.length > start + size ? shown.at(-1) : undefined;
  return {
    TotalCount: found.length,
    PageNumber: number,
    PageSize: size,
    NextToken: last === undefined ? '' : nextToken(`${last.createdAt} ${last.id}`),
    Instances: { Instance: shown.map(wireInstance) },
  };
};

/**
 * Source: RebootInstance, ECS OpenAPI 2014-05-26. RegionId isn't one of its parameters, so without
 * it all regions are searched.
 */
export const rebootInstance: Handler<'RebootInstance'> = async (parameters, { store, env }) => {
  const id = parameters.required('InstanceId');
  parameters.boolean('ForceStop');
  const regionId =
    parameters.text('RegionId') === undefined
      ? await regionOf(store, id)
      : requiredRegion(parameters);
  await store.write(regionId, (tables) => {
    const row = tables.instances.get(id);
    if (row === undefined) throw apiError('InvalidInstanceId.NotFound');
    const now = env.now();
    const instance = withCurrentStatus(row, now);
    requireChangeable(instance);
    if (instance.status !== 'Running') throw apiError('IncorrectInstanceStatus');
    const until = new Date(now.getTime() + (env.restartTime ?? 0));
    const restart = { from: now.toISOString(), until: until.toISOString() };
    tables.instances.put({ ...row, restartPending: false, restart });
  });
  return {};
};

async function regionOf(store: Store, id: string): Promise<string> {
  for (const { regionId } of regions) {
    const found = await store.read(regionId, (tables) => tables.instances.get(id));
    if (found !== undefined) return regionId;
  }
  throw apiError('InvalidInstanceId.NotFound');
}

function readFilter(parameters: RequestParameters): (row: InstanceRecord) => boolean {
  const malformed = 'InvalidInstanceIds.ValueNotSupported';
  const ids = parameters.jsonArray('InstanceIds', malformed);
  if (ids !== undefined && ids.length > describeInstancesMax) throw apiError(malformed);
  const status = parameters.text('Status');
  if (status !== undefined && !statuses.has(status)) throw apiError('InvalidStatus.NotFound');
  const name = parameters.text('InstanceName');
  const keyPairName = parameters.text('KeyPairName');
  const ioOptimized = parameters.boolean('IoOptimized');
  const vpcId = parameters.text('VpcId');
  const zoneId = parameters.text('ZoneId');
  const resourceGroupId = parameters.text('ResourceGroupId');
  const tags = tagFilter(parameters.tags());
  return (row) =>
    (ids === undefined || ids.includes(row.id)) &&
    (status === undefined || row.status === status) &&
    (name === undefined || matchesWildcard(row.name, name)) &&
    (keyPairName === undefined || row.keyPairName === keyPairName) &&
    (ioOptimized === undefined || row.ioOptimized === ioOptimized) &&
    (vpcId === undefined || row.vpcId === vpcId) &&
    (zoneId === undefined || row.zoneId === zoneId) &&
    (resourceGroupId === undefined || row.resourceGroupId === resourceGroupId) &&
    hasTags(row.tags, tags);
}

interface Page {
  readonly number: number;
  readonly size: number;
  readonly startIn: (rows: readonly InstanceRecord[]) => number;
}

function readPage(parameters: RequestParameters): Page {
  const token = parameters.text('NextToken');
  const max = describeInstancesMax;
  if (token === undefined && parameters.text('MaxResults') === undefined) {
    const number = parameters.integer('PageNumber', { default: 1, min: 1, max: 1e9 });
    const size = parameters.integer('PageSize', { default: 10, min: 1, max });
    return { number, size, startIn: () => (number - 1) * size };
  }
  // The document specifies clamping to 10 to 100, not an error.
  const requested = parameters.integer('MaxResults', { default: 10, min: -1e9, max: 1e9 });
  const size = Math.min(Math.max(requested, 10), max);
  if (token === undefined) return { number: 1, size, startIn: () => 0 };
  const [createdAt, id] = positionOf(token).split(' ');
  if (createdAt === undefined || id === undefined) throw apiError('Invalid.NextToken');
  // By position in the order, because the row itself may no longer match the filter.
  const isBefore = (row: InstanceRecord): boolean => order({ createdAt, id }, row) >= 0;
  return { number: 1, size, startIn: (rows) => rows.filter(isBefore).length };
}

/** Like the real API, omits an empty key pair name and empty tags. */
function wireInstance(row: InstanceRecord): WireInstance {
  const pending = row.restartPending ? [{ TagKey: restartPendingTagKey, TagValue: 'true' }] : [];
  const tags = [...wireTags(row.tags), ...pending];
  const isClassic = row.vpcId === '';
  return {
    InstanceId: row.id,
    InstanceName: row.name,
    Status: row.status,
    OSType: row.osType,
    OSName: row.osName,
    OSNameEn: row.osNameEn,
    ...(row.keyPairName === '' ? {} : { KeyPairName: row.keyPairName }),
    IoOptimized: row.ioOptimized,
    InstanceType: row.instanceType,
    RegionId: row.regionId,
    ZoneId: row.zoneId,
    PublicIpAddress: { IpAddress: row.publicIp === '' ? [] : [row.publicIp] },
    EipAddress: { IpAddress: row.elasticIp },
    VpcAttributes: {
      VpcId: row.vpcId,
      PrivateIpAddress: { IpAddress: isClassic ? [] : [row.privateIp] },
    },
    InnerIpAddress: { IpAddress: isClassic ? [row.privateIp] : [] },
    CreationTime: wireTime(row.createdAt),
    ResourceGroupId: row.resourceGroupId,
    ...(tags.length === 0 ? {} : { Tags: { Tag: tags } }),
    OperationLocks: { LockReason: row.lockReasons.map((reason) => ({ LockReason: reason })) },
  };
}
