/**
 * Replaces `tough-cookie`, which MSW loads for its cookie jar and which includes the entire public
 * suffix list, about 120 kB compressed. The mock uses no cookies, so the jar can always be empty.
 * Implements exactly what MSW calls.
 */

export const Cookie = {
  /** Ignores cookies that an earlier jar left in localStorage. */
  fromJSON: () => null,
};

export class MemoryCookieStore {
  /** Domain, then path, then name. MSW replaces and lists it. */
  idx: Record<string, Record<string, Record<string, never>>> = {};
}

export class CookieJar {
  getCookiesSync(): never[] {
    return [];
  }

  async setCookie(): Promise<void> {}
}
