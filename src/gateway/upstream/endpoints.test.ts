import Ecs from '@alicloud/ecs20140526';
import { $OpenApiUtil } from '@alicloud/openapi-core';
import { describe, expect, it } from 'vitest';
import { isRegionId } from '../rules/region-id';
import { endpointOf, type Routing } from './endpoints';

const routing: Routing = { homeRegion: 'cn-beijing', network: 'public' };

interface SdkEndpoints {
  readonly _endpoint: string;
  readonly _endpointMap: Record<string, string>;
}

function sdkEndpoints(regionId: string): SdkEndpoints {
  const config = new $OpenApiUtil.Config({ accessKeyId: 'a', accessKeySecret: 'b', regionId });
  return new Ecs(config);
}

const { _endpointMap: sdkMap } = sdkEndpoints('cn-beijing');
const ordinary = ['cn-beijing', 'cn-shanghai', 'us-west-1', 'ap-southeast-1', 'eu-central-1'];

it.each([...Object.keys(sdkMap), ...ordinary])(
  'sends ECS calls for %s where the SDK does',
  (id) => {
    const { _endpoint } = sdkEndpoints(id);
    expect(endpointOf('Ecs', id, routing).href).toBe(`https://${_endpoint}/`);
  },
);

it('uses the home region where an action has none', () => {
  expect(endpointOf('Ecs', undefined, routing).host).toBe('ecs.cn-beijing.aliyuncs.com');
});

it('knows the hosts of the other products', () => {
  expect(endpointOf('ResourceManager', undefined, routing).host).toBe(
    'resourcemanager.aliyuncs.com',
  );
  expect(endpointOf('Sts', undefined, routing).host).toBe('sts.aliyuncs.com');
});

it('stays in the VPC where that is asked for', () => {
  const inVpc: Routing = { ...routing, network: 'vpc' };
  expect(endpointOf('Ecs', 'cn-hangzhou', inVpc).host).toBe('ecs-vpc.cn-hangzhou.aliyuncs.com');
  expect(endpointOf('Sts', undefined, inVpc).host).toBe('sts-vpc.cn-beijing.aliyuncs.com');
});

it('sends everything to an endpoint that is given', () => {
  const endpoint = new URL('http://127.0.0.1:4010/');
  for (const product of ['Ecs', 'ResourceManager', 'Sts'] as const) {
    expect(endpointOf(product, 'cn-hangzhou', { ...routing, endpoint })).toBe(endpoint);
  }
});

describe('a region ID', () => {
  it.each(['cn-hangzhou', 'cn-north-2-gov-1', 'rus-west-1-pop'])('can be %s', (text) => {
    expect(isRegionId(text)).toBe(true);
  });

  it.each([
    '',
    'evil.example/#',
    'cn-hangzhou.evil.example',
    'cn-hangzhou@evil.example',
    'cn-hangzhou\n',
    'CN-hangzhou',
    'cn',
    `cn-${'a'.repeat(21)}`,
  ])('is not %j, so no host is made of it', (text) => {
    expect(isRegionId(text)).toBe(false);
    expect(() => endpointOf('Ecs', text, routing)).toThrow(RangeError);
  });
});
