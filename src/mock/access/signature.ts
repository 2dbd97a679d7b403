import { apiError } from '../wire/mock-api-error';
import type { SentRequest } from '../wire/request';
import { readSignatureV1, readSignatureV3 } from './signature-claim';
import type { SignatureClaim } from './signature-claim';

const clockDifferenceMax = 15 * 60_000;
const noncesMax = 100_000;

/**
 * Checks signatures of both versions against access keys (ID to secret). For temporary credentials,
 * the security token itself isn't checked.
 *
 * Source: "Request syntax and signature method V3" and "Signature method" (V1), and the list of
 * common errors. The order of the checks is a guess.
 */
export class SignatureChecker {
  readonly #accessKeys: ReadonlyMap<string, string>;
  readonly #now: () => Date;
  /** Used nonces with the time at which their request expires. */
  readonly #nonces = new Map<string, number>();

  constructor(accessKeys: ReadonlyMap<string, string>, now: () => Date) {
    this.#accessKeys = accessKeys;
    this.#now = now;
  }

  /**
   * @throws MockApiError MissingAccessKeyId, IncompleteSignature, InvalidAccessKeyId.NotFound,
   * InvalidTimeStamp.Format, InvalidTimeStamp.Expired, SignatureDoesNotMatch, SignatureNonceUsed,
   * and the errors of `readParameters`.
   */
  async check(request: SentRequest): Promise<void> {
    const claim = (await readSignatureV3(request)) ?? readSignatureV1(request);
    const secret = this.#accessKeys.get(claim.accessKeyId);
    if (secret === undefined) throw apiError('InvalidAccessKeyId.NotFound');
    this.#checkTime(claim.timestamp);
    if (!(await isSignedWith(secret, claim))) {
      throw apiError(
        'SignatureDoesNotMatch',
        `Specified signature is not matched with our calculation. server string to sign is:${claim.stringToSign}`,
      );
    }
    // Last: only the owner of the secret may use up a nonce.
    this.#useNonce(`${claim.accessKeyId} ${claim.nonce}`);
  }

  #checkTime(timestamp: string): void {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(timestamp)
      ? Date.parse(timestamp)
      : Number.NaN;
    if (Number.isNaN(time)) throw apiError('InvalidTimeStamp.Format');
    const difference = Math.abs(this.#now().getTime() - time);
    if (difference > clockDifferenceMax) throw apiError('InvalidTimeStamp.Expired');
  }

  #useNonce(nonce: string): void {
    const now = this.#now().getTime();
    for (const [seen, until] of this.#nonces) {
      if (until >= now && this.#nonces.size < noncesMax) break;
      this.#nonces.delete(seen);
    }
    if (this.#nonces.has(nonce)) throw apiError('SignatureNonceUsed');
    this.#nonces.set(nonce, now + 2 * clockDifferenceMax);
  }
}

async function isSignedWith(secret: string, claim: SignatureClaim): Promise<boolean> {
  const utf8 = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    utf8.encode(secret + claim.keySuffix),
    { name: 'HMAC', hash: claim.hash },
    false,
    ['verify'],
  );
  return crypto.subtle.verify('HMAC', key, claim.signature, utf8.encode(claim.stringToSign));
}
