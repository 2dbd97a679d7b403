import type { AllowedAction } from '../rules/actions';
import { isRegionId } from '../rules/region-id';

type Product = AllowedAction['product'];

/** Where requests are sent. */
export interface Routing {
  /** Receives all requests instead of Alibaba Cloud. */
  readonly endpoint?: URL | undefined;
  /** For actions without a region. */
  readonly homeRegion: string;
  readonly network: 'public' | 'vpc';
}

export const defaultHomeRegion = 'cn-hangzhou';

/** Public ECS endpoints that don't follow the rule, as in `@alicloud/ecs20140526`. */
const unusualEcsHosts: Readonly<Record<string, readonly string[]>> = {
  'ecs-cn-hangzhou.aliyuncs.com': [
    'cn-hangzhou',
    'cn-shanghai-finance-1',
    'cn-shenzhen-finance-1',
    'cn-fujian',
    'cn-beijing-nu16-b01',
    'cn-haidian-cm12-c01',
    'cn-hangzhou-bj-b01',
    'cn-hangzhou-internal-prod-1',
    'cn-hangzhou-internal-test-1',
    'cn-hangzhou-internal-test-2',
    'cn-hangzhou-internal-test-3',
    'cn-hangzhou-test-306',
    'cn-shanghai-et15-b01',
    'cn-shanghai-et2-b01',
    'cn-shanghai-internal-test-1',
    'cn-shenzhen-st4-d01',
    'cn-shenzhen-su18-b01',
    'cn-zhangbei-na61-b01',
  ],
  'ecs.aliyuncs.com': [
    'cn-north-2-gov-1',
    'cn-beijing-gov-1',
    'cn-hangzhou-finance',
    'cn-beijing-finance-pop',
    'cn-hongkong-finance-pop',
    'ap-northeast-2-pop',
    'rus-west-1-pop',
    'cn-shanghai-inner',
    'cn-shenzhen-inner',
    'cn-wuhan',
    'cn-yushanfang',
    'cn-zhangbei',
  ],
  'ecs.cn-qingdao-nebula.aliyuncs.com': [
    'cn-edge-1',
    'cn-huhehaote-nebula-1',
    'cn-zhengzhou-nebula-1',
  ],
  'ecs.cn-zhangjiakou.aliyuncs.com': ['cn-zhangjiakou-na62-a01'],
  'ecs.cn-shenzhen-cloudstone.aliyuncs.com': ['eu-west-1-oxs'],
};

/**
 * The URL of a product in a region, or in the home region; `endpoint` instead if it's set.
 *
 * @throws RangeError if `regionId` isn't a possible region ID
 */
export function endpointOf(
  product: Product,
  regionId: string | undefined,
  { endpoint, homeRegion, network }: Routing,
): URL {
  if (endpoint !== undefined) return endpoint;
  return new URL(`https://${hostOf(product, regionId ?? homeRegion, network)}/`);
}

function hostOf(product: Product, regionId: string, network: Routing['network']): string {
  if (!isRegionId(regionId)) throw new RangeError('This is not a region ID.');
  switch (product) {
    case 'ResourceManager':
      return 'resourcemanager.aliyuncs.com';
    case 'Sts':
      return network === 'vpc' ? `sts-vpc.${regionId}.aliyuncs.com` : 'sts.aliyuncs.com';
    case 'Ecs':
      if (network === 'vpc') return `ecs-vpc.${regionId}.aliyuncs.com`;
      return unusualEcsHost(regionId) ?? `ecs.${regionId}.aliyuncs.com`;
  }
}

function unusualEcsHost(regionId: string): string | undefined {
  return Object.entries(unusualEcsHosts).find(([, regions]) => regions.includes(regionId))?.[0];
}
