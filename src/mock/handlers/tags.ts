import { resourceIdsPerTagCall, tagsPerResource } from '../../contract/limits';
import { tagKeyViolation } from '../../contract/tag-rules';
import { apiError } from '../wire/mock-api-error';
import { nextToken, positionOf } from '../wire/next-token';
import type { RequestParameters } from '../wire/parameters';
import type { TagRecord } from '../store/records';
import type { WriteTables } from '../store/store';
import { hasTags, newTags } from './tag-rules';
import { regionNotInRecords, requiredRegion } from './handler';
import type { Handler } from './handler';

/** The only resource type; its resource IDs are key pair names. */
const resourceType = 'keypair';
const listPageSize = 50;
const tagFiltersMax = 5;
const tagValuesMax = 5;

/** Source: TagResources, ECS OpenAPI 2014-05-26. One unknown resource fails the whole call. */
export const tagResources: Handler<'TagResources'> = async (parameters, { store }) => {
  const regionId = readRegionAndType(parameters);
  const names = requiredResourceIds(parameters);
  const tags = newTags(parameters.tags(), 'NumberExceed.Tags');
  if (tags.length === 0) throw apiError('MissingParameter.Tags');
  const folded = new Set(tags.map(({ key }) => key.toLowerCase()));
  if (folded.size < tags.length) throw apiError('TagKey.Duplication');

  await store.write(regionId, (tables) =>
    retagEach(tables, names, (old) => {
      const merged = new Map(old.map((tag) => [tag.key, tag]));
      for (const tag of tags) merged.set(tag.key, tag);
      if (merged.size > tagsPerResource) throw apiError('OperationDenied.QuotaExceed');
      return Array.from(merged.values());
    }),
  );
  return {};
};

/** Source: UntagResources, ECS OpenAPI 2014-05-26. A missing tag isn't an error. */
export const untagResources: Handler<'UntagResources'> = async (parameters, { store }) => {
  const regionId = readRegionAndType(parameters);
  const names = requiredResourceIds(parameters);
  const keys = parameters.list('TagKey');
  const all = parameters.boolean('All') ?? false;
  if (all && keys.length > 0) throw apiError('Param.Conflict');
  if (!all && keys.length === 0) throw apiError('MissingParameter.Tags');
  if (keys.length > tagsPerResource) throw apiError('NumberExceed.Tags');
  if (keys.some((key) => tagKeyViolation(key) !== null)) throw apiError('InvalidTagKey.Malformed');

  await store.write(regionId, (tables) =>
    retagEach(tables, names, (old) => (all ? [] : old.filter(({ key }) => !keys.includes(key)))),
  );
  return {};
};

/**
 * Source: ListTagResources, ECS OpenAPI 2014-05-26. The page size isn't documented. A filter
 * without values matches any value; all filters must match.
 */
export const listTagResources: Handler<'ListTagResources'> = async (parameters, { store }) => {
  const regionId = readRegionAndType(parameters);
  const names = resourceIds(parameters);
  const tags = parameters.tags();
  if (tags.length > tagsPerResource) throw apiError('NumberExceed.Tags');
  const filters = parameters.tagFilters();
  if (filters.length > tagFiltersMax || filters.some(({ key }) => key === '')) {
    throw apiError('InvalidTagFilter.Malformed');
  }
  if (filters.some(({ values }) => values.length > tagValuesMax)) {
    throw apiError('NumberExceed.TagValues');
  }
  if (tags.length > 0 && filters.length > 0) throw apiError('InvalidTags.MalFormed');
  if (names.length + tags.length + filters.length === 0) {
    throw apiError('BothEmpty.TagsAndResources');
  }
  const token = parameters.text('NextToken');
  const last = token === undefined ? undefined : positionOf(token);

  const rows = await store.read(regionId, (tables) => tables.keyPairs.all());
  const found = rows
    .filter(
      (row) =>
        (names.length === 0 || names.includes(row.name)) &&
        hasTags(row.tags, tags) &&
        filters.every((filter) =>
          row.tags.some(
            ({ key, value }) =>
              key === filter.key && (filter.values.length === 0 || filter.values.includes(value)),
          ),
        ),
    )
    // Key pair names have no spaces, so this sorts by name, then by key.
    .flatMap(({ name, tags: own }) =>
      own.map(({ key, value }) => ({ place: `${name} ${key}`, name, key, value })),
    )
    .filter(({ place }) => last === undefined || place > last)
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));
  const shown = found.slice(0, listPageSize);
  return {
    NextToken: found.length > shown.length ? nextToken(shown.at(-1)?.place ?? '') : '',
    TagResources: {
      TagResource: shown.map(({ name, key, value }) => ({
        ResourceType: resourceType,
        ResourceId: name,
        TagKey: key,
        TagValue: value,
      })),
    },
  };
};

function readRegionAndType(parameters: RequestParameters): string {
  const regionId = requiredRegion(parameters, regionNotInRecords, () =>
    apiError('MissingParameter.RegionId'),
  );
  const type = parameters.required('ResourceType', () => apiError('MissingParameter.ResourceType'));
  if (type !== resourceType) throw apiError('InvalidResourceType.NotFound');
  return regionId;
}

function resourceIds(parameters: RequestParameters): string[] {
  const ids = parameters.list('ResourceId');
  if (ids.length > resourceIdsPerTagCall) throw apiError('NumberExceed.ResourceIds');
  return ids;
}

function requiredResourceIds(parameters: RequestParameters): string[] {
  const ids = resourceIds(parameters);
  if (ids.length === 0) throw apiError('MissingParameter.ResourceIds');
  return ids;
}

function retagEach(
  tables: WriteTables,
  names: readonly string[],
  newTagsOf: (old: readonly TagRecord[]) => readonly TagRecord[],
): void {
  for (const name of new Set(names)) {
    const row = tables.keyPairs.get(name);
    if (row === undefined) throw apiError('InvalidResourceId.NotFound');
    tables.keyPairs.put({ ...row, tags: newTagsOf(row.tags) });
  }
}
