/** A resource group of the account; the same in every region. */
export interface ResourceGroupData {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly createDate: string;
}

export const shopGroupId = 'rg-aekz6ob3vd5xmna';
export const dataGroupId = 'rg-aek2hgw7tyjc4pq';

/** No action creates or deletes resource groups, so they aren't rows of the store. */
export const resourceGroups: readonly ResourceGroupData[] = [
  {
    id: 'rg-acfmzvk3q7xw2ei',
    name: 'default',
    displayName: 'default resource group',
    createDate: '2017-11-02T10:12:27+08:00',
  },
  {
    id: shopGroupId,
    name: 'shop-production',
    displayName: 'Shop production',
    createDate: '2018-03-19T14:40:05+08:00',
  },
  {
    id: dataGroupId,
    name: 'data-team',
    displayName: 'Data team',
    createDate: '2018-06-25T09:01:51+08:00',
  },
];

export const accountId = '1234567890123456';

export function resourceGroupExists(id: string): boolean {
  return resourceGroups.some((group) => group.id === id);
}
