import { apiError } from '../wire/mock-api-error';
import { resourceGroupExists, resourceGroups } from '../seed/resource-groups';
import { requiredRegion } from './handler';
import type { Handler } from './handler';

/** Source: JoinResourceGroup, ECS OpenAPI 2014-05-26. Its clients pass a key pair's name as the ID. */
export const joinResourceGroup: Handler<'JoinResourceGroup'> = async (parameters, { store }) => {
  const regionId = requiredRegion(parameters);
  if (parameters.required('ResourceType') !== 'keypair') {
    throw apiError('InvalidResourceType.NotFound');
  }
  const name = parameters.required('ResourceId');
  const resourceGroupId = parameters.required('ResourceGroupId');
  if (!resourceGroupExists(resourceGroupId)) throw apiError('InvalidResourceGroup.NotFound');

  await store.write(regionId, (tables) => {
    const row = tables.keyPairs.get(name);
    if (row === undefined) throw apiError('InvalidResourceId.NotFound');
    if (row.resourceGroupId === resourceGroupId) throw apiError('InvalidResourceGroup.Duplicate');
    tables.keyPairs.put({ ...row, resourceGroupId });
  });
  return {};
};

/** Source: ListResourceGroups, Resource Manager OpenAPI 2020-03-31. Names are filtered by substring. */
export const listResourceGroups: Handler<'ListResourceGroups'> = async (parameters) => {
  const number = parameters.integer('PageNumber', { default: 1, min: 1, max: 1e9 });
  const size = parameters.integer('PageSize', { default: 10, min: 1, max: 100 });
  const status = parameters.text('Status') ?? 'OK';
  const name = parameters.text('Name') ?? '';
  const displayName = parameters.text('DisplayName') ?? '';
  const id = parameters.text('ResourceGroupId');
  const ids = parameters.list('ResourceGroupIds');
  const found = resourceGroups.filter(
    ({ Id, Name, DisplayName, Status }) =>
      status === Status &&
      Name.includes(name) &&
      DisplayName.includes(displayName) &&
      (id === undefined || Id === id) &&
      (ids.length === 0 || ids.includes(Id)),
  );
  return {
    TotalCount: found.length,
    PageNumber: number,
    PageSize: size,
    ResourceGroups: { ResourceGroup: found.slice((number - 1) * size, number * size) },
  };
};
