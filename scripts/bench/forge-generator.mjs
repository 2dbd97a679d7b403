import forge from 'node-forge';

/**
 * What `crypto.subtle.generateKey` does for RSA 2048, in pure JavaScript on the page's own thread.
 *
 * @param {RsaHashedKeyGenParams} algorithm
 * @param {boolean} extractable
 * @param {KeyUsage[]} usages
 * @returns {Promise<CryptoKeyPair>}
 */
export async function generateKey(algorithm, extractable, usages) {
  forge.options.usePureJavaScript = true;
  const { pki, asn1 } = forge;
  const pair = pki.rsa.generateKeyPair({ bits: algorithm.modulusLength, e: 0x10001 });
  const pkcs8 = asn1.toDer(pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(pair.privateKey)));
  const spki = asn1.toDer(pki.publicKeyToAsn1(pair.publicKey));
  /**
   * @param {'pkcs8' | 'spki'} format
   * @param {{ getBytes: () => string }} der one byte a character
   * @param {KeyUsage} usage
   */
  const bring = (format, der, usage) => {
    const bytes = Uint8Array.from(der.getBytes(), (character) => character.charCodeAt(0));
    const kept = usages.filter((each) => each === usage);
    return crypto.subtle.importKey(format, bytes, algorithm, extractable, kept);
  };
  const [privateKey, publicKey] = await Promise.all([
    bring('pkcs8', pkcs8, 'sign'),
    bring('spki', spki, 'verify'),
  ]);
  return { privateKey, publicKey };
}
