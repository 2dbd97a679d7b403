import { derSequence, derTag } from '../encoding/der';
import { KeyError } from '../encoding/key-error';
import { blobFromPkcs1, blobFromSpki } from './asn1-public-key';
import type { OpenSshPublicKey } from './openssh-public-key';
import { publicKeyFromBlob } from './public-key-blob';

/** The tag of a certificate's version (RFC 5280 section 4.1). */
const certificateVersion = 0xa0;

/** Whether a file is one DER SEQUENCE, as keys and certificates are. No text is. */
export function isDerFile(file: Uint8Array): boolean {
  try {
    return derSequence(file).nextTag !== undefined;
  } catch {
    return false;
  }
}

/**
 * Reads a DER file of `openssl pkey -pubout`: the content of a PEM `PUBLIC KEY` or `RSA PUBLIC
 * KEY`. Throws KeyError, with `unknown-format` for anything else.
 */
export function readDerFile(file: Uint8Array): OpenSshPublicKey {
  const content = derSequence(file);
  try {
    if (content.nextTag === derTag.integer) return publicKeyFromBlob(blobFromPkcs1(file));
    const isCertificate = content.sequence().nextTag === certificateVersion;
    if (isCertificate) throw new KeyError('x509-certificate');
    return publicKeyFromBlob(blobFromSpki(file));
  } catch (error) {
    if (!(error instanceof KeyError) || error.reason !== 'malformed-der') throw error;
    throw new KeyError('unknown-format');
  }
}
