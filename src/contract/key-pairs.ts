import type { RequestTag, Tag } from './tags';

/** One key pair as DescribeKeyPairs lists it. Its identity is region and name. */
export interface KeyPair {
  KeyPairName: string;
  /** MD5 of the OpenSSH public key blob: 32 lower-case hex digits, no colons. */
  KeyPairFingerPrint: string;
  /** UTC to the minute or the second: `2018-11-27T08:33Z`, `2019-02-20T12:04:35Z`. */
  CreationTime: string;
  /** Empty when the key pair is in no resource group. */
  ResourceGroupId: string;
  Tags: { Tag: Tag[] };
  /** One OpenSSH line; only with IncludePublicKey=true. */
  PublicKey?: string | undefined;
}

export interface DescribeKeyPairsRequest {
  RegionId: string;
  /** Exact, or with `*` in front, behind or on both sides. */
  KeyPairName?: string;
  KeyPairFingerPrint?: string;
  PageNumber?: number;
  PageSize?: number;
  IncludePublicKey?: boolean;
  ResourceGroupId?: string;
  Tag?: RequestTag[];
}

export interface DescribeKeyPairsAnswer {
  RequestId: string;
  PageNumber: number;
  PageSize: number;
  TotalCount: number;
  KeyPairs: { KeyPair: KeyPair[] };
}

export interface CreateKeyPairRequest {
  RegionId: string;
  KeyPairName: string;
  ResourceGroupId?: string;
  Tag?: RequestTag[];
}

export interface CreateKeyPairAnswer {
  RequestId: string;
  KeyPairId: string;
  KeyPairName: string;
  KeyPairFingerPrint: string;
  /** PKCS#8 PEM, unencrypted. */
  PrivateKeyBody: string;
}

export interface ImportKeyPairRequest {
  RegionId: string;
  KeyPairName: string;
  /** One OpenSSH public key line. */
  PublicKeyBody: string;
  ResourceGroupId?: string;
  Tag?: RequestTag[];
}

export interface ImportKeyPairAnswer {
  RequestId: string;
  KeyPairName: string;
  KeyPairFingerPrint: string;
}

export interface DeleteKeyPairsRequest {
  RegionId: string;
  KeyPairNames: string[];
}

export interface BindKeyPairRequest {
  RegionId: string;
  KeyPairName: string;
  InstanceIds: string[];
}

/** AttachKeyPair and DetachKeyPair answer 200 even when some instances were refused. */
export interface BindKeyPairAnswer {
  RequestId: string;
  KeyPairName: string;
  TotalCount: number;
  FailCount: number;
  Results: { Result: BindResult[] };
}

export interface BindResult {
  InstanceId: string;
  Success: boolean;
  /** `200`, or the error's code. */
  Code: string;
  Message: string;
}
