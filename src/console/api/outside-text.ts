/*
 * Text from outside may contain secrets: ECS responds to a wrong signature with the whole string to sign,
 * AccessKeyId and security token included, and a proxy may put anything into a message. So text that may
 * hold a credential isn't shown at all, and no text is shown at full length.
 */

const accessKeyIdLength = 24;

/** Words that name a credential or a signature. ECS also responds in Chinese, where 密钥对 is a key pair. */
const secretPattern =
  /access\W?key|secur\w*\W{0,3}token|secret|signature|string\W{0,3}to\W{0,3}sign|canonical|credential|authorization|bearer|hmac|x-acs-|签名|簽名|署名|密[钥鑰](?![对對])|令牌|凭证|憑證/i;
/** How the IDs of access keys start: long-term ones, STS ones, temporary ones. */
const accessKeyId = /LTAI\w{4}|\b(?:STS|TMP)\.\w{4}/i;
/** A hash or a signature in hex. The MD5 fingerprint of a key, 32 digits, is none. */
const longHex = /[\da-f]{40}/i;

/** Whether a text may hold an access key ID, a token, a signature or a string to sign. */
export function mayHoldSecret(text: string): boolean {
  const plain = plainText(text);
  return secretPattern.test(plain) || holdsToken(plain, 16);
}

/**
 * A message as it may be shown: one line of at most 300 graphemes, without control characters and
 * characters that change the writing direction. Empty if it may hold a credential.
 */
export function safeMessage(text: string): string {
  return mayHoldSecret(text) ? '' : shortened(visibleText(text), 300);
}

/** A name as it may be shown, or `null` if it may hold a credential. */
export function safeName(text: string): string | null {
  return holdsToken(plainText(text), accessKeyIdLength)
    ? null
    : shortened(visibleText(text), 64) || null;
}

/** An error code, such as `InvalidKeyPairName.Malformed`, or `undefined` for anything else. */
export function safeCode(code: string | undefined): string | undefined {
  return isPlain(code, /^[a-z][\w.-]*$/i, 100) ? code : undefined;
}

/** A RequestId, usually a UUID, or `undefined` for anything else. */
export function safeRequestId(requestId: string | undefined): string | undefined {
  return isPlain(requestId, /^[\w-]+$/, 64) ? requestId : undefined;
}

function isPlain(text: string | undefined, form: RegExp, maxLength: number): boolean {
  return (
    text !== undefined &&
    text.length <= maxLength &&
    form.test(text) &&
    !holdsToken(text, accessKeyIdLength)
  );
}

/** Tokens and IDs are random, so a run of that many characters of base64 has all kinds in it. */
function holdsToken(plain: string, runLength: number): boolean {
  if (accessKeyId.test(plain) || longHex.test(plain)) return true;
  const runs = plain.match(/[A-Za-z\d+/]+/g) ?? [];
  return runs.some(
    (run) => run.length >= runLength && /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run),
  );
}

/** As `text` reads: full-width letters as ASCII, nothing invisible in between. */
function plainText(text: string): string {
  return text.normalize('NFKD').replace(/[\p{Cf}\p{Mn}]/gu, '');
}

function visibleText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
}

function shortened(text: string, most: number): string {
  // A grapheme can be of any length.
  const start = text.slice(0, most * 20);
  const graphemes = Array.from(new Intl.Segmenter().segment(start), ({ segment }) => segment);
  if (start !== text) graphemes.pop();
  else if (graphemes.length <= most) return text;
  return `${graphemes.slice(0, most).join('')}…`;
}
