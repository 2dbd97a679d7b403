import * as v from 'valibot';
import { defineAction, ecs } from './action';
import { md5 } from './fields';
import { requestTag } from './tag';

/** The parameters that CreateKeyPair and ImportKeyPair have in common. */
export const newKeyPair = {
  RegionId: v.string(),
  KeyPairName: v.string(),
  ResourceGroupId: v.optional(v.string()),
  Tag: v.optional(v.array(requestTag)),
};

export const importKeyPair = defineAction({
  name: 'ImportKeyPair',
  api: ecs,
  kind: 'write',
  /** PublicKeyBody is one OpenSSH public key line. */
  request: v.object({ ...newKeyPair, PublicKeyBody: v.string() }),
  response: v.object({
    RequestId: v.string(),
    KeyPairName: v.string(),
    KeyPairFingerPrint: md5,
  }),
  responseMismatch: (request, { KeyPairName }) =>
    KeyPairName === request.KeyPairName ? null : 'key-pair',
});
