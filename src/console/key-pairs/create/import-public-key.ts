import { importKeyPair } from '../../../contract/new-key-pairs';
import type { RequestOf } from '../../../contract/action';
import { decodeBase64 } from '../../../keys/base64';
import { md5Fingerprint } from '../../../keys/fingerprint';
import { ApiError } from '../../api/api-error';
import { call, writeTimeout } from '../../api/call';

/**
 * Sends ImportKeyPair, and believes its answer only when it has the fingerprint of the key that was
 * sent, one OpenSSH line. Throws `ApiError`; an answer for another key is a `bad-answer`, after which
 * the list has to tell.
 */
export async function importPublicKey(request: RequestOf<typeof importKeyPair>): Promise<void> {
  const answer = await call(importKeyPair, request, { timeout: writeTimeout });
  const base64 = request.PublicKeyBody.split(' ', 2)[1] ?? '';
  const blob = decodeBase64(new TextEncoder().encode(base64));
  if (blob === null || md5Fingerprint(blob) !== answer.KeyPairFingerPrint) {
    throw new ApiError({
      kind: 'bad-answer',
      message: 'ECS answered for another public key.',
      requestId: answer.RequestId,
    });
  }
}
