import * as v from 'valibot';
import { displayText, identity } from './fields';
import type { RetiredKeyPair } from './mock-extensions';

const retiredKeyPair = v.object({ KeyPairFingerPrint: v.string(), DeletionTime: v.string() });

/** The body of an error of the API or the gateway, as far as the console reads it. */
export const errorBody = v.object({
  RequestId: displayText,
  Code: identity,
  Message: displayText,
  /** The missing permission: an object, JSON or prose in a string, or absent. */
  AccessDeniedDetail: v.optional(v.unknown()),
  /** Only from the mock. */
  RetiredKeyPair: v.optional(v.fallback(v.optional(retiredKeyPair), undefined)),
});
export type ErrorBody = v.InferOutput<typeof errorBody>;

/** Whether a gateway code guarantees that the request never reached the API. */
export function isNotSentCode(code: string): boolean {
  return /^(Gateway\.)?NotSent\./.test(code);
}

/** The body of an error of ECS. */
export interface EcsErrorBody {
  RequestId: string;
  HostId: string;
  Code: string;
  Message: string;
  Recommend: string;
  RetiredKeyPair?: RetiredKeyPair;
}
