import type { GatewayCode } from '../../contract/gateway';

/** What the gateway answers by itself. Nothing was sent to the API. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param retryAfter milliseconds after which the request may succeed */
  constructor(
    readonly status: number,
    readonly code: GatewayCode,
    message: string,
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** Text from outside, made safe for a message: quoted, on one line and short. */
export function quoted(text: string): string {
  const shown = Array.from(text).slice(0, 64).join('');
  return JSON.stringify(shown === text ? shown : `${shown}…`);
}
