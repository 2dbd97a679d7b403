import type { FingerprintForm, PublicKeyForm } from './switches/listing-formats';

/** The API's dependencies, which tests and the demo can replace. */
export interface Env {
  now(): Date;
  /** An upper-case version 4 UUID, for RequestIds and derived IDs. */
  uuid(): string;
  /**
   * What DeleteKeyPairs does with a bound key pair: deletes it and retires its name, as documented
   * in November 2018, or rejects the whole call, as the API does today.
   */
  readonly deleteRule: 'november-2018' | 'today';
  /** Whether ImportKeyPair takes Ed25519 keys, which its document doesn't list. */
  readonly acceptsEd25519: boolean;
  /** The duration of a restart after RebootInstance, in milliseconds. */
  readonly restartTime: number;
  /** How DescribeKeyPairs lists public keys; `null` for one OpenSSH line. */
  readonly publicKeyForm: PublicKeyForm | null;
  /** How DescribeKeyPairs lists fingerprints; `null` for 32 lower-case hex digits. */
  readonly fingerprintForm: FingerprintForm | null;
}

/** The real clock and random IDs, with the delete rule of November 2018. */
export function systemEnv(): Env {
  return {
    now: () => new Date(),
    uuid: randomUuid,
    deleteRule: 'november-2018',
    acceptsEd25519: false,
    restartTime: 0,
    publicKeyForm: null,
    fingerprintForm: null,
  };
}

function randomUuid(): string {
  // Missing in an insecure context, such as a LAN host name over http.
  const secure: Partial<Pick<Crypto, 'randomUUID'>> = crypto;
  if (secure.randomUUID) return secure.randomUUID().toUpperCase();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    if (index === 6) return ((byte & 0x0f) | 0x40).toString(16);
    if (index === 8) return ((byte & 0x3f) | 0x80).toString(16);
    return byte.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-').toUpperCase();
}
