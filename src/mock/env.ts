import type { FingerprintForm, PublicKeyForm } from './switches/listing-formats';

/** What the mock needs from its surroundings, and its settings. */
export interface Env {
  now(): Date;
  /** An upper-case version 4 UUID, for RequestIds and derived IDs. */
  uuid(): string;
  /**
   * DeleteKeyPairs rejects the whole call for a bound key pair, as the API does today. Otherwise it
   * deletes it and retires its name, as documented in November 2018.
   */
  readonly deleteRule?: 'today';
  /** For ImportKeyPair, whose document doesn't list Ed25519 keys. */
  readonly acceptsEd25519?: boolean;
  /** The duration of a restart after RebootInstance, in milliseconds. */
  readonly restartTime?: number;
  /** How DescribeKeyPairs lists public keys, if not as one OpenSSH line. */
  readonly publicKeyForm?: PublicKeyForm;
  /** How DescribeKeyPairs lists fingerprints, if not as 32 lower-case hex digits. */
  readonly fingerprintForm?: FingerprintForm;
}

export function systemEnv(): Env {
  return { now: () => new Date(), uuid: randomUuid };
}

function randomUuid(): string {
  // Missing in an insecure context, such as a LAN host name over http.
  const secure: Partial<Pick<Crypto, 'randomUUID'>> = crypto;
  if (secure.randomUUID) return secure.randomUUID().toUpperCase();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-').toUpperCase();
}
