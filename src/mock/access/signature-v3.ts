import { apiError } from '../wire/mock-api-error';
import { canonicalQuery } from './percent-encoding';
import { decodeParameters } from '../wire/request';
import type { RequestHeaders, SentRequest } from '../wire/request';
import type { SignatureClaim } from './signature-claim';

const algorithm = 'ACS3-HMAC-SHA256';

/**
 * Reads a version 3 signature from the `Authorization` header: HMAC-SHA256 over query, body and
 * headers. Returns undefined if the request has none.
 *
 * Source: "Request syntax and signature method V3". `host` and all `x-acs-` headers must be signed.
 *
 * @throws MockApiError IncompleteSignature, and the errors of `decodeParameters`
 */
export async function readSignatureV3(request: SentRequest): Promise<SignatureClaim | undefined> {
  const authorization = request.headers.get('authorization');
  if (authorization === null) return undefined;
  const [, accessKeyId = '', signedHeaders = '', signature = ''] =
    /^ACS3-HMAC-SHA256 +Credential=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([0-9a-f]{64})$/.exec(
      authorization.trim(),
    ) ?? [];
  const names = signedHeaders.split(';');
  const timestamp = request.headers.get('x-acs-date') ?? '';
  const nonce = request.headers.get('x-acs-signature-nonce') ?? '';
  const isComplete =
    signature !== '' && timestamp !== '' && nonce !== '' && coversEnough(request.headers, names);
  if (!isComplete) throw apiError('IncompleteSignature');
  return {
    accessKeyId,
    timestamp,
    nonce,
    hash: 'SHA-256',
    keySuffix: '',
    stringToSign: await stringToSignV3(request, names),
    signature: Uint8Array.from(signature.match(/../g) ?? [], (digits) => parseInt(digits, 16)),
  };
}

/** The string to sign. `names` are the signed headers in lower case and in order. */
export async function stringToSignV3(
  request: SentRequest,
  names: readonly string[],
): Promise<string> {
  const query = new Map<string, string>();
  decodeParameters(request.query, query);
  const canonicalRequest = [
    request.method,
    request.path,
    canonicalQuery(query),
    ...names.map((name) => `${name}:${(request.headers.get(name) ?? '').trim()}`),
    '',
    names.join(';'),
    await sha256(request.body),
  ].join('\n');
  return `${algorithm}\n${await sha256(new TextEncoder().encode(canonicalRequest))}`;
}

function coversEnough(headers: RequestHeaders, names: readonly string[]): boolean {
  return Array.from(headers.keys())
    .filter((name) => name === 'host' || name.startsWith('x-acs-'))
    .every((name) => names.includes(name));
}

/** Lower-case hex digits. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
