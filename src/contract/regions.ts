/** One region as DescribeRegions lists it. */
export interface Region {
  RegionId: string;
  RegionEndpoint: string;
  /** The region's name in the language asked for with AcceptLanguage. */
  LocalName: string;
  Status: string;
}

export interface DescribeRegionsRequest {
  AcceptLanguage?: string;
  InstanceChargeType?: string;
  ResourceType?: string;
}

export interface DescribeRegionsAnswer {
  RequestId: string;
  Regions: { Region: Region[] };
}
