export interface ResourceGroup {
  Id: string;
  Name: string;
  DisplayName: string;
  AccountId: string;
  Status: string;
  CreateDate: string;
}

export interface ListResourceGroupsRequest {
  PageNumber?: number;
  PageSize?: number;
}

export interface ListResourceGroupsAnswer {
  RequestId: string;
  TotalCount: number;
  PageNumber: number;
  PageSize: number;
  ResourceGroups: { ResourceGroup: ResourceGroup[] };
}

export interface JoinResourceGroupRequest {
  RegionId: string;
  ResourceType: string;
  ResourceId: string;
  ResourceGroupId: string;
}
