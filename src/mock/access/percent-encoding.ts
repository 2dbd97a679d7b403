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

/** The encoded parameters ordered by name, as both signature versions cover them. */
export function canonicalQuery(parameters: ReadonlyMap<string, string>): string {
  return Array.from(parameters)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
}
