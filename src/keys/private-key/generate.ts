import { blobFromSpki } from '../public-key/asn1-public-key';
import { NewKeyPair } from './new-key-pair';
import { publicKeyFromBlob } from '../public-key/public-key-blob';

/**
 * Generates an RSA key pair with WebCrypto in 50 to 1,000 ms, off the main thread: 2048 bits, e =
 * 65537. The caller must wipe it. Rejects with Error without `crypto.subtle` (a page that is
 * neither https nor localhost), and with WebCrypto's DOMException.
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
  // Export the private half last, so there's nothing to wipe if an earlier step fails. The public
  // half comes from the public key alone: a JWK of the private key would consist of strings.
  const spki = new Uint8Array(await subtle.exportKey('spki', pair.publicKey));
  const publicKey = publicKeyFromBlob(blobFromSpki(spki));
  const pkcs8 = new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey));
  return new NewKeyPair(publicKey, pkcs8);
}
