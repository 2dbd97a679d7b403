import * as models from '@alicloud/ecs20140526';
import { describe, expect, it } from 'vitest';
import { actions, calledActions } from '../../contract/actions';
import { actionOf, allowedActions } from './actions';
import { GatewayError } from './gateway-error';

type Models = Record<string, { names(): Record<string, string> } | undefined>;

it('passes on what the page calls and GetCallerIdentity', () => {
  expect(Array.from(allowedActions.keys())).toEqual([
    ...Object.keys(calledActions),
    'GetCallerIdentity',
  ]);
});

it('never passes on CreateKeyPair, nor any other action', () => {
  const rest = Object.keys(actions).filter((name) => !allowedActions.has(name));
  expect(rest).toContain('CreateKeyPair');
  for (const name of [...rest, 'DeleteInstance', 'constructor', 'describeregions']) {
    expect(() => actionOf(`Action=${name}`)).toThrow(
      expect.objectContaining({ status: 403, code: 'Gateway.ActionNotAllowed' }) as Error,
    );
  }
});

it('knows products, versions and writes', () => {
  expect(actionOf('Action=ImportKeyPair')).toMatchObject({
    product: 'Ecs',
    version: '2014-05-26',
    isWrite: true,
  });
  expect(actionOf('Action=ListResourceGroups')).toMatchObject({
    product: 'ResourceManager',
    version: '2020-03-31',
    isWrite: false,
  });
  expect(actionOf('Action=GetCallerIdentity')).toMatchObject({
    product: 'Sts',
    version: '2015-04-01',
  });
});

describe('a query', () => {
  it.each([
    '',
    'Action=',
    'Action=DescribeRegions&Version=1',
    'Action=DescribeRegions&Action=DescribeRegions',
    'Action=DescribeRegions&',
    'action=DescribeRegions',
    'Version=2014-05-26',
    'Action=DescribeRegions%00',
    'Action=Describe%52egions',
    'Action=DescribeRegions#',
  ])('is not %j', (query) => {
    expect(() => actionOf(query)).toThrow(GatewayError);
    expect(() => actionOf(query)).toThrow(
      expect.objectContaining({ status: 400, code: 'Gateway.BadQuery' }) as Error,
    );
  });
});

it.each(
  Array.from(allowedActions.values())
    .filter(({ product }) => product === 'Ecs')
    .map((action) => [action.name, action] as const),
)('sends %s no parameter that the official SDK does not know', (name, action) => {
  const known = Object.values((models as unknown as Models)[`${name}Request`]?.names() ?? {});
  const unknown = Object.keys(action.parameters).filter((parameter) => !known.includes(parameter));
  expect(known.length).toBeGreaterThan(0);
  expect(unknown).toEqual(action.routeOnly);
});
