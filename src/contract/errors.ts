import * as v from 'valibot';
import { displayText, identity } from './fields';
import type { RetiredKeyPair } from './mock-extensions';

const retiredKeyPair = v.object({ KeyPairFingerPrint: v.string(), DeletionTime: v.string() });

/** Reads the body of an error response, which has a 4xx or 5xx status. */
export const errorBody = v.object({
  RequestId: displayText,
  Code: identity,
  Message: displayText,
  /** Which permission is missing: an object, JSON or prose in a string, or not there. */
  AccessDeniedDetail: v.optional(v.unknown()),
  /** Only from the mock. */
  RetiredKeyPair: v.optional(v.fallback(v.optional(retiredKeyPair), undefined)),
});
export type ErrorBody = v.InferOutput<typeof errorBody>;

/** Whether a code of the gateway says for certain that the request never reached the API. */
export function isNotSentCode(code: string): boolean {
  return /^(Gateway\.)?NotSent\./.test(code);
}

/** The body of an error response as the mock writes it. */
export interface EcsErrorBody {
  RequestId: string;
  HostId: string;
  Code: string;
  Message: string;
  Recommend: string;
  /** Only from the stand-in. */
  RetiredKeyPair?: RetiredKeyPair;
}
