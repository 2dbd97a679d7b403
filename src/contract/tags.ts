/** A tag as a request carries it: `Tag.1.Key=env&Tag.1.Value=prod`. */
export interface RequestTag {
  Key: string;
  Value?: string;
}

/** A tag as an answer carries it. */
export interface Tag {
  TagKey: string;
  TagValue: string;
}

export interface TagResourcesRequest {
  RegionId: string;
  ResourceType: string;
  /** For `keypair` a resource id is the name of the key pair. */
  ResourceId: string[];
  Tag: RequestTag[];
}

export interface UntagResourcesRequest {
  RegionId: string;
  ResourceType: string;
  ResourceId: string[];
  TagKey?: string[];
  All?: boolean;
}

export interface ListTagResourcesRequest {
  RegionId: string;
  ResourceType: string;
  ResourceId?: string[];
  Tag?: RequestTag[];
  TagFilter?: { TagKey: string; TagValues?: string[] }[];
  NextToken?: string;
}

export interface ListTagResourcesAnswer {
  RequestId: string;
  NextToken: string;
  TagResources: {
    TagResource: {
      ResourceType: string;
      ResourceId: string;
      TagKey: string;
      TagValue: string;
    }[];
  };
}
