/** Sends API requests: over the network, or to the demo's mock. */
export interface Transport {
  /** Rejects with `NotSentError`, or with the errors of `fetch`. */
  send: (request: Request) => Promise<Response>;
}

/** The browser was offline, so nothing was sent. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}

let current: Transport = { send: sendOverNetwork };

async function sendOverNetwork(request: Request): Promise<Response> {
  // `navigator.onLine` can be wrong, and a local host needs no network. Probe first: once sent, a
  // request without a response may have succeeded.
  if (!navigator.onLine && !(await isHostReachable(request.signal))) throw new NotSentError();
  return fetch(request);
}

async function isHostReachable(signal: AbortSignal): Promise<boolean> {
  const page = new URL(import.meta.env.BASE_URL, document.baseURI);
  try {
    await fetch(page, { method: 'HEAD', cache: 'no-store', signal });
    return true;
  } catch {
    return false;
  }
}

/** Replaces the network for all later calls. */
export function setTransport(replacement: Transport): void {
  current = replacement;
}

export function transport(): Transport {
  return current;
}
