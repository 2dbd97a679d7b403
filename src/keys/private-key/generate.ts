import { blobFromSpki } from '../public-key/asn1-public-key';
import { NewKeyPair } from './new-key-pair';
import { publicKeyFromBlob } from '../public-key/public-key-blob';

/**
 * RSA 2048 with e = 65537 from WebCrypto, in 50 to 1,000 ms off the main thread. The caller must
 * wipe it. Rejects with WebCrypto's DOMException, or Error without `crypto.subtle` (neither https
 * nor localhost).
 */
export async function generateKeyPair(): Promise<NewKeyPair> {
  const { subtle } = globalThis.crypto ?? {};
  if (subtle === undefined) throw new Error('Making a key needs crypto.subtle');

  const pair = await subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
      modulusLength: 2048,
      publicExponent: Uint8Array.of(1, 0, 1),
    },
    true,
    ['sign', 'verify'],
  );
  // Export the private half last, so that nothing needs wiping on failure. A JWK of the private key
  // would consist of strings, so the public half comes from the public key.
  const spki = new Uint8Array(await subtle.exportKey('spki', pair.publicKey));
  const publicKey = publicKeyFromBlob(blobFromSpki(spki));
  const pkcs8 = new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey));
  return new NewKeyPair(publicKey, pkcs8);
}
