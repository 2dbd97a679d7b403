import type { NotAKey } from '../../../keys/import/not-a-key';
import type { PastedKey } from '../../../keys/import/read-pasted-key';
import type { Surrounding } from '../../../keys/import/surroundings';
import type { KeyRefusal } from '../../../keys/import/whole-key';
import type { PrivateKeyFormat } from '../../../keys/private-key/private-key-format';

/** What is wrong with the text of a public key; `null` where it is one. */
export function pastedKeyProblem(pasted: PastedKey): string | null {
  switch (pasted.kind) {
    case 'refused':
      return refusalMessage(pasted);
    case 'not-a-key':
      return notAKeyMessages[pasted.is];
    case 'surrounded':
      return 'Choose “Use only the key”, or remove what’s around the key.';
    case 'several':
      return 'Choose one of the keys.';
    case 'private-key':
      return 'This is a private key. Paste the public key instead.';
    case 'key':
      return null;
  }
}

const accepted = 'Use an RSA key of 2048 to 16384 bits or an ECDSA key.';

/** Why a public key can't be imported. */
export function refusalMessage({ reason, detail = '' }: KeyRefusal): string {
  const messages: Record<KeyRefusal['reason'], string> = {
    empty: 'Enter the public key.',
    'too-long': 'This is too long to be a public key.',
    'unknown-format':
      'This isn’t a public key. It begins with ssh-rsa, ecdsa-sha2-… or ssh-ed25519, or with a BEGIN line.',
    'extra-text': 'Paste only the key: one line.',
    'several-keys': 'Paste only one key.',
    options: 'Remove the options in front of the key, such as from="…".',
    'missing-type': 'The type in front of the key is missing, such as ssh-rsa.',
    'unknown-type':
      detail === ''
        ? `ECS doesn’t accept keys of this type. ${accepted}`
        : `ECS doesn’t accept keys of the type ${detail}. ${accepted}`,
    'type-mismatch': 'The key isn’t of the type that its first word says.',
    'bad-base64': 'The key is damaged: part of it isn’t valid base64.',
    'bad-character': `There’s a character in the key that doesn’t belong there: “${detail}”.`,
    truncated: 'Part of the key is missing. Copy the whole key again.',
    uneven:
      'The key is broken into uneven pieces, so part of it may be missing. Copy it again in one piece.',
    damaged: 'The key is damaged: the lengths inside it don’t fit. Copy it again.',
    'trailing-bytes': 'There’s extra data after the end of the key.',
    'bad-number': 'The key is damaged: a number inside it isn’t valid.',
    'malformed-block': 'The BEGIN and END lines or the headers aren’t complete.',
    'malformed-der': 'The key between the BEGIN and END lines is damaged.',
    'rsa-too-short': `The key has only ${detail} bits. ${accepted}`,
    'rsa-too-long': `The key has ${detail} bits. ${accepted}`,
    'rsa-modulus': 'This isn’t a valid RSA key: its modulus is even.',
    'rsa-exponent': 'This isn’t a valid RSA key: its exponent is out of range.',
    'unknown-curve': 'ECS accepts ECDSA keys on the curves P-256, P-384 and P-521 only.',
    'compressed-point': 'The ECDSA key is in a compressed form that SSH doesn’t use.',
    'bad-point': 'This isn’t a valid ECDSA key: its point isn’t on the curve.',
    'comment-too-long': 'The comment after the key is too long.',
    dsa: `ECS doesn’t accept DSA keys, which are no longer safe. ${accepted}`,
    certificate: `This is an OpenSSH certificate, not a public key. ${accepted}`,
    'x509-certificate': `This is an X.509 certificate, not a public key. ${accepted}`,
    'security-key': `ECS doesn’t accept keys of security tokens. ${accepted}`,
  };
  return messages[reason];
}

const publicKeyFile = 'The public key is in the file that ends in .pub, such as id_rsa.pub.';

