import type { GatewayCode } from '../../contract/gateway';

/** An error response of the gateway itself. Nothing was sent to the API. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';

  /** @param retryAfter milliseconds until a retry may succeed */
  constructor(
    readonly status: number,
    readonly code: GatewayCode,
    message: string,
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** Makes external text safe for a message: quoted, on one line, truncated. */
export function quoted(text: string): string {
  const shown = Array.from(text).slice(0, 64).join('');
  return JSON.stringify(shown === text ? shown : `${shown}…`);
}
