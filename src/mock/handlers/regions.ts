import { apiError } from '../wire/mock-api-error';
import { regions } from '../seed/regions';
import type { RegionData } from '../seed/regions';
import type { Handler } from './handler';

/** The language of region names by AcceptLanguage. */
const languages: ReadonlyMap<string, keyof RegionData['names']> = new Map([
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['en-US', 'en'],
  ['ja', 'ja'],
  ['fr', 'en'],
  ['de', 'en'],
  ['ko', 'en'],
]);
const chargeTypes = new Set(['PostPaid', 'PrePaid', 'SpotWithPriceLimit', 'SpotAsPriceGo']);
const resourceTypes = new Set(['instance', 'disk', 'reservedinstance', 'scu']);

/** Source: DescribeRegions, ECS OpenAPI 2014-05-26. Every region has all charge and resource types. */
export const describeRegions: Handler<'DescribeRegions'> = async (parameters) => {
  const language = languages.get(parameters.text('AcceptLanguage') ?? 'zh-CN');
  if (language === undefined) throw apiError('InvalidAcceptLanguage.NotFound');
  if (!chargeTypes.has(parameters.text('InstanceChargeType') ?? 'PostPaid')) {
    throw apiError('Invalid.InstanceChargeType');
  }
  if (!resourceTypes.has(parameters.text('ResourceType') ?? 'instance')) {
    throw apiError('InvalidResourceType.NotFound');
  }
  return {
    Regions: {
      Region: regions.map((region) => ({
        RegionId: region.regionId,
        RegionEndpoint: region.endpoint,
        LocalName: region.names[language] ?? region.names.en,
      })),
    },
  };
};
