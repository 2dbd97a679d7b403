import { apiError } from '../wire/mock-api-error';
import { canonicalQuery, percentEncode } from './percent-encoding';
import { readParameters } from '../wire/request';
import type { SentRequest } from '../wire/request';
import type { SignatureClaim } from './signature-claim';

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

/** The string to sign: everything but the signature itself, encoded twice. */
export function stringToSignV1(method: string, parameters: ReadonlyMap<string, string>): string {
  const signed = new Map(parameters);
  signed.delete('Signature');
  return [method, percentEncode('/'), percentEncode(canonicalQuery(signed))].join('&');
}

/** Decodes base64; empty if it's invalid, which never matches a signature. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    const bytes = atob(text);
    if (btoa(bytes) === text) return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
  } catch {}
  return new Uint8Array();
}
