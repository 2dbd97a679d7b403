export interface Transport {
  send: (request: Request) => Promise<Response>;
}

/** The browser was offline, and so nothing was sent. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}

let current: Transport = { send: sendOverNetwork };

async function sendOverNetwork(request: Request): Promise<Response> {
  // A host on this machine needs no network, and a browser may be wrong about it. But what was sent and
  // got no response may have happened, so this is checked first.
  if (!navigator.onLine && !(await isHostThere(request.signal))) throw new NotSentError();
  return fetch(request);
}

async function isHostThere(signal: AbortSignal): Promise<boolean> {
  const page = new URL(import.meta.env.BASE_URL, document.baseURI);
  try {
    await fetch(page, { method: 'HEAD', cache: 'no-store', signal });
    return true;
  } catch {
    return false;
  }
}

export function setTransport(replacement: Transport): void {
  current = replacement;
}

export function transport(): Transport {
  return current;
}
