/*
 * External text may contain secrets: for a wrong signature, ECS returns the whole string to sign with
 * AccessKeyId and security token, and a proxy may return anything. So text that may hold a credential
 * isn't shown, and all other text is truncated.
 */

const accessKeyIdLength = 24;

/** Words for a credential or a signature. ECS also responds in Chinese, where 密钥对 is a key pair. */
const secretPattern =
  /access\W?key|secur\w*\W{0,3}token|secret|signature|string\W{0,3}to\W{0,3}sign|canonical|credential|authorization|bearer|hmac|x-acs-|签名|簽名|署名|密[钥鑰](?![对對])|令牌|凭证|憑證/i;
/** Prefixes of access key IDs: long-term, STS, temporary. */
const accessKeyId = /LTAI\w{4}|\b(?:STS|TMP)\.\w{4}/i;
/** A hash or a signature in hex, but not an MD5 fingerprint, which has 32 digits. */
const longHex = /[\da-f]{40}/i;

/** Whether a text may hold an access key ID, a token, a signature or a string to sign. */
export function mayHoldSecret(text: string): boolean {
  const plain = plainText(text);
  return secretPattern.test(plain) || holdsToken(plain, 16);
}

/** One line of at most 300 graphemes, without control and bidi characters. Empty if `mayHoldSecret`. */
export function safeMessage(text: string): string {
  return mayHoldSecret(text) ? '' : shortened(visibleText(text), 300);
}

/** A name that is safe to show; `null` if it may hold a credential. */
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

/** A random token or ID of `runLength` base64 characters has upper case, lower case and digits. */
function holdsToken(plain: string, runLength: number): boolean {
  if (accessKeyId.test(plain) || longHex.test(plain)) return true;
  const runs = plain.match(/[A-Za-z\d+/]+/g) ?? [];
  return runs.some(
    (run) => run.length >= runLength && /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run),
  );
}

/** `text` with full-width letters as ASCII, without accents and invisible characters. */
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
