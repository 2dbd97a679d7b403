import * as v from 'valibot';
import { defineAction, ecs } from './action';
import {
  acknowledgement,
  count,
  displayText,
  identity,
  listOf,
  md5,
  optionalText,
  readableRows,
  requestTag,
  tag,
} from './fields';
import { describeKeyPairsPageSize, keyPairsPerRegion } from './limits';
import { jsonArray } from './parameters';

const tagList = listOf(tag, ({ TagKey }) => TagKey);
const keyPair = v.object({
  KeyPairName: identity,
  /** MD5 of the OpenSSH public key blob: 32 lower-case hex digits, no colons; empty if unknown. */
  KeyPairFingerPrint: v.nullish(md5, ''),
  /** UTC with minute or second precision: `2018-11-27T08:33Z`; empty if unknown. */
  CreationTime: displayText,
  ResourceGroupId: optionalText,
  Tags: v.nullish(v.object({ Tag: v.nullish(tagList, []) }), {}),
  /** One OpenSSH line; only with IncludePublicKey=true. */
  PublicKey: v.optional(v.fallback(v.optional(v.string()), undefined)),
});

/** Identified by region and name. */
export type KeyPair = v.InferOutput<typeof keyPair>;
export type WireKeyPair = v.InferInput<typeof keyPair>;

/** Merges two rows with the same name. If their keys differ, it's unknown which one is right. */
function sharedFacts(first: KeyPair, second: KeyPair): KeyPair {
  const isSameKey = first.KeyPairFingerPrint === second.KeyPairFingerPrint;
  return isSameKey ? first : { ...first, KeyPairFingerPrint: '', PublicKey: undefined };
}

/** Far above any quota. Limits the number of pages that a wrong count can make the console request. */
const mostKeyPairs = 20 * keyPairsPerRegion;

export const describeKeyPairs = defineAction({
  name: 'DescribeKeyPairs',
  api: ecs,
  kind: 'read',
  request: v.object({
    RegionId: v.string(),
    /** Exact, or with `*` at the start, the end or both. */
    KeyPairName: v.optional(v.string()),
    KeyPairFingerPrint: v.optional(v.string()),
    PageNumber: v.optional(v.number()),
    PageSize: v.optional(v.number()),
    IncludePublicKey: v.optional(v.boolean()),
    ResourceGroupId: v.optional(v.string()),
    Tag: v.optional(v.array(requestTag)),
  }),
  response: v.object({
    RequestId: displayText,
    PageNumber: v.nullish(count),
    PageSize: v.nullish(count),
    TotalCount: count,
    KeyPairs: v.pipe(
      v.object({ KeyPair: readableRows(keyPair, ({ KeyPairName }) => KeyPairName, sharedFacts) }),
      v.transform(({ KeyPair: { rows, unreadable } }) => ({ KeyPair: rows, unreadable })),
    ),
  }),
  // Otherwise, a list that contradicts its own count would be shown as complete.
  responseMismatch(request, { PageNumber, PageSize, TotalCount, KeyPairs }) {
    const page = request.PageNumber ?? 1;
    const size = request.PageSize ?? describeKeyPairsPageSize.default;
    if ((PageNumber ?? page) !== page || (PageSize ?? size) !== size) return 'page';
    if (TotalCount > mostKeyPairs) return 'quota';
    const left = Math.max(0, TotalCount - (page - 1) * size);
    const rows = KeyPairs.KeyPair.length + KeyPairs.unreadable;
    return rows === Math.min(size, left) ? null : 'rows';
  },
});

export const deleteKeyPairs = defineAction({
  name: 'DeleteKeyPairs',
  api: ecs,
  kind: 'write',
  request: v.object({ RegionId: v.string(), KeyPairNames: jsonArray }),
  response: acknowledgement,
});

export const newKeyPairParameters = {
  RegionId: v.string(),
  KeyPairName: v.string(),
  ResourceGroupId: v.optional(v.string()),
  Tag: v.optional(v.array(requestTag)),
};

export const importKeyPair = defineAction({
  name: 'ImportKeyPair',
  api: ecs,
  kind: 'write',
  request: v.object({ ...newKeyPairParameters, PublicKeyBody: v.string() }),
  response: v.object({
    RequestId: v.string(),
    KeyPairName: v.string(),
    KeyPairFingerPrint: md5,
  }),
  responseMismatch: (request, { KeyPairName }) =>
    KeyPairName === request.KeyPairName ? null : 'key-pair',
});
