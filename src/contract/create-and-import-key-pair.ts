import * as v from 'valibot';
import { defineAction, ecs } from './action';
import { md5 } from './fields';
import { requestTag } from './tag';

/** The common parameters of CreateKeyPair and ImportKeyPair. */
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
  /** PublicKeyBody is one line in OpenSSH's format. */
  request: v.object({ ...newKeyPairParameters, PublicKeyBody: v.string() }),
  response: v.object({
    RequestId: v.string(),
    KeyPairName: v.string(),
    KeyPairFingerPrint: md5,
  }),
  responseMismatch: (request, { KeyPairName }) =>
    KeyPairName === request.KeyPairName ? null : 'key-pair',
});
