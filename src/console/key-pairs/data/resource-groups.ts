import { queryOptions } from '@tanstack/react-query';
import { listResourceGroups, type ResourceGroup } from '../../../contract/resource-groups';
import { read } from '../../api/read';

const pageSize = 100;

/** Only the first 100, which is enough to choose from. */
export const resourceGroupsQuery = queryOptions({
  queryKey: ['resource-groups'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<ResourceGroup[]> => {
    const request = { PageNumber: 1, PageSize: pageSize };
    const response = await read(listResourceGroups, request, signal);
    return response.ResourceGroups.ResourceGroup;
  },
});
