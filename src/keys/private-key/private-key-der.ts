import { decodeBase64 } from '../encoding/base64';
import { maxKeyTextLength } from '../encoding/key-text';
import type { FoundPrivateKey } from './private-key-format';

/**
 * A copy of the DER of a private key found in a text: from the PEM block that its name begins, or
 * from the whole text as base64 or raw bytes. The caller fills it with zeros after use. Returns
 * `null` if there is none. Source: RFC 7468.
 */
export function privateKeyDer(text: Uint8Array, { nameEnd }: FoundPrivateKey): Uint8Array | null {
  if (nameEnd !== null) {
    const block = text.subarray(nameEnd, nameEnd + maxKeyTextLength);
    const bodyAt = block.findIndex((byte) => byte !== 0x2d);
    const footAt = block.indexOf(0x2d, bodyAt);
    return bodyAt < 0 || footAt < 0 ? null : decodeBase64(block.subarray(bodyAt, footAt));
  }
  const alone = text.subarray(0, maxKeyTextLength);
  return decodeBase64(alone) ?? alone.slice();
}
