import * as v from 'valibot';
import type { ResponseOf } from '../../../contract/action';
import { describeKeyPairs, type WireKeyPair } from '../../../contract/key-pairs';
import type { Tag } from '../../../contract/fields';
import type { Random } from '../../api/testing/random';
import { oneOf } from './faulty-ecs';

const base64 = 'AAAAC3NzaC1lZDI1NTE5AAAAIBShQ2NW4vPMpVbejztOWk1mxS446QhXsBLncdoO97uM';
const line = `ssh-ed25519 ${base64}`;

/** Forms of a public key that DescribeKeyPairs may list: none is documented. */
const publicKeys = [
  undefined,
  line,
  `\n${line} me@host`,
  base64,
  `---- BEGIN SSH2 PUBLIC KEY ----\nComment: "me"\n${base64}\n---- END SSH2 PUBLIC KEY ----`,
  'ssh-ed25519 ****',
];

export interface FuzzedKeyPair {
  name: string;
  /** 32 lower-case hex digits. */
  fingerprint: string;
  tags?: readonly Tag[];
}

/**
 * What DescribeKeyPairs returns for these key pairs, as the page reads it: fingerprints in any form, or
 * with the probability `unlisted`, none or an unreadable one.
 */
export function listed(
  next: Random,
  keyPairs: Iterable<FuzzedKeyPair>,
  unlisted: number,
): ResponseOf<typeof describeKeyPairs>['KeyPairs'] {
  const rows = Array.from(keyPairs, ({ name, fingerprint, tags = [] }): WireKeyPair => {
    const form =
      next() < unlisted
        ? oneOf(next, [undefined, null, '', `${fingerprint.slice(0, 20)}****`])
        : oneOf(next, [
            fingerprint,
            fingerprint,
            fingerprint.toUpperCase().match(/../g)?.join(':'),
          ]);
    return {
      KeyPairName: name,
      CreationTime: '2018-11-27T08:33Z',
      ...(form !== undefined && { KeyPairFingerPrint: form }),
      ...(tags.length > 0 && { Tags: { Tag: [...tags] } }),
      PublicKey: oneOf(next, publicKeys),
    };
  });
  const response = { RequestId: 'R', TotalCount: rows.length, KeyPairs: { KeyPair: rows } };
  return v.parse(describeKeyPairs.response, response).KeyPairs;
}
