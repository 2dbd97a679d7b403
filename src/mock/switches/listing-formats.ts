/**
 * Other forms of a public key than one OpenSSH line. The document of DescribeKeyPairs shows a masked key,
 * and no complete one has been published.
 */
export const publicKeyForms = ['newline', 'base64', 'rfc4716', 'masked', 'absent'] as const;
export type PublicKeyForm = (typeof publicKeyForms)[number];

/** Other forms of a fingerprint than 32 lower-case hex digits. */
export const fingerprintForms = ['colons', 'masked', 'absent'] as const;
export type FingerprintForm = (typeof fingerprintForms)[number];

/** Converts an OpenSSH line to another form. `undefined` if it isn't listed. */
export function publicKeyAs(form: PublicKeyForm | undefined, line: string): string | undefined {
  const [type = '', base64 = ''] = line.split(' ');
  switch (form) {
    case undefined:
      return line;
    case 'newline':
      return `\n${line}`;
    case 'base64':
      return base64;
    case 'rfc4716':
      return [
        '---- BEGIN SSH2 PUBLIC KEY ----',
        'Comment: "imported"',
        ...(base64.match(/.{1,70}/g) ?? []),
        '---- END SSH2 PUBLIC KEY ----',
      ].join('\n');
    case 'masked':
      return `${type}****`;
    case 'absent':
      return undefined;
  }
}

/** Converts 32 lower-case hex digits to another form. `undefined` if it isn't listed. */
export function fingerprintAs(form: FingerprintForm | undefined, md5: string): string | undefined {
  switch (form) {
    case undefined:
      return md5;
    case 'colons':
      return md5.toUpperCase().match(/../g)?.join(':');
    case 'masked':
      return `${md5.slice(0, 20)}****`;
    case 'absent':
      return undefined;
  }
}
