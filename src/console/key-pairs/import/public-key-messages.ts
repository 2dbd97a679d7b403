import type { PastedKey } from '../../../keys/import/read-pasted-key';
import type { KeyProblem } from '../../../keys/import/complete-key';
import { defineMessages, t } from '../../i18n/t';
import { notAKeyMessages } from './not-a-key-messages';

export function pastedKeyProblem(pasted: PastedKey): string | null {
  switch (pasted.kind) {
    case 'refused':
      return refusalMessage(pasted);
    case 'not-a-key':
      return notAKeyMessages[pasted.is]();
    case 'surrounded':
      return t('Select “Use only the key”, or remove what’s around the key.');
    case 'several':
      return t('Choose one of the keys.');
    case 'private-key':
      return t('This is a private key. Paste the public key instead.');
    case 'key':
      return null;
  }
}

function refusalMessage({ reason, detail = '' }: KeyProblem): string {
  if (reason === 'unknown-type' && detail === '') {
    return t(
      'ECS doesn’t accept keys of this type. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
    );
  }
  return refusalMessages[reason]({ type: detail, character: detail, bits: detail });
}

type Detail = Record<'type' | 'character' | 'bits', string>;

const refusalMessages: Readonly<Record<KeyProblem['reason'], (detail: Detail) => string>> =
  defineMessages({
    empty: 'Enter the public key.',
    'too-long': 'This is too long to be a public key.',
    'unknown-format':
      'This isn’t a public key. A public key begins with ssh-rsa, ecdsa-sha2-…, ssh-ed25519, or a BEGIN line.',
    'extra-text': 'Paste only the key: one line.',
    'several-keys': 'Paste only one key.',
    options: 'Remove the options in front of the key, such as from="…".',
    'missing-type': 'The type in front of the key is missing, such as ssh-rsa.',
    'unknown-type':
      'ECS doesn’t accept keys of the type {type}. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
    'type-mismatch': 'The key’s type doesn’t match its first word.',
    'bad-base64': 'The key is damaged: part of it isn’t valid base64.',
    'bad-character': 'There’s a character in the key that doesn’t belong there: “{character}”.',
    truncated: 'Part of the key is missing. Copy the whole key again.',
    uneven:
      'The key is broken into uneven pieces, so part of it may be missing. Copy it again in one piece.',
    damaged: 'The key is damaged: the lengths inside it don’t fit. Copy it again.',
    'trailing-bytes': 'There’s extra data after the end of the key.',
    'bad-number': 'The key is damaged: a number inside it isn’t valid.',
    'malformed-block': 'The BEGIN and END lines or the headers aren’t complete.',
    'malformed-der': 'The key between the BEGIN and END lines is damaged.',
    'rsa-too-short':
      'The key has only {bits} bits. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
    'rsa-too-long':
      'The key has {bits} bits. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
    'rsa-modulus': 'This isn’t a valid RSA key: its modulus is even.',
    'rsa-exponent': 'This isn’t a valid RSA key: its exponent is out of range.',
    'unknown-curve': 'ECS accepts ECDSA keys on the curves P-256, P-384, and P-521 only.',
    'compressed-point': 'The ECDSA key is in a compressed form that SSH doesn’t use.',
    'bad-point': 'This isn’t a valid ECDSA key: its point isn’t on the curve.',
    'comment-too-long': 'The comment after the key is too long.',
    dsa: 'ECS doesn’t accept DSA keys, which are no longer safe. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
    certificate:
      'This is an OpenSSH certificate, not a public key. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
    'x509-certificate':
      'This is an X.509 certificate, not a public key. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
    'security-key':
      'ECS doesn’t accept keys of security tokens. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
  });
