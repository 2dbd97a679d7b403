import * as v from 'valibot';
import { defineAction, ecs } from './action';
import { md5 } from './fields';
import { requestTag } from './tags';

const newKeyPair = {
  RegionId: v.string(),
  KeyPairName: v.string(),
  ResourceGroupId: v.optional(v.string()),
  Tag: v.optional(v.array(requestTag)),
};

export const createKeyPair = defineAction({
  name: 'CreateKeyPair',
  api: ecs,
  kind: 'write',
  request: v.object(newKeyPair),
  response: v.object({
    RequestId: v.string(),
    KeyPairId: v.optional(v.string()),
    KeyPairName: v.string(),
    KeyPairFingerPrint: md5,
    /** PEM, unencrypted. */
    PrivateKeyBody: v.string(),
  }),
});

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
    KeyPairName === request.KeyPairName ? null : 'ECS returned a different key pair.',
});
