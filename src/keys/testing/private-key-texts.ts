import { generateKeyPairSync } from 'node:crypto';

const ed25519 = generateKeyPairSync('ed25519').privateKey;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const pem = ed25519.export({ type: 'pkcs8', format: 'pem' }).toString();
const jwk = ec.export({ format: 'jwk' });
const json = JSON.stringify(jwk);
const wireGuard = 'yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=';

/** As written by a Chinese or Japanese input method. */
function fullWidth(text: string): string {
  return text
    .replaceAll(' ', '\u3000')
    .replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

/** Must be recognized everywhere that keeps private keys out. */
export const privateKeyTexts: readonly (readonly [name: string, text: string])[] = [
  ['of age', `AGE-SECRET-KEY-1${'Q'.repeat(58)}`],
  ['of WireGuard', `[Interface]\nPrivateKey = ${wireGuard}\n`],
  ['of WireGuard without spaces', `PrivateKey=${wireGuard}`],
  ['in a variable', `WG_PRIVATE_KEY="${wireGuard}"`],
  ['in a setting', `private_key: ${wireGuard}`],
  ['a JWK', json],
  ['a JWK in single quotes', json.replaceAll('"', "'")],
  ['a JWK with spaces, as Python prints it', json.replaceAll('"', "'").replaceAll(':', ': ')],
  ['a JWK in JSON', JSON.stringify({ key: json })],
  ['a JWK in JSON in JSON', JSON.stringify(JSON.stringify({ key: json }))],
  ['a JWK with names in no quotes', json.replace(/"(\w+)":/g, '$1:')],
  ['a JWK in curly quotes', json.replace(/"([^"]*)"/g, '“$1”')],
  ['a JWK in full-width letters', fullWidth(json)],
  ['the private number of a JWK', `"d":"${jwk.d}"`],
  ['a JWK of Ed25519', JSON.stringify(ed25519.export({ format: 'jwk' }))],
  ['PEM in full-width letters', fullWidth(pem)],
  ['PEM with zero-width spaces', Array.from(pem).join('\u200b')],
  ['PEM with soft hyphens', Array.from(pem).join('\u00ad')],
  ['the body of PEM with zero-width spaces', Array.from(pem.split('\n')[1] ?? '').join('\u200b')],
  ['as the numbers that OpenSSL prints', 'RSA Private-Key: (2048 bit, 2 primes)\nmodulus: 00'],
  ['of SSH 1', 'SSH PRIVATE KEY FILE FORMAT 1.1\n'],
];

const { d: _, ...publicJwk } = jwk;

/** Similar to private keys, but harmless. */
export const harmlessTexts: readonly string[] = [
  'private key',
  'purpose:private key of the backend',
  'the end of my private key rotation',
  'front end private key',
  'backend-private-key',
  'PrivateKey = ~/.ssh/id_rsa',
  wireGuard,
  `digest:${wireGuard}`,
  `SHA256:${wireGuard.slice(0, 43)}`,
  `PublicKey = ${wireGuard}`,
  'd: SHA256:lEiuUNNY0vjn8G0lS5MM9LIcYpfFgVCUQYa0bq4GQ/Q',
  'd:e2e',
  'team-d:web',
  '{"a":1,"d":2}',
  JSON.stringify(publicJwk),
  '2048 30:e6:80:be:aa:49:b1:d2:82:98:4f:dd:86:34:3c:ad ann@laptop (RSA)',
  `d:\nAAAAC3NzaC1lZDI1NTE5AAAAI${'a'.repeat(43)}`,
];
