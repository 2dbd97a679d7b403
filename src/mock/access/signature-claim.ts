import { apiError } from '../wire/mock-api-error';
import { decodeParameters, readParameters } from '../wire/request';
import type { RequestHeaders, SentRequest } from '../wire/request';

/** The parts of a signed request that are needed to verify its signature. */
export interface SignatureClaim {
  readonly accessKeyId: string;
  /** UTC, `2018-11-27T08:33:05Z`. */
  readonly timestamp: string;
  readonly nonce: string;
  readonly hash: 'SHA-1' | 'SHA-256';
  /** Appended to the secret to form the HMAC key. */
  readonly keySuffix: string;
  readonly stringToSign: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a version 1 signature, a parameter of the query or form: HMAC-SHA1 over all parameters.
 *
 * Source: "Signature method" (V1) of the RPC style.
 *
 * @throws MockApiError MissingAccessKeyId, IncompleteSignature, and the errors of `readParameters`
 */
export function readSignatureV1(request: SentRequest): SignatureClaim {
  const parameters = readParameters(request);
  const accessKeyId = parameters.get('AccessKeyId') ?? '';
  if (accessKeyId === '') throw apiError('MissingAccessKeyId');
  const required = (name: string): string => {
    const value = parameters.get(name) ?? '';
    if (value === '') throw apiError('IncompleteSignature');
    return value;
  };
  const isKnown =
    required('SignatureMethod') === 'HMAC-SHA1' && required('SignatureVersion') === '1.0';
  if (!isKnown) throw apiError('IncompleteSignature');
  return {
    accessKeyId,
    timestamp: required('Timestamp'),
    nonce: required('SignatureNonce'),
    hash: 'SHA-1',
    keySuffix: '&',
    stringToSign: stringToSignV1(request.method, parameters),
    signature: fromBase64(required('Signature')),
  };
}

export function stringToSignV1(method: string, parameters: ReadonlyMap<string, string>): string {
  const signed = new Map(parameters);
  signed.delete('Signature');
  return [method, percentEncode('/'), percentEncode(canonicalQuery(signed))].join('&');
}

/**
 * Reads a version 3 signature from the `Authorization` header: HMAC-SHA256 over query, body and
 * headers. Returns undefined if the request has none.
 *
 * Source: "Request syntax and signature method V3". `host` and all `x-acs-` headers must be signed.
 *
 * @throws MockApiError IncompleteSignature, and the errors of `decodeParameters`
 */
export async function readSignatureV3(request: SentRequest): Promise<SignatureClaim | undefined> {
  const { headers } = request;
  const authorization = headers.get('authorization');
  if (authorization === null) return undefined;
  const [, accessKeyId = '', signedHeaders = '', signature = ''] =
    /^ACS3-HMAC-SHA256 +Credential=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([0-9a-f]{64})$/.exec(
      authorization.trim(),
    ) ?? [];
  const names = signedHeaders.split(';');
  const timestamp = headers.get('x-acs-date') ?? '';
  const nonce = headers.get('x-acs-signature-nonce') ?? '';
  const isComplete =
    signature !== '' && timestamp !== '' && nonce !== '' && coversEnough(headers, names);
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

/** @param names the signed headers, in order and as the client wrote them */
export async function stringToSignV3(
  { method, path, query, headers, body }: SentRequest,
  names: readonly string[],
): Promise<string> {
  const parameters = new Map<string, string>();
  decodeParameters(query, parameters);
  const canonicalRequest = [
    method,
    path,
    canonicalQuery(parameters),
    ...names.map((name) => `${name}:${(headers.get(name.toLowerCase()) ?? '').trim()}`),
    '',
    names.join(';'),
    await sha256(body),
  ].join('\n');
  return `ACS3-HMAC-SHA256\n${await sha256(new TextEncoder().encode(canonicalRequest))}`;
}

function coversEnough(headers: RequestHeaders, names: readonly string[]): boolean {
  return Array.from(headers.keys())
    .filter((name) => name === 'host' || name.startsWith('x-acs-'))
    .every((name) => names.includes(name));
}

/**
 * Percent-encodes everything but letters, digits and `-_.~`, as signatures require.
 *
 * Source: RFC 3986, section 2.3; "Signature method", the encoding of parameters.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function canonicalQuery(parameters: ReadonlyMap<string, string>): string {
  return Array.from(parameters)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
}

/** Returns no bytes for invalid base64, which never matches a signature. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    const bytes = atob(text);
    if (btoa(bytes) === text) return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
  } catch {}
  return new Uint8Array();
}

/** Lower-case hex digits. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
