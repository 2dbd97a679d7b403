import * as v from 'valibot';
import { defineAction, ecs, type Mismatch } from './action';
import { count, displayText, flag, identity, listOf } from './fields';
import { jsonArray } from './parameters';

const request = v.object({
  RegionId: v.string(),
  KeyPairName: v.string(),
  InstanceIds: jsonArray,
});
type BindKeyPairRequest = v.InferOutput<typeof request>;

const bindResult = v.object({
  InstanceId: identity,
  Success: flag,
  /** `200`, or an error code. */
  Code: v.pipe(
    v.custom<string | number>((code) => typeof code === 'string' || typeof code === 'number'),
    v.transform(String),
  ),
  Message: displayText,
});
export type BindResult = v.InferOutput<typeof bindResult>;

const response = v.object({
  RequestId: v.string(),
  /** Not sent before 2022. */
  KeyPairName: v.nullish(v.string()),
  TotalCount: v.nullish(count),
  FailCount: v.nullish(count),
  Results: v.object({ Result: listOf(bindResult, ({ InstanceId }) => InstanceId) }),
});

/** AttachKeyPair and DetachKeyPair return 200 even if they fail for some instances. */
export type BindKeyPairResponse = v.InferOutput<typeof response>;

function responseMismatch(
  requested: BindKeyPairRequest,
  returned: BindKeyPairResponse,
): Mismatch | null {
  const { KeyPairName, TotalCount, FailCount, Results } = returned;
  const listed = Results.Result;
  const failures = listed.filter(({ Success }) => !Success).length;
  const isOther = listed.some(({ InstanceId }) => !requested.InstanceIds.includes(InstanceId));
  const total = requested.InstanceIds.length;
  if (isOther || (TotalCount ?? total) !== total) {
    return 'instances';
  }
  // A missing instance is looked up later and may have failed.
  const failCount = FailCount ?? failures;
  if (failCount < failures || failCount > failures + total - listed.length) {
    return 'failures';
  }
  const isSamePair = (KeyPairName ?? requested.KeyPairName) === requested.KeyPairName;
  return isSamePair ? null : 'key-pair';
}

const binding = { api: ecs, kind: 'write', request, response, responseMismatch } as const;

export const attachKeyPair = defineAction({ name: 'AttachKeyPair', ...binding });
export const detachKeyPair = defineAction({ name: 'DetachKeyPair', ...binding });
