import { clearPublicHalf } from '../private-key/clear-public-half';
import { isDerFile, readDerFile } from '../public-key/asn1-public-key';
import { readKeyBlock } from '../public-key/key-block';
import { maxKeyTextLength, trimmed, withKeyText } from '../encoding/key-text';
import type { OpenSshPublicKey } from '../public-key/openssh-public-key';
import { readOpenSshLine } from '../public-key/openssh-line';
import {
  publicBlobFromPkcs1,
  publicBlobFromPkcs8,
  publicBlobFromSec1,
} from '../private-key/private-der';
import { findPrivateKey, privateKeyDer } from '../private-key/find-private-key';
import type { FoundPrivateKey, PrivateKeyFormat } from '../private-key/private-key-format';
import { withUnwrapped } from '../private-key/unwrap';
import { publicKeyFromBlob } from '../public-key/public-key-blob';
import { KeyError, keyProblem, type KeyErrorReason } from '../encoding/key-error';

/** A valid public key with its comment. */
export interface PublicKeyInfo extends Pick<OpenSshPublicKey, 'type' | 'bits' | 'blob'> {
  /** At most 1,024 bytes of UTF-8 without control characters or line breaks; may be empty. */
  readonly comment: string;
  /** An OpenSSH line with the comment. */
  readonly line: string;
}

/** `detail` of a refusal: see `KeyErrorReason`. */
export type ReadPublicKeyResult =
  | { readonly kind: 'key'; readonly key: PublicKeyInfo }
  | { readonly kind: 'refused'; readonly reason: KeyErrorReason; readonly detail?: string }
  | PrivateKeyResult;

export interface PrivateKeyResult {
  readonly kind: 'private-key';
  readonly format: PrivateKeyFormat;
  /** Only from OpenSSH and PuTTY files, and unencrypted PKCS#8, PKCS#1 and SEC1. */
  readonly publicHalf?: PublicKeyInfo;
  /** Why the public half can't be read. */
  readonly problem?: KeyErrorReason;
}

/**
 * Reads the only public key in a text or UTF-8 or UTF-16 file: an OpenSSH line without options
 * (sshd(8)), RFC 4716, PEM `PUBLIC KEY` or `RSA PUBLIC KEY`, or DER. Accepts RSA with 2048 to 16384
 * bits, ECDSA on P-256, P-384 and P-521, and Ed25519. Looks for a private key first and returns at
 * most its public half, without a passphrase. Runs in linear time; after `maxKeyTextLength`, only
 * looks for the names of private keys. Never throws.
 */
export function readPublicKey(input: string | Uint8Array): ReadPublicKeyResult {
  return withKeyText(input, (text) => {
    const found = findPrivateKey(text);
    if (found !== null) return privateKeyResult(text, found);
    return publicKeyResult(text);
  });
}

/**
 * The blob (RFC 4253 section 6.6) of a public or private key file; `null` if it can't be read. No
 * private data outlives the call. Never throws.
 */
export function publicBlobOfFile(file: Uint8Array): {
  readonly blob: Uint8Array | null;
  readonly problem: KeyErrorReason | null;
} {
  const result = readPublicKey(file);
  if (result.kind === 'key') return { blob: result.key.blob, problem: null };
  if (result.kind === 'refused') return { blob: null, problem: result.reason };
  return { blob: result.publicHalf?.blob ?? null, problem: result.problem ?? null };
}

function publicKeyResult(text: Uint8Array): ReadPublicKeyResult {
  try {
    if (text.length > maxKeyTextLength) throw new KeyError('too-long');
    if (trimmed(text).length === 0) throw new KeyError('empty');
    if (isDerFile(text)) return { kind: 'key', key: publicKeyInfo(readDerFile(text), '') };
    const { key, comment } = readKeyBlock(text) ?? readOpenSshLine(text);
    return { kind: 'key', key: publicKeyInfo(key, comment) };
  } catch (error) {
    return { kind: 'refused', ...keyProblem(error) };
  }
}

/** Also reads a private key inside JSON, HTML, YAML or a quoted email. */
function privateKeyResult(text: Uint8Array, found: FoundPrivateKey): PrivateKeyResult {
  const asGiven = readPrivateKey(text, found);
  if (asGiven.problem === undefined || found.nameEnd === null) return asGiven;
  return withUnwrapped(text, found.nameEnd, (plain) => {
    const foundAgain = findPrivateKey(plain);
    const unwrapped = foundAgain && readPrivateKey(plain, foundAgain);
    return unwrapped?.publicHalf ? unwrapped : asGiven;
  });
}

function readPrivateKey(text: Uint8Array, found: FoundPrivateKey): PrivateKeyResult {
  const { format } = found;
  try {
    const publicHalf = publicHalfOf(text, found);
    return { kind: 'private-key', format, ...(publicHalf && { publicHalf }) };
  } catch (error) {
    return { kind: 'private-key', format, problem: keyProblem(error).reason };
  }
}

const derReaders: Partial<Record<PrivateKeyFormat, (der: Uint8Array) => Uint8Array | null>> = {
  pkcs1: publicBlobFromPkcs1,
  pkcs8: publicBlobFromPkcs8,
  sec1: (der) => publicBlobFromSec1(der),
};

function publicHalfOf(text: Uint8Array, found: FoundPrivateKey): PublicKeyInfo | null {
  const half = clearPublicHalf(text, found);
  if (half !== null) return publicKeyInfo(publicKeyFromBlob(half.blob), half.comment);
  const blobFrom = derReaders[found.format];
  if (blobFrom === undefined) return null;
  const der = privateKeyDer(text, found);
  if (der === null) throw new KeyError('malformed-block');
  try {
    const blob = blobFrom(der);
    return blob && publicKeyInfo(publicKeyFromBlob(blob), '');
  } finally {
    der.fill(0);
  }
}

/** Throws RangeError for control characters in the comment. */
export function publicKeyInfo(key: OpenSshPublicKey, comment: string): PublicKeyInfo {
  const { type, bits, blob } = key;
  return { type, bits, comment, blob, line: key.line(comment) };
}
