import type { RefusalReason } from '../../keys/refusal';
import type { KeyFile } from './key-file';

const otherKinds: Partial<Record<RefusalReason, string>> = {
  ed25519: 'an Ed25519 key',
  dsa: 'a DSA key',
  'security-key': 'a key of a security token',
  certificate: 'an OpenSSH certificate',
  'x509-certificate': 'an X.509 certificate',
  'rsa-too-short': 'an RSA key of less than 2048 bits',
  'several-keys': 'several keys',
};

/** Why a file cannot be found among the key pairs, in words; `null` when it can be looked for. */
export function keyFileProblem(fileName: string, keyFile: KeyFile): string | null {
  if (keyFile.fingerprint !== null) return null;
  const kind = keyFile.refusal === null ? undefined : otherKinds[keyFile.refusal];
  if (kind !== undefined) {
    return `${fileName} holds ${kind}. A key pair of ECS is one RSA or ECDSA key, so it is none of these.`;
  }
  if (keyFile.holdsPrivateKey) {
    return `${fileName} holds a private key that does not show its public half. Give the .pub file that belongs to it.`;
  }
  return `${fileName} holds no key that can be read. A PEM, OpenSSH or PuTTY key file, private or public, works.`;
}
