import type { NotAKey } from '../../../keys/import/not-a-key';
import { defineMessages, type Message } from '../../i18n/t';

export const notAKeyMessages: Readonly<Record<NotAKey, Message>> = defineMessages({
  'pgp-key':
    'This is a PGP key, which SSH doesn’t use. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
  fingerprint:
    'This is the fingerprint of a key, not the key itself. The public key is in the file that ends in .pub, such as id_rsa.pub.',
  'host-key':
    'This is from a known_hosts file: the key of a server, not your own. ECS needs the public half of the key that you log in with.',
  'certificate-authority':
    'This is the key of a certificate authority (cert-authority), which signs other keys. ECS needs the public half of the key that you log in with.',
  'key-list-address':
    'This is the address of a list of public keys. Open it in a browser, and paste one of its lines here.',
  address:
    'This is an address, not a public key. The public key is in the file that ends in .pub, such as id_rsa.pub.',
  login:
    'This is a login name or an email address, not a public key. The public key is in the file that ends in .pub, such as id_rsa.pub.',
  path: 'This is the name of a file, not the key in it. Choose the file below, or paste what it contains.',
  command: 'This is a command. Run it in a terminal, and paste the public key that it prints.',
  reference: 'This is a placeholder for a public key. Paste the key itself.',
  'error-message': 'This is an error message of a program, not a public key.',
  'x509-certificate':
    'This is an X.509 certificate, not a public key. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
  'certificate-request':
    'This is a certificate request, not a public key. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
  'certificate-file': 'This is a file for certificates, not a public key.',
  'ssh-signature':
    'This is an SSH signature, not a public key. The public key is in the file that ends in .pub, such as id_rsa.pub.',
  'ssh1-key':
    'This is a key for SSH version 1, which is no longer in use. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
  'json-web-key':
    'This is a JSON Web Key, which SSH doesn’t use. Convert it to PEM or OpenSSH first.',
  'xml-key': 'This is a key in XML, which SSH doesn’t use. Convert it to PEM or OpenSSH first.',
  'dns-record': 'This is an SSHFP record: the fingerprint of a server’s key.',
  'program-output':
    'This is the output of ssh-copy-id, not a public key. The public key is in the file that ends in .pub, such as id_rsa.pub.',
  'ansible-vault':
    'This is encrypted by Ansible Vault. Decrypt it first, and paste the public key.',
  'other-program':
    'This is a key or key ID of another program, which SSH doesn’t use. Use an RSA key of 2048 to 16384 bits or an ECDSA key.',
  token:
    'This is an access token, not a public key. The public key is in the file that ends in .pub, such as id_rsa.pub.',
  'ssh-config':
    'This is from the configuration file of SSH, not a public key. The public key is in the file that ends in .pub, such as id_rsa.pub.',
  hexadecimal: 'This is data in hexadecimal. Paste the public key as OpenSSH or PEM text instead.',
  'access-key-id':
    'This is an AccessKey ID, not a public key. Never paste the AccessKey secret here.',
  base64:
    'This is base64, but it doesn’t begin like a public key. The beginning of the key may be missing.',
  'type-alone': 'The key after its type is missing. Copy the whole line.',
  'changed-case':
    'The key’s uppercase and lowercase letters were changed, so it can’t be read. Copy it again from its file.',
  shortened: 'This key is shortened for display. Copy the whole key from its file.',
});
