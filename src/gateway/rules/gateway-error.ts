import { gatewayCodes } from '../../contract/gateway';

type CodeName = keyof typeof gatewayCodes;

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

/** The gateway's response to a request that it doesn't forward. The message is for the user. */
export class GatewayError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: CodeName, message: string) {
    super(message);
    this.code = gatewayCodes[code];
    this.status = statuses[code] ?? 400;
  }
}

/** External text for a message: quoted, on one line, and at most 64 characters. */
export function quoted(text: string): string {
  const shown = Array.from(text).slice(0, 64).join('');
  return JSON.stringify(shown === text ? shown : `${shown}…`);
}
