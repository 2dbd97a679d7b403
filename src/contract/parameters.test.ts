import { describe, expect, it } from 'vitest';
import { requestParameters } from './parameters';

describe('the RPC form of a request', () => {
  it('numbers lists from 1, flattens objects, and leaves out what is not there', () => {
    const parameters = requestParameters({
      RegionId: 'cn-hangzhou',
      PageSize: 50,
      IncludePublicKey: true,
      KeyPairName: undefined,
      Tag: [{ Key: 'env', Value: '' }, { Key: 'owner' }],
      ResourceId: ['web', 'db'],
      TagFilter: [{ TagKey: 'k', TagValues: ['a', 'b'] }],
    });
    expect([...parameters]).toEqual([
      ['RegionId', 'cn-hangzhou'],
      ['PageSize', '50'],
      ['IncludePublicKey', 'true'],
      ['Tag.1.Key', 'env'],
      ['Tag.1.Value', ''],
      ['Tag.2.Key', 'owner'],
      ['ResourceId.1', 'web'],
      ['ResourceId.2', 'db'],
      ['TagFilter.1.TagKey', 'k'],
      ['TagFilter.1.TagValues.1', 'a'],
      ['TagFilter.1.TagValues.2', 'b'],
    ]);
  });

  it('sends names and instance ids as one JSON array', () => {
    const parameters = requestParameters({ KeyPairNames: ['a"b', 'c'], InstanceIds: [] });
    expect(parameters.get('KeyPairNames')).toBe('["a\\"b","c"]');
    expect(parameters.get('InstanceIds')).toBe('[]');
  });
});
