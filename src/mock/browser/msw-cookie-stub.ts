/**
 * Replaces `tough-cookie`, MSW's cookie jar, whose public suffix list takes about 120 kB
 * compressed. The mock uses no cookies.
 */

export const Cookie = {
  /** Ignores cookies that an earlier jar left in localStorage. */
  fromJSON: () => null,
};

export class MemoryCookieStore {
  /** By domain, path and name. */
  idx: Record<string, Record<string, Record<string, never>>> = {};
}

export class CookieJar {
  getCookiesSync(): never[] {
    return [];
  }

  async setCookie(): Promise<void> {}
}
