import type { PrivateKeyFormat } from '../../../keys/private-key-format';
import type { RefusalReason } from '../../../keys/refusal';

const ways = 'Give an RSA key of 2048 to 16384 bits or an ECDSA key.';

/** What is wrong with a public key, in words; `detail` is what the reason itself names. */
export function publicKeyProblem(reason: RefusalReason, detail?: string): string {
  const words: Record<RefusalReason, string> = {
    empty: 'Enter the public key.',
    'too-long': 'This is far too long for a public key.',
    'unknown-format':
      'This is no public key that can be read. It begins with ssh-rsa, ecdsa-sha2-… or ssh-ed25519, or with a BEGIN line.',
    'extra-text': 'There is more than the key: give its one line only.',
    'several-keys': 'There are several keys: give one only.',
    options: 'Leave out the options in front of the key, such as from="…".',
    'missing-type': 'The word in front of the key is missing, such as ssh-rsa.',
    'unknown-type': `ECS does not accept this type of key. ${ways}`,
    'type-mismatch': 'The key is of another type than its first word says.',
    'bad-base64': 'A part of the key is missing or changed: it is not valid base64.',
    truncated: 'The end of the key is missing.',
    'trailing-bytes': 'There are bytes behind the end of the key.',
    'bad-number': 'A number inside the key is not written as it should be.',
    'malformed-block': 'The BEGIN and END lines or the headers are not complete.',
    'malformed-der': 'What is between the BEGIN and END lines cannot be read.',
    'rsa-too-short': `The key has only ${detail ?? 'a few'} bits. ${ways}`,
    'rsa-too-long': `The key has ${detail ?? 'too many'} bits. ${ways}`,
    'rsa-modulus': 'This is no RSA key: its modulus is even.',
    'rsa-exponent': 'This is no RSA key that can be used: its exponent is out of range.',
    'unknown-curve': 'ECS accepts ECDSA keys on the curves P-256, P-384 and P-521 only.',
    'compressed-point': 'The ECDSA key is written in a compressed form that SSH does not use.',
    'bad-point': 'This is no ECDSA key: its point is not on the curve.',
    'comment-too-long': 'The comment behind the key is too long.',
    dsa: `DSA keys are not safe any more, and OpenSSH refuses them. ${ways}`,
    certificate: `This is an OpenSSH certificate, not a public key. ${ways}`,
    'x509-certificate': `This is an X.509 certificate, not a public key. ${ways}`,
    'security-key': `ECS does not accept keys of security tokens. ${ways}`,
  };
  return words[reason];
}

const formatNames: Partial<Record<PrivateKeyFormat, string>> = {
  pkcs1: 'PKCS#1',
  pkcs8: 'PKCS#8',
  openssh: 'OpenSSH',
  putty: 'PuTTY',
  sec1: 'SEC 1',
};

/** The format of a private key, as people call it. */
export function privateKeyName(format: PrivateKeyFormat): string {
  const bare = format.replace(/^encrypted-/, '');
  const name = Object.entries(formatNames).find(([key]) => key === bare)?.[1] ?? bare;
  return format === bare ? name : `${name}, encrypted`;
}
