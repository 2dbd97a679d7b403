export const accountId = '1234567890123456';
export const shopGroupId = 'rg-aekz6ob3vd5xmna';
export const dataGroupId = 'rg-aek2hgw7tyjc4pq';

const group = (Id: string, Name: string, DisplayName: string, CreateDate: string) => ({
  Id,
  Name,
  DisplayName,
  AccountId: accountId,
  Status: 'OK',
  CreateDate,
});

/** The resource groups of every region. No action changes them, so they aren't in the store. */
export const resourceGroups = [
  group('rg-acfmzvk3q7xw2ei', 'default', 'default resource group', '2017-11-02T10:12:27+08:00'),
  group(shopGroupId, 'shop-production', 'Shop production', '2018-03-19T14:40:05+08:00'),
  group(dataGroupId, 'data-team', 'Data team', '2018-06-25T09:01:51+08:00'),
];

export function resourceGroupExists(id: string): boolean {
  return resourceGroups.some(({ Id }) => Id === id);
}
