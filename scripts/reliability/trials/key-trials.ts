import { generateKeyPairSync } from 'node:crypto';
import naughtyStrings from 'big-list-of-naughty-strings';
import { readPublicKey } from '../../../src/keys/import/read-public-key';
import { damagedFiles, sampleFiles } from '../../../src/keys/testing/sample-keys';
import { formatNumber, type Trial } from './trial';

const damagedKeys = 6000;

export const keyTrials: readonly Trial[] = [
  {
    what: 'Naughty strings as public keys',
    inputs: `${naughtyStrings.length} strings`,
    *run() {
      for (const text of naughtyStrings) {
        const { kind } = readPublicKey(text);
        yield kind === 'key' ? { wrong: JSON.stringify(text) } : kind;
      }
    },
  },
  {
    what: 'Files of public keys with a byte changed, lost or put in, or cut off',
    inputs: `${formatNumber(damagedKeys)} files`,
    *run() {
      for (const file of damagedFiles(sampleFiles, damagedKeys)) {
        const result = readPublicKey(file);
        const isKey = result.kind === 'key' && isWhole(result.key.line);
        if (isKey) yield 'a whole key still';
        else if (result.kind === 'refused') yield 'refused with a reason';
        else yield { wrong: Buffer.from(file).toString('hex') };
      }
    },
  },
  {
    what: 'Files of private keys, damaged in the same way, as public keys',
    inputs: `${formatNumber(damagedKeys)} files`,
    *run() {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const files = (['pkcs1', 'pkcs8'] as const).map((type) =>
        privateKey.export({ type, format: 'pem' }).toString(),
      );
      const whole = publicLineOf(Buffer.from(files[0] ?? ''));
      for (const file of damagedFiles(files, damagedKeys)) {
        const line = publicLineOf(file);
        const isRight = line === null || line === whole;
        yield isRight ? 'refused, or known for the key that it was' : { wrong: line };
      }
    },
  },
];

/** The public key that would be imported, if any. */
function publicLineOf(file: Uint8Array): string | null {
  const result = readPublicKey(file);
  if (result.kind === 'key') return result.key.line;
  return result.kind === 'private-key' ? (result.publicHalf?.line ?? null) : null;
}

function isWhole(line: string): boolean {
  const again = readPublicKey(line);
  return again.kind === 'key' && again.key.line === line;
}
