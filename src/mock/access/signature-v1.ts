import { refusal } from '../wire/api-error';
import { canonicalQuery, percentEncode } from './percent-encoding';
import { readParameters } from '../wire/request';
import type { SentRequest } from '../wire/request';
import type { SignatureClaim } from './signature-claim';

/**
 * The signature that travels as a parameter of query or form: HMAC-SHA1 over all parameters.
 *
 * Source: "Signature method" (V1) of the RPC style.
 *
 * @throws ApiError MissingAccessKeyId, IncompleteSignature, and what `readParameters` throws
 */
export function readSignatureV1(request: SentRequest): SignatureClaim {
  const parameters = readParameters(request);
  const accessKeyId = parameters.get('AccessKeyId') ?? '';
  if (accessKeyId === '') throw refusal('MissingAccessKeyId');
  const required = (name: string): string => {
    const value = parameters.get(name) ?? '';
    if (value === '') throw refusal('IncompleteSignature');
    return value;
  };
  const isKnown =
    required('SignatureMethod') === 'HMAC-SHA1' && required('SignatureVersion') === '1.0';
  if (!isKnown) throw refusal('IncompleteSignature');
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

/** What is signed: everything but the signature itself, encoded twice. */
export function stringToSignV1(method: string, parameters: ReadonlyMap<string, string>): string {
  const signed = new Map(parameters);
  signed.delete('Signature');
  return [method, percentEncode('/'), percentEncode(canonicalQuery(signed))].join('&');
}

/** No bytes for what is not base64 to the letter, and no signature is as short as that. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    const bytes = atob(text);
    if (btoa(bytes) === text) return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
  } catch {
    // Not even nearly.
  }
  return new Uint8Array();
}
