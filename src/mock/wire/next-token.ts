import { apiError } from './mock-api-error';

/** An opaque token for the start of the next page: the place before it, in hex UTF-8. */
export function nextToken(place: string): string {
  return Array.from(new TextEncoder().encode(place), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** @throws MockApiError Invalid.NextToken for anything that `nextToken` doesn't return. */
export function placeOf(token: string): string {
  const hex = /^(?:[0-9a-f]{2})+$/.test(token) ? (token.match(/../g) ?? []) : [];
  const place = new TextDecoder().decode(
    Uint8Array.from(hex, (digits) => Number.parseInt(digits, 16)),
  );
  if (hex.length === 0 || nextToken(place) !== token) throw apiError('Invalid.NextToken');
  return place;
}
