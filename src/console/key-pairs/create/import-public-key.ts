import type { RequestOf } from '../../../contract/action';
import { importKeyPair } from '../../../contract/new-key-pairs';
import { ApiError } from '../../api/api-error';
import { call, writeTimeout } from '../../api/call';

/**
 * Sends ImportKeyPair, and believes its response only if that has the MD5 fingerprint of the key that
 * was sent, in hex. Throws `ApiError`; a response for another key, or without a fingerprint, is a
 * `bad-answer`, after which the list has to tell.
 */
export async function importPublicKey(
  request: RequestOf<typeof importKeyPair>,
  fingerprint: string,
): Promise<void> {
  const response = await call(importKeyPair, request, { timeout: writeTimeout });
  if (response.KeyPairFingerPrint !== fingerprint) {
    throw new ApiError({
      kind: 'bad-answer',
      message: 'ECS returned the fingerprint of another public key.',
      requestId: response.RequestId,
    });
  }
}
