import { describe, expect, it } from 'vitest';
import { client, R, vector, apiSetups } from '../testing/mock-client';
import type { Client } from '../testing/mock-client';

describe.each(apiSetups)('tags on $name', ({ newStore }) => {
  const newClient = async (): Promise<Client> => {
    const api = client(newStore());
    await api.importAll(R, ['web', 'ops']);
    return api;
  };
  const base = { RegionId: R, ResourceType: 'keypair', ResourceId: ['web'] };
  const tag = (api: Client, Tag: { Key: string; Value?: string }[], ResourceId = ['web']) =>
    api.ok('TagResources', { ...base, ResourceId, Tag });
  const tagsOf = async (api: Client, KeyPairName: string): Promise<Record<string, string>> => {
    const { KeyPairs } = await api.ok('DescribeKeyPairs', { RegionId: R, KeyPairName });
    const tags = KeyPairs.KeyPair[0]?.Tags.Tag ?? [];
    return Object.fromEntries(tags.map(({ TagKey, TagValue }) => [TagKey, TagValue]));
  };
  const many = (count: number, prefix = 'key'): { Key: string; Value: string }[] =>
    Array.from({ length: count }, (_, index) => ({ Key: `${prefix}-${index}`, Value: 'v' }));

  it('can be added, overwritten and removed', async () => {
    const api = await newClient();
    await tag(
      api,
      [
        { Key: 'Created', Value: 'TF' },
        { Key: 'For', Value: 'Test' },
      ],
      ['web', 'ops'],
    );
    expect(await tagsOf(api, 'web')).toEqual({ Created: 'TF', For: 'Test' });
    expect(await tagsOf(api, 'ops')).toEqual({ Created: 'TF', For: 'Test' });
    await tag(api, [{ Key: 'For', Value: 'Real' }, { Key: 'bare' }]);
    expect(await tagsOf(api, 'web')).toEqual({ Created: 'TF', For: 'Real', bare: '' });
    await api.ok('UntagResources', { ...base, TagKey: ['For', 'never there'] });
    expect(await tagsOf(api, 'web')).toEqual({ Created: 'TF', bare: '' });
    expect(await tagsOf(api, 'ops')).toEqual({ Created: 'TF', For: 'Test' });
    await api.ok('UntagResources', { ...base, All: true });
    expect(await tagsOf(api, 'web')).toEqual({});
    await api.ok('UntagResources', { ...base, All: true });
  });

  it('are unchanged by invalid requests, which return the tag actions’ codes', async () => {
    const api = await newClient();
    await tag(api, many(19));
    const before = await tagsOf(api, 'web');
    const ok = { ...base, Tag: [{ Key: 'k', Value: 'v' }] };
    const { RegionId: _region, ...noRegion } = ok;
    const { ResourceType: _type, ...noType } = ok;
    const { ResourceId: _id, ...noId } = ok;
    const names = many(51).map(({ Key }) => Key);
    const cases: [string, object, number, string][] = [
      ['TagResources', noRegion, 404, 'MissingParameter.RegionId'],
      ['TagResources', { ...ok, RegionId: 'x' }, 404, 'InvalidRegionId.NotFound'],
      ['TagResources', noType, 404, 'MissingParameter.ResourceType'],
      ['TagResources', { ...ok, ResourceType: 'instance' }, 404, 'InvalidResourceType.NotFound'],
      ['TagResources', noId, 404, 'MissingParameter.ResourceIds'],
      ['TagResources', base, 404, 'MissingParameter.Tags'],
      ['TagResources', { ...ok, ResourceId: names }, 400, 'NumberExceed.ResourceIds'],
      ['TagResources', { ...ok, Tag: many(21) }, 400, 'NumberExceed.Tags'],
      ['TagResources', { ...ok, Tag: many(2, 'new') }, 400, 'OperationDenied.QuotaExceed'],
      ['TagResources', { ...ok, ResourceId: ['ops', 'no'] }, 404, 'InvalidResourceId.NotFound'],
      ['TagResources', { ...ok, Tag: [{ Key: 'a' }, { Key: 'a' }] }, 400, 'Duplicate.TagKey'],
      ['TagResources', { ...ok, Tag: [{ Key: 'a' }, { Key: 'A' }] }, 403, 'TagKey.Duplication'],
      ['TagResources', { ...ok, Tag: [{ Key: 'acs:x' }] }, 400, 'InvalidTagKey.Malformed'],
      ['TagResources', { ...ok, Tag: [{ Value: 'x' }] }, 400, 'InvalidTagKey.Malformed'],
      ['UntagResources', base, 404, 'MissingParameter.Tags'],
      ['UntagResources', { ...base, All: true, TagKey: ['k'] }, 403, 'Param.Conflict'],
      ['UntagResources', { ...base, TagKey: ['aliyun'] }, 400, 'InvalidTagKey.Malformed'],
      ['UntagResources', { ...base, TagKey: names.slice(0, 21) }, 400, 'NumberExceed.Tags'],
      [
        'UntagResources',
        { ...base, ResourceId: ['no'], All: true },
        404,
        'InvalidResourceId.NotFound',
      ],
    ];
    for (const [action, request, status, Code] of cases) {
      const rejected = await api.error(action, request);
      expect({ status: rejected.status, Code: rejected.Code }).toEqual({ status, Code });
    }
    expect(await tagsOf(api, 'web')).toEqual(before);
    expect(await tagsOf(api, 'ops')).toEqual({});
    await tag(api, [...many(1, 'new'), { Key: 'key-0', Value: 'changed' }]);
    expect(Object.keys(await tagsOf(api, 'web')).length).toBe(20);
  });

  it('are listed by resource, tag and filter', async () => {
    const api = await newClient();
    await tag(api, [
      { Key: 'env', Value: 'prod' },
      { Key: 'team', Value: 'a' },
    ]);
    await tag(api, [{ Key: 'env', Value: 'test' }], ['ops']);
    const list = async (request: object): Promise<string[]> => {
      const response = await api.ok('ListTagResources', {
        RegionId: R,
        ResourceType: 'keypair',
        ...request,
      });
      expect(response.NextToken).toBe('');
      return response.TagResources.TagResource.map(
        (row) => `${row.ResourceType} ${row.ResourceId} ${row.TagKey}=${row.TagValue}`,
      );
    };
    const web = ['keypair web env=prod', 'keypair web team=a'];
    const ops = ['keypair ops env=test'];
    expect(await list({ ResourceId: ['web', 'nobody'] })).toEqual(web);
    expect(await list({ ResourceId: ['web', 'ops'] })).toEqual([...ops, ...web]);
    expect(await list({ Tag: [{ Key: 'env' }] })).toEqual([...ops, ...web]);
    expect(await list({ Tag: [{ Key: 'env', Value: 'prod' }, { Key: 'team' }] })).toEqual(web);
    expect(await list({ ResourceId: ['ops'], Tag: [{ Key: 'team' }] })).toEqual([]);
    const filter = (TagKey: string, ...TagValues: string[]) => ({
      TagFilter: [{ TagKey, TagValues }],
    });
    expect(await list(filter('env', 'test', 'other'))).toEqual(ops);
    expect(await list(filter('env'))).toEqual([...ops, ...web]);
  });

  it('are paged by token', async () => {
    const api = client(newStore());
    const names = Array.from({ length: 7 }, (_, index) => `key-${index}`);
    for (const KeyPairName of names) {
      await api.ok('ImportKeyPair', {
        RegionId: R,
        KeyPairName,
        PublicKeyBody: vector.line,
        Tag: many(20),
      });
    }
    const seen: string[] = [];
    const sizes: number[] = [];
    let token: { NextToken?: string } = {};
    do {
      const response = await api.ok('ListTagResources', {
        RegionId: R,
        ResourceType: 'keypair',
        ResourceId: names,
        ...token,
      });
      const rows = response.TagResources.TagResource;
      sizes.push(rows.length);
      seen.push(...rows.map((row) => `${row.ResourceId} ${row.TagKey}`));
      token = response.NextToken === '' ? {} : { NextToken: response.NextToken };
    } while (token.NextToken !== undefined);
    expect(sizes).toEqual([50, 50, 40]);
    expect(new Set(seen).size).toBe(140);
  });

  it('are not listed for invalid requests', async () => {
    const api = await newClient();
    const list = { RegionId: R, ResourceType: 'keypair' };
    const filters = many(6).map(({ Key }) => ({ TagKey: Key }));
    const values = many(6).map(({ Key }) => Key);
    const cases: [object, number, string][] = [
      [{}, 403, 'BothEmpty.TagsAndResources'],
      [{ Tag: many(1), TagFilter: [{ TagKey: 'k' }] }, 400, 'InvalidTags.MalFormed'],
      [{ Tag: many(21) }, 400, 'NumberExceed.Tags'],
      [{ TagFilter: filters }, 403, 'InvalidTagFilter.Malformed'],
      [{ TagFilter: [{ TagValues: ['v'] }] }, 403, 'InvalidTagFilter.Malformed'],
      [{ TagFilter: [{ TagKey: 'k', TagValues: values }] }, 403, 'NumberExceed.TagValues'],
      [{ ResourceId: ['web'], NextToken: 'zz' }, 403, 'Invalid.NextToken'],
      [{ ResourceId: ['web'], NextToken: 'ff' }, 403, 'Invalid.NextToken'],
    ];
    for (const [request, status, Code] of cases) {
      const rejected = await api.error('ListTagResources', { ...list, ...request });
      expect({ status: rejected.status, Code: rejected.Code }).toEqual({ status, Code });
    }
  });
});
