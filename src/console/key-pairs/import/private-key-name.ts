import type { PrivateKeyFormat } from '../../../keys/private-key/private-key-format';

const names: Readonly<Record<string, string>> = {
  pkcs1: 'PKCS#1',
  pkcs8: 'PKCS#8',
  openssh: 'OpenSSH',
  putty: 'PuTTY',
  sec1: 'SEC 1',
  dsa: 'DSA',
  ssh2: 'SSH2',
  pkcs12: 'PKCS#12',
  jwk: 'JWK',
};

export function describeFormat(format: PrivateKeyFormat): { name: string; isEncrypted: boolean } {
  const bare = format.replace(/^encrypted-/, '');
  return { name: names[bare] ?? bare, isEncrypted: bare !== format };
}
