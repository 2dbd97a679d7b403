import { gatewayCodes } from '../../contract/gateway';

type CodeName = keyof typeof gatewayCodes;

/** All other errors have the status 400. */
const statuses: Partial<Record<CodeName, number>> = {
  foreignHost: 403,
  methodNotAllowed: 405,
  foreignOrigin: 403,
  signInRequired: 401,
  mediaType: 415,
  tooLong: 413,
  actionNotAllowed: 403,
  readOnly: 403,
  throttling: 429,
  notFound: 404,
  internal: 500,
  noCredentials: 424,
  wrongIdentity: 424,
  unreachable: 424,
};

/** An error response of the gateway itself. Nothing was sent to the API. */
export class GatewayError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: CodeName, message: string) {
    super(message);
    this.code = gatewayCodes[code];
    this.status = statuses[code] ?? 400;
  }
}

/** Makes external text safe for a message: quoted, on one line, truncated. */
export function quoted(text: string): string {
  const shown = Array.from(text).slice(0, 64).join('');
  return JSON.stringify(shown === text ? shown : `${shown}…`);
}
