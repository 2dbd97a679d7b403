import { describe, expect, it } from 'vitest';
import { actions } from './actions';
import { parameterForms } from './parameters';
import { requestParameters } from './parameters';

describe('the RPC form of a request', () => {
  it('numbers lists from 1, flattens objects and omits undefined values', () => {
    const parameters = requestParameters(actions.ListTagResources, {
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

  it('sends names and instance IDs as JSON arrays', () => {
    const names = requestParameters(actions.DeleteKeyPairs, { KeyPairNames: ['a"b', 'c'] });
    expect(names.get('KeyPairNames')).toBe('["a\\"b","c"]');
    for (const action of [actions.AttachKeyPair, actions.DescribeInstances]) {
      const ids = requestParameters(action, { InstanceIds: [] });
      expect(ids.get('InstanceIds')).toBe('[]');
    }
  });
});

describe('the parameters of an action', () => {
  it('have their forms', () => {
    expect(parameterForms(actions.DescribeInstances.request)).toMatchObject({
      RegionId: { required: true, form: 'text' },
      MaxResults: { required: false, form: 'number' },
      IoOptimized: { required: false, form: 'boolean' },
      InstanceIds: { required: false, form: 'json-array' },
      Tag: {
        required: false,
        form: 'list',
        item: {
          form: 'object',
          fields: {
            Key: { required: true, form: 'text' },
            Value: { required: false, form: 'text' },
          },
        },
      },
    });
    expect(parameterForms(actions.UntagResources.request)).toMatchObject({
      ResourceId: { required: true, form: 'list', item: { form: 'text' } },
    });
  });

  it('have forms for every action', () => {
    for (const action of Object.values(actions)) {
      expect(Object.keys(parameterForms(action.request))).toEqual(
        Object.keys(action.request.entries),
      );
    }
  });
});
