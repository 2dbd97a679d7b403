import type { NotAKey } from '../../../keys/import/not-a-key';
import { t, type Message } from '../../i18n/t';

/** What a text without a key in it is instead, and where the key may be found. */
export const notAKeyMessages: Readonly<Record<NotAKey, Message>> = {
  'pgp-key': () =>
    t(
      'This is a PGP key, which SSH doesn’t use. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
    ),
  fingerprint: () =>
    t(
      'This is the fingerprint of a key, not the key itself. The public key is in the file that ends in .pub, such as id_rsa.pub.',
    ),
  'host-key': () =>
    t(
      'This is from a known_hosts file: the key of a server, not your own. ECS needs the public half of the key that you log in with.',
    ),
  'certificate-authority': () =>
    t(
      'This is the key of a certificate authority (cert-authority), which signs other keys. ECS needs the public half of the key that you log in with.',
    ),
  'key-list-address': () =>
    t(
      'This is the address of a list of public keys. Open it in a browser, and paste one of its lines here.',
    ),
  address: () =>
    t(
      'This is an address, not a public key. The public key is in the file that ends in .pub, such as id_rsa.pub.',
    ),
  login: () =>
    t(
      'This is a login name or an email address, not a public key. The public key is in the file that ends in .pub, such as id_rsa.pub.',
    ),
  path: () =>
    t(
      'This is the name of a file, not the key in it. Choose the file below, or paste what it contains.',
    ),
  command: () =>
    t('This is a command. Run it in a terminal, and paste the public key that it prints.'),
  reference: () => t('This is a placeholder for a public key. Paste the key itself.'),
  'error-message': () => t('This is an error message of a program, not a public key.'),
  'x509-certificate': () =>
    t(
      'This is an X.509 certificate, not a public key. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
    ),
  'certificate-request': () =>
    t(
      'This is a certificate request, not a public key. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
    ),
  'certificate-file': () => t('This is a file for certificates, not a public key.'),
  'ssh-signature': () =>
    t(
      'This is an SSH signature, not a public key. The public key is in the file that ends in .pub, such as id_rsa.pub.',
    ),
  'ssh1-key': () =>
    t(
      'This is a key for SSH version 1, which is no longer in use. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
    ),
  'json-web-key': () =>
    t('This is a JSON Web Key, which SSH doesn’t use. Convert it to PEM or OpenSSH first.'),
  'xml-key': () =>
    t('This is a key in XML, which SSH doesn’t use. Convert it to PEM or OpenSSH first.'),
  'dns-record': () => t('This is an SSHFP record: the fingerprint of a server’s key.'),
  'program-output': () =>
    t(
      'This is the output of ssh-copy-id, not a public key. The public key is in the file that ends in .pub, such as id_rsa.pub.',
    ),
  'ansible-vault': () =>
    t('This is encrypted by Ansible Vault. Decrypt it first, and paste the public key.'),
  'other-program': () =>
    t(
      'This is a key or key ID of another program, which SSH doesn’t use. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
    ),
  token: () =>
    t(
      'This is an access token, not a public key. The public key is in the file that ends in .pub, such as id_rsa.pub.',
    ),
  'ssh-config': () =>
    t(
      'This is from the configuration file of SSH, not a public key. The public key is in the file that ends in .pub, such as id_rsa.pub.',
    ),
  hexadecimal: () =>
    t('This is data in hexadecimal. Paste the public key as OpenSSH or PEM text instead.'),
  'access-key-id': () =>
    t('This is an AccessKey ID, not a public key. Never paste the AccessKey secret here.'),
  base64: () =>
    t(
      'This is base64, but it doesn’t begin like a public key. The beginning of the key may be missing.',
    ),
  'type-alone': () => t('The key after its type is missing. Copy the whole line.'),
  'changed-case': () =>
    t(
      'The key’s uppercase and lowercase letters were changed, so it can’t be read. Copy it again from its file.',
    ),
  shortened: () => t('This key is shortened for display. Copy the whole key from its file.'),
};
