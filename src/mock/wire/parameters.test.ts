import { describe, expect, it } from 'vitest';
import { describeInstances } from '../../contract/instances';
import { requestParameters } from '../../contract/parameters';
import { MockApiError } from './mock-api-error';
import { RequestParameters } from './parameters';
import { client, R, apiSetups } from '../testing/mock-client';

const parse = (values: Record<string, string>): RequestParameters =>
  new RequestParameters(new Map(Object.entries(values)));
const parameters = (request: object): RequestParameters =>
  new RequestParameters(new Map(requestParameters(describeInstances, request)));

describe('request parameters', () => {
  it('parses what the contract formats', () => {
    const Tag = [{ Key: '__proto__', Value: 'a.1.b' }, { Key: 'bare' }];
    const TagFilter = [{ TagKey: 'env', TagValues: ['a', 'b'] }, { TagKey: 'team' }];
    const ids = Array.from({ length: 12 }, (_, index) => `id-${index}`);
    const read = parameters({ Tag, TagFilter, ResourceId: ids, InstanceIds: ids, PageSize: 7 });
    expect(read.tags()).toEqual(Tag);
    expect(read.tagFilters()).toEqual([
      { key: 'env', values: ['a', 'b'] },
      { key: 'team', values: [] },
    ]);
    expect(read.list('ResourceId')).toEqual(ids);
    expect(read.jsonArray('InstanceIds', 'InternalError')).toEqual(ids);
    expect(read.integer('PageSize', { default: 10, min: 1, max: 50 })).toBe(7);
  });

  it('orders elements by number and ignores gaps', () => {
    expect(parse({ 'A.10': 'ten', 'A.2': 'two', 'A.7': 'seven' }).list('A')).toEqual([
      'two',
      'seven',
      'ten',
    ]);
  });

  it('rejects invalid numbers and fields', () => {
    for (const name of ['A.0', 'A.01', 'A.-1', 'A.x', 'A.', 'A.1.Key', 'A.1234567', 'A.1 ']) {
      expect(() => parse({ [name]: 'v' }).list('A'), name).toThrow(MockApiError);
    }
    for (const name of ['Tag.1.__proto__', 'Tag.1', 'Tag.1.Key.1', 'Tag.Key', 'Tag.0.Key']) {
      expect(() => parse({ [name]: 'v' }).tags(), name).toThrow(MockApiError);
    }
    for (const name of ['TagFilter.1', 'TagFilter.1.TagValues', 'TagFilter.1.TagValues.0']) {
      expect(() => parse({ [name]: 'v' }).tagFilters(), name).toThrow(MockApiError);
    }
  });

  it('rejects JSON that isn’t an array of strings', () => {
    const bad = ['web', '"web"', '{}', 'null', '[1]', '["a",null]', '[["a"]]', '["a"', '[]]', '1'];
    for (const text of bad) {
      expect(() => parse({ A: text }).jsonArray('A', 'InternalError'), text).toThrow(MockApiError);
    }
    expect(parse({ A: '[]' }).jsonArray('A', 'InternalError')).toEqual([]);
    expect(parse({ A: '' }).jsonArray('A', 'InternalError')).toBeUndefined();
  });
});

/** Deterministic for a seed (mulberry32), so that a failure can be reproduced. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Without CreateKeyPair, which is too slow and has the same parameters. */
const actions = `DescribeRegions DescribeKeyPairs ImportKeyPair DeleteKeyPairs AttachKeyPair
  DetachKeyPair DescribeInstances RebootInstance TagResources UntagResources ListTagResources
  JoinResourceGroup ListResourceGroups`.split(/\s+/);
const names = `RegionId KeyPairName KeyPairNames PublicKeyBody InstanceIds InstanceId PageNumber
  PageSize MaxResults NextToken ResourceType ResourceId ResourceId.1 ResourceId.2 ResourceGroupId
  Tag.1.Key Tag.1.Value Tag.2.Key Tag.x.Key Tag.1.__proto__ TagKey.1 TagFilter.1.TagKey All
  TagFilter.1.TagValues.1 IncludePublicKey Status AcceptLanguage __proto__ constructor`.split(
  /\s+/,
);
const values = ['', ' ', '0', '-1', '1', '51', 'true', 'cn-hangzhou', 'keypair', 'web', 'db-admin']
  .concat(['["web"]', '["db-admin"]', '[]', '[1]', '{"a":1}', 'null', '__proto__', '*', '**'])
  .concat([
    'ssh-rsa AAAAB3NzaC1',
    'ff',
    'zz',
    '%zz',
    '\u0000',
    '\ud800',
    '𠀀'.repeat(200),
    '9'.repeat(400),
  ]);

describe.each(apiSetups)('random parameters on $name', ({ newStore }) => {
  it('get a response or an error, never an internal error', async () => {
    const next = random(20181127);
    const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
    const api = client(newStore());
    for (let round = 0; round < 400; round++) {
      const request = Object.fromEntries(
        Array.from({ length: next(7) }, () => [pick(names), pick(values)]),
      );
      const RegionId = next(5) > 0 ? 'cn-hangzhou' : pick(values);
      const action = pick(actions);
      const response = await api.send(action, { ...request, RegionId });
      const body = (await response.json()) as { Code?: string };
      expect(response.status, `${action} ${JSON.stringify(request)}`).toBeLessThan(500);
      expect(body.Code === undefined).toBe(response.ok);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(await api.names({ RegionId: R })).toEqual([]);
  });
});
