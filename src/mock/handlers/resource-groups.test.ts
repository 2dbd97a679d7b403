import { describe, expect, it } from 'vitest';
import { dataGroupId, shopGroupId } from '../seed/resource-groups';
import { client, R, apiSetups } from '../testing/mock-client';

describe.each(apiSetups)('resource groups on $name', ({ newStore }) => {
  it('let a key pair join once', async () => {
    const api = client(newStore());
    await api.importAll(R, ['web']);
    const join = { RegionId: R, ResourceType: 'keypair', ResourceId: 'web' };
    for (const ResourceGroupId of [shopGroupId, dataGroupId]) {
      await api.ok('JoinResourceGroup', { ...join, ResourceGroupId });
      expect(await api.names({ RegionId: R, ResourceGroupId })).toEqual(['web']);
    }
    const again = { ...join, ResourceGroupId: dataGroupId };
    const cases: [object, number, string][] = [
      [again, 403, 'InvalidResourceGroup.Duplicate'],
      [{ ...again, ResourceId: 'nobody' }, 404, 'InvalidResourceId.NotFound'],
      [{ ...again, ResourceGroupId: 'rg-nowhere' }, 404, 'InvalidResourceGroup.NotFound'],
      [{ ...again, ResourceType: 'instance' }, 404, 'InvalidResourceType.NotFound'],
      [{ ...again, RegionId: 'x' }, 404, 'InvalidRegionId.NotFound'],
      [join, 400, 'MissingParameter'],
    ];
    for (const [request, status, Code] of cases) {
      const rejected = await api.error('JoinResourceGroup', request);
      expect({ status: rejected.status, Code: rejected.Code }).toEqual({ status, Code });
    }
  });

  it('are listed, filtered and paged without a region', async () => {
    const api = client(newStore());
    const ids = async (request: object): Promise<string[]> => {
      const { ResourceGroups } = await api.ok('ListResourceGroups', request);
      return ResourceGroups.ResourceGroup.map((group) => group.Id);
    };
    const all = await api.ok('ListResourceGroups', {});
    expect(all).toMatchObject({ TotalCount: 3, PageNumber: 1, PageSize: 10 });
    expect(all.ResourceGroups.ResourceGroup[0]).toMatchObject({ Name: 'default', Status: 'OK' });
    expect(await ids({ Name: 'shop' })).toEqual([shopGroupId]);
    expect(await ids({ DisplayName: 'Data' })).toEqual([dataGroupId]);
    expect(await ids({ ResourceGroupId: dataGroupId })).toEqual([dataGroupId]);
    expect(await ids({ ResourceGroupIds: [shopGroupId, 'rg-x'] })).toEqual([shopGroupId]);
    expect(await ids({ Status: 'PendingDelete' })).toEqual([]);
    expect(await ids({ PageNumber: 2, PageSize: 2 })).toEqual([dataGroupId]);
    expect((await api.error('ListResourceGroups', { PageSize: 101 })).Code).toBe(
      'InvalidParameter',
    );
  });
});
