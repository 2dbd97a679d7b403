import { createHash, createHmac } from 'node:crypto';
import * as v from 'valibot';

/** Printable ASCII without spaces, as headers require; may be empty. */
export const credentialText = v.pipe(
  v.string("isn't text"),
  v.regex(/^[\x21-\x7e]*$/, "contains a space, a line break, or a character that isn't ASCII"),
);

/** An access key, permanent or temporary. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Only with temporary credentials of STS. */
  readonly securityToken?: string | undefined;
}

/** The parts of a request that a signature covers. */
export interface RequestToSign {
  /** With the port unless it's the default. */
  readonly host: string;
  /** Percent-encoded, starting with `/`. */
  readonly path: string;
  /** Percent-encoded as in RFC 3986 and sorted by name; may be empty. */
  readonly query: string;
  readonly action: string;
  readonly version: string;
  /** A form; may be empty. */
  readonly body: Uint8Array;
}

const algorithm = 'ACS3-HMAC-SHA256';

/**
 * The headers of a signed POST. `nonce` must be unique; the API accepts times within 15 minutes.
 * Source: Alibaba Cloud OpenAPI, "Request syntax and signature method V3".
 */
export function signedHeaders(
  { host, path, query, action, version, body }: RequestToSign,
  { accessKeyId, accessKeySecret, securityToken }: Credentials,
  now: Date,
  nonce: string,
): Record<string, string> {
  const payloadHash = sha256(body);
  const signed: Record<string, string> = {
    ...(body.byteLength > 0 && { 'content-type': 'application/x-www-form-urlencoded' }),
    host,
    ...(securityToken !== undefined && {
      'x-acs-accesskey-id': accessKeyId,
      'x-acs-security-token': securityToken,
    }),
    'x-acs-action': action,
    'x-acs-content-sha256': payloadHash,
    'x-acs-date': now.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  };
  const names = Object.keys(signed).toSorted();
  const canonicalRequest = [
    'POST',
    path,
    query,
    ...names.map((name) => `${name}:${(signed[name] ?? '').trim()}`),
    '',
    names.join(';'),
    payloadHash,
  ].join('\n');
  const signature = createHmac('sha256', accessKeySecret)
    .update(`${algorithm}\n${sha256(canonicalRequest)}`)
    .digest('hex');
  return {
    ...signed,
    authorization: `${algorithm} Credential=${accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`,
  };
}

function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
