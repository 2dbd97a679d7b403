import { apiError } from './mock-api-error';

/** An opaque token for the next page: the position of the last row before it, in hex UTF-8. */
export function nextToken(position: string): string {
  return Array.from(new TextEncoder().encode(position), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** The position in a token. @throws MockApiError Invalid.NextToken unless `nextToken` returned it */
export function positionOf(token: string): string {
  const hex = /^(?:[0-9a-f]{2})+$/.test(token) ? (token.match(/../g) ?? []) : [];
  const position = new TextDecoder().decode(
    Uint8Array.from(hex, (digits) => Number.parseInt(digits, 16)),
  );
  if (hex.length === 0 || nextToken(position) !== token) throw apiError('Invalid.NextToken');
  return position;
}
