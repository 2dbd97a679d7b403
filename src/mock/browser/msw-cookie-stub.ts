/**
 * Takes the place of `tough-cookie`, which MSW loads for its cookie jar and which brings the whole
 * public suffix list, some 120 kB compressed. Nothing here travels in a cookie, so the jar may be
 * always empty. It offers exactly what MSW calls.
 */

export const Cookie = {
  /** Never a cookie: what an earlier jar left in localStorage is not taken up. */
  fromJSON: () => null,
};

export class MemoryCookieStore {
  /** Domain, then path, then name; MSW replaces it and lists it. */
  idx: Record<string, Record<string, Record<string, never>>> = {};
}

export class CookieJar {
  getCookiesSync(): never[] {
    return [];
  }

  async setCookie(): Promise<void> {}
}
