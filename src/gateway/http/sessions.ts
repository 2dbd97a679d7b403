import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const minute = 60_000;
/** Milliseconds. `idle` is the time without a request. */
const times = { link: 10 * minute, session: 480 * minute, idle: 60 * minute } as const;

/**
 * Exchanges the token of a single-use link for a session cookie. Stores tokens only as hashes, so that
 * comparing takes constant time.
 */
export class Sessions {
  readonly #cookieName: string;
  readonly #now: () => number;
  #link: { readonly hash: Buffer; readonly until: number } | undefined;
  readonly #sessions = new Map<string, { readonly since: number; seen: number }>();

  constructor(cookieName: string, now = () => Date.now()) {
    this.#cookieName = cookieName;
    this.#now = now;
  }

  /** The previous link stops working. */
  newToken(): string {
    const token = randomToken();
    this.#link = { hash: sha256(token), until: this.#now() + times.link };
    return token;
  }

  /** The cookie's `name=value`; undefined if the token is used or expired. */
  redeem(token: string): string | undefined {
    const link = this.#link;
    if (link === undefined || this.#now() > link.until) return undefined;
    if (!timingSafeEqual(link.hash, sha256(token))) return undefined;
    this.#link = undefined;
    this.#forgetExpired();
    const value = randomToken();
    const now = this.#now();
    this.#sessions.set(sha256(value).toString('hex'), { since: now, seen: now });
    return `${this.#cookieName}=${value}`;
  }

  /** Whether there is exactly one session cookie, and it's valid. */
  has(cookieHeaders: readonly string[]): boolean {
    const values = cookieHeaders
      .flatMap((header) => header.split(';'))
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${this.#cookieName}=`))
      .map((pair) => pair.slice(this.#cookieName.length + 1));
    const [value] = values;
    if (value === undefined || values.length !== 1) return false;
    this.#forgetExpired();
    const session = this.#sessions.get(sha256(value).toString('hex'));
    if (session === undefined) return false;
    session.seen = this.#now();
    return true;
  }

  #forgetExpired(): void {
    const now = this.#now();
    for (const [key, { since, seen }] of this.#sessions) {
      if (now - since > times.session || now - seen > times.idle) this.#sessions.delete(key);
    }
  }
}

/** 256 random bits in base64url. */
function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
