import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { gatewayCodes, gatewaySession, type GatewaySession } from '../../contract/gateway';
import { ApiError } from '../api/api-error';
import { parseJson, refusalIn } from '../api/check-response';
import { t } from '../i18n/t';

/** Whether someone is signed in at the gateway, and who. */
export type SessionResult =
  | { kind: 'signed-in'; session: GatewaySession }
  /** Sign in with a link from the gateway's `terminal`, or at the page's `host`. */
  | { kind: 'signed-out'; signIn: 'terminal' | 'host' }
  | { kind: 'unreachable' }
  /** The gateway can't identify the account. */
  | { kind: 'unknown'; error: ApiError };

const timeout = 10_000;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => readSession(signal),
  staleTime: Infinity,
});

/** Asks the gateway who is signed in. Throws only if `signal` is aborted. */
export async function readSession(signal: AbortSignal): Promise<SessionResult> {
  const url = new URL(`${import.meta.env.BASE_URL}api/session`, document.baseURI);
  let response: Response;
  let body: string;
  try {
    response = await fetch(url, {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      // A host's sign-in redirect may lead to another origin, which CORS blocks.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
    body = await response.text();
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: 'unreachable' };
  }
  return sessionIn(response, body);
}

function sessionIn(response: Response, body: string): SessionResult {
  const { status, type } = response;
  const json = parseJson(body);
  const session = v.safeParse(gatewaySession, json);
  if (response.ok && session.success) return { kind: 'signed-in', session: session.output };

  const error = refusalIn(response, json);
  if (error?.code === gatewayCodes.signInRequired) {
    return { kind: 'signed-out', signIn: 'terminal' };
  }
  if (error) return { kind: 'unknown', error };
  // From a sign-in page or a proxy in front of the gateway.
  if (type === 'opaqueredirect' || status === 401 || status === 403 || response.ok) {
    return { kind: 'signed-out', signIn: 'host' };
  }
  if (status >= 500) return { kind: 'unreachable' };
  const message = () => t('The response isn’t from the gateway.');
  return { kind: 'unknown', error: new ApiError({ kind: 'bad-response', status, message }) };
}

const codesToCheck: readonly string[] = [
  gatewayCodes.signInRequired,
  gatewayCodes.readOnly,
  gatewayCodes.noCredentials,
  gatewayCodes.wrongIdentity,
];

/** Whether to ask again who is signed in after this error. */
export function isReasonToCheck({ kind, code = '' }: ApiError): boolean {
  if (codesToCheck.includes(code)) return true;
  // From a proxy without a gateway, or a host that requires a sign-in.
  return kind === 'no-response' || kind === 'bad-response';
}
