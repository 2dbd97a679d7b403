import { ascii, equalBytes } from '../encoding/byte-search';
import type { PublicKeyType } from './openssh-public-key';
import type { KeyErrorReason } from '../encoding/key-error';

/** A supported key type, or why it isn't supported. */
export type KnownKeyType =
  { readonly name: PublicKeyType } | { readonly name: string; readonly refused: KeyErrorReason };

const readTypes: readonly PublicKeyType[] = [
  'ssh-rsa',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'ssh-ed25519',
];

const unsupportedTypes: readonly (readonly [string, KeyErrorReason])[] = [
  ['ssh-dss', 'dsa'],
  ['sk-ssh-ed25519@openssh.com', 'security-key'],
  ['sk-ecdsa-sha2-nistp256@openssh.com', 'security-key'],
  ['webauthn-sk-ecdsa-sha2-nistp256@openssh.com', 'security-key'],
  ['ssh-rsa-cert-v00@openssh.com', 'certificate'],
  ['ssh-dss-cert-v00@openssh.com', 'certificate'],
  ['sk-ssh-ed25519-cert-v01@openssh.com', 'certificate'],
  ['sk-ecdsa-sha2-nistp256-cert-v01@openssh.com', 'certificate'],
  ['ssh-ed448', 'unknown-type'],
  ['ssh-xmss@openssh.com', 'unknown-type'],
  ['rsa-sha2-256', 'unknown-type'],
  ['rsa-sha2-512', 'unknown-type'],
  ...[...readTypes, 'ssh-dss'].map(
    (type) => [`${type}-cert-v01@openssh.com`, 'certificate'] as const,
  ),
];

const knownTypes: readonly (KnownKeyType & { readonly bytes: Uint8Array })[] = [
  ...readTypes.map((name) => ({ name, bytes: ascii(name) })),
  ...unsupportedTypes.map(([name, refused]) => ({ name, refused, bytes: ascii(name) })),
];

/** The names of all known types, supported or not. */
export const keyTypeNames: readonly string[] = knownTypes.map(({ name }) => name);

/** The type with this ASCII name. Compares bytes: the input may be private and never becomes a string. */
export function keyTypeOf(name: Uint8Array): KnownKeyType | undefined {
  return knownTypes.find(({ bytes }) => equalBytes(bytes, name));
}