const notAKeyMessages: Record<NotAKey, string> = {
  'pgp-key': `This is a PGP key, which SSH doesn’t use. ${accepted}`,
  fingerprint: `This is the fingerprint of a key, not the key itself. ${publicKeyFile}`,
  'host-key':
    'This is from a known_hosts file: the key of a server, not your own. ECS needs the public half of the key that you log in with.',
  'certificate-authority':
    'This is the key of a certificate authority (cert-authority), which signs other keys. ECS needs the public half of the key that you log in with.',
  'key-list-address':
    'This is the address of a list of public keys. Open it in a browser, and paste one of its lines here.',
  address: `This is an address, not a public key. ${publicKeyFile}`,
  login: `This is a login name or an email address, not a public key. ${publicKeyFile}`,
  path: 'This is the name of a file, not the key in it. Choose the file below, or paste what it contains.',
  command: 'This is a command. Run it in a terminal, and paste the public key that it prints.',
  reference: 'This is a placeholder for a public key. Paste the key itself.',
  'error-message': 'This is an error message of a program, not a public key.',
  'x509-certificate': `This is an X.509 certificate, not a public key. ${accepted}`,
  'certificate-request': `This is a certificate request, not a public key. ${accepted}`,
  'certificate-file': 'This is a file for certificates, not a public key.',
  'ssh-signature': `This is an SSH signature, not a public key. ${publicKeyFile}`,
  'ssh1-key': `This is a key for SSH version 1, which is no longer in use. ${accepted}`,
  'json-web-key':
    'This is a JSON Web Key, which SSH doesn’t use. Convert it to PEM or OpenSSH first.',
  'xml-key': 'This is a key in XML, which SSH doesn’t use. Convert it to PEM or OpenSSH first.',
  'dns-record': 'This is an SSHFP record: the fingerprint of a server’s key.',
  'other-program': `This is a key or key ID of another program, which SSH doesn’t use. ${accepted}`,
  token: `This is an access token, not a public key. ${publicKeyFile}`,
  'ssh-config': `This is from the configuration file of SSH, not a public key. ${publicKeyFile}`,
  hexadecimal: 'This is data in hexadecimal. Paste the public key as OpenSSH or PEM text instead.',
  'access-key-id':
    'This is an AccessKey ID, not a public key. Never paste the AccessKey secret here.',
  base64:
    'This is base64, but it doesn’t begin like a public key. The beginning of the key may be missing.',
  'type-alone': 'The key after its type is missing. Copy the whole line.',
  'changed-case':
    'The key’s capital and small letters were changed, so it can’t be read. Copy it again from its file.',
  shortened: 'This key is shortened for display. Copy the whole key from its file.',
};

/** What surrounds a key, each a sentence about the key that was found. */
export const surroundingMessages: Record<Surrounding, string> = {
  'invisible-characters': 'The text has invisible characters.',
  'special-spaces': 'The text has special spaces, such as no-break spaces.',
  'full-width': 'The text has full-width letters.',
  rtf: 'The text is in Rich Text Format.',
  html: 'The text has HTML code.',
  'percent-encoding': 'The text is encoded as in a web address (%2B).',
  escapes: 'The text has escape sequences, such as \\n.',
  'quoted-printable': 'The text is encoded as in the source of an email.',
  base64: 'The key is encoded in base64 once more.',
  diff: 'The key is in a diff.',
  'line-numbers': 'The lines are numbered.',
  quotes: 'The key is in quotation marks or brackets.',
  'code-block': 'The key is in a code block.',
  heredoc: 'The key is in a here-document.',
  'list-item': 'The key is an item of a list.',
  label: 'There’s a label before the key.',
  'user-name': 'There’s a user name before the key.',
  options:
    'There are login options before the key. ECS doesn’t keep them, so the key would work without these limits.',
  'commented-out': 'The key is commented out.',
  'quoted-mail': 'The key is quoted, as in an email.',
  prompt: 'There’s a command prompt before the key.',
  frame: 'There are border characters in the text, as of a terminal window.',
  'line-marks': 'There are marks at the ends of lines, such as $ or \\.',
  'line-breaks': 'There are line breaks in the key.',
  spaces: 'There are spaces in the key.',
  'no-space': 'There’s a space missing around the key.',
  capitals: 'The key’s type has capital letters.',
  'missing-type': 'The key’s type, such as ssh-rsa, is missing.',
  'url-alphabet': 'The key is in base64 for web addresses.',
  'missing-padding': 'The = at the end of the key is missing.',
  'begin-line': 'The BEGIN or END line isn’t complete.',
  'word-in-front':
    'There’s a word before the key. If it’s the name of a server, this is that server’s key, not your own.',
  'text-in-front': 'There’s other text before the key.',
  'text-behind': 'There’s other text after the key.',
  'other-lines': 'There are other lines around the key.',
  'long-comment': 'The key’s comment is too long.',
  'other-key': 'There’s another key that can’t be imported.',
};

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
