import { expect, it } from 'vitest';
import { md5Fingerprint, sha256Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { sampleLines } from '../../../keys/testing/sample-keys';
import { readListedPublicKey } from '../data/listed-public-key';
import { sha256With } from './sha256';

const { blob = new Uint8Array() } = readListedPublicKey(sampleLines.rsa) ?? {};
const keyPair = {
  KeyPairName: 'web',
  KeyPairFingerPrint: md5Fingerprint(blob),
  CreationTime: '',
  ResourceGroupId: '',
  Tags: { Tag: [] },
};

it('takes the public keys of another reading of the list, if it is the same key pair', () => {
  const sha256Of = sha256With([{ ...keyPair, PublicKey: `\n${sampleLines.rsa}` }]);
  expect(sha256Of(keyPair)).toBe(sha256Fingerprint(blob));
  expect(sha256Of({ ...keyPair, KeyPairFingerPrint: '0'.repeat(32) })).toBeNull();
  expect(sha256Of({ ...keyPair, KeyPairName: 'db' })).toBeNull();
  expect(sha256With([keyPair])(keyPair)).toBeNull();
});
