/** In characters. Only the first lines of a longer document are examined. */
const maxLength = 4096;

/** The first match counts: a later pattern may also match part of an earlier kind. */
const kinds = [
  [
    'pgp-key',
    /BEGIN PGP |^\s*(?:mQ[EIGN]NB|mDMEX|xsBNB|xsFNB|xjMEX)[A-Za-z0-9+/]|^ *(?:pub|sec) +(?:rsa|dsa|elg|ed|cv|nistp)\d+/m,
  ],
  ['token', /^\s*(?:Bearer\s+)?eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*\s*$/],
  ['ssh-signature', /BEGIN SSH SIGNATURE/],
  ['certificate-request', /BEGIN (?:NEW )?CERTIFICATE REQUEST/],
  ['certificate-file', /BEGIN (?:PKCS7|X509 CRL|CMS|DH PARAMETERS|EC PARAMETERS|DSA PARAMETERS)/],
  ['x509-certificate', /BEGIN (?:X509 |TRUSTED )?CERTIFICATE|^\s*Certificate:\n\s+Data:/],
  ['json-web-key', /"kty"\s*:/],
  ['xml-key', /<(?:RSA|ECDSA)KeyValue>/],
  // The type, or its number (RFC 3597); `dig +short` prints neither.
  [
    'dns-record',
    /\bSSHFP\s+\d\s+\d\s+\(?\s*[\da-f]{40}|\bTYPE44\s+\\#|^\s*[1-6] [12] (?:[\dA-F]{40}|[\dA-F]{56} ?[\dA-F]{8})\s*$/im,
  ],
  ['program-output', /ssh-copy-id: (?:INFO|WARNING|ERROR)|Number of key\(s\) added/],
  ['ansible-vault', /\$ANSIBLE_VAULT;/],
  [
    'fingerprint',
    /\b(?:SHA256:[\w+/]{43}|MD5[:(])|(?<![\da-f:])(?:[\da-f]{2}:){15,31}[\da-f]{2}(?![\da-f:])|^\s*\+-{2,}\[[\w -]+\]-|^\|[ .o+=*BOX@%&#/^SE]{17}\|$/im,
  ],
  ['fingerprint', /^\s*(?:[\dA-F]{4}\s+){9}[\dA-F]{4}\s*$/],
  ['fingerprint', /^\s*(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})(?:\s+[*-]?\S*)?\s*$/i],
  ['host-key', /^\s*\|1\|[\w+/=]{20,}\|[\w+/=]{20,}/],
  // From xxd, hexdump and od.
  ['hexadecimal', /^ *[\da-f]{7,8}:?\s+(?:[\da-f]{2,4}\s+){7}[\da-f]{2,4}\b/im],
  ['shortened', /(?:ssh-rsa|ecdsa-sha2-nistp\d+|ssh-ed25519|AAAA)\s*[\w+/=]*\s*(?:\.{3}|…|\*{3})/],
  ['changed-case', /\baaaa(?:b3nzac1yc2e|e2vjzhnhlxnoyti|c3nzac1lzdi1nte5)/],
  ['changed-case', /\bAAAA(?:B3NZAC1YC2E|E2VJZHNHLXNOYTI|C3NZAC1LZDI1NTE5)/],
  [
    'key-list-address',
    /^\s*(?:https?:\/\/)?[\w.-]+\/\S+\.keys\s*$|^\s*(?:https?:\/\/)?api\.github\.com\/users\/\S+\/keys\s*$/i,
  ],
  [
    'reference',
    /^\s*(?:["']?\$\{[^}]*\}["']?|\$\(?[A-Za-z_][\w./~ -]*\)?|file\([^)]*\)|\{\{[^}]*\}\}|<[\w -]+>|var\.[\w.]+)\s*$/,
  ],
  [
    'error-message',
    /No such file or directory|[Pp]ermission denied|command not found|is not recognized as|No public keys found|has no identities|not a public key file|error in libcrypto|invalid format/,
  ],
  [
    'command',
    /^\s*(?:[\w.@:~/-]*[$%#>]\s+)?(?:sudo\s+)?(?:cat|type|less|more|ssh-keygen|ssh-copy-id|ssh-add|ssh|scp|pbcopy|xclip|clip|openssl|puttygen|echo|curl|wget|Get-Content)(?:\.exe)?\s+\S/,
  ],
  ['address', /^\s*(?:https?|ssh|git|ftp|sftp|oss|s3):\/\/\S+\s*$/i],
  ['address', /^\s*(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?\s*$/],
  ['path', /^\s*["']?(?:file:\/\/|~\/|\.{0,2}\/|[A-Za-z]:[\\/]|%\w+%[\\/]|\\\\)[^\n]*\s*$/],
  ['path', /^\s*["']?[\w. -]{1,100}\.(?:pub|pem|ppk|key|crt|cer|der)["']?\s*$/i],
  ['path', /^\s*(?:id_(?:rsa|ecdsa|dsa|ed25519)|authorized_keys|known_hosts)\s*$/],
  ['address', /^\s*(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:\/\S*)?\s*$/i],
  ['login', /^\s*(?:[^\n<>]{0,100}<)?[\w.+-]+@[\w.-]+(?::\S*)?>?\s*$/],
  ['access-key-id', /^\s*(?:LTAI|AKIA|STS\.)[A-Za-z0-9]{12,}\s*$|"AccessKey(?:Id|Secret)"/],
  ['ssh-config', /^\s*(?:Host|HostName|IdentityFile)[ \t=]+\S/im],
  ['hexadecimal', /^\s*(?:[\da-f]{2}[\s:]*){80}/i],
  ['hexadecimal', /Public-Key:[^\n]*\n\s*(?:Modulus|pub):/i],
  ['ssh1-key', /^\s*\d{3,5} \d{1,6} \d{100,}/],
  [
    'other-program',
    /^\s*(?:(?:age1|npub1)[\da-z]{50,}|untrusted comment: [^\n]*|RW[\w+/]{54}|[\w+/]{43}=)\s*(?:\n|$)|^\s*PublicKey = [\w+/]{43}=/m,
  ],
  ['base64', /^\s*[\w+/]{60,}=*(?:\s|$)/],
  ['other-program', /^\s*0x[\dA-F]{8,40}\s*$/i],
] as const satisfies readonly (readonly [string, RegExp])[];

const keyType = /^\s*["'`]?(?:ssh-rsa|ssh-ed25519|ssh-dss|ecdsa-sha2-nistp\d+)\b/i;

/** What a text without a key is instead. */
export type NotAKey = (typeof kinds)[number][0] | 'certificate-authority' | 'type-alone';

/** Recognizes other files, outputs and formats; `null` for unknown text. */
export function identifyNotAKey(text: string): NotAKey | null {
  const start = text.slice(0, maxLength);
  const known = kinds.find(([, pattern]) => pattern.test(start))?.[0];
  if (known !== undefined) return known;
  return keyType.test(start) && !start.includes('AAAA') ? 'type-alone' : null;
}
