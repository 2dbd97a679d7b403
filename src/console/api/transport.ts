import type { StorageProblem } from '../../contract/mock-extensions';

/** Who answers the API's requests. */
export interface Transport {
  send: (request: Request) => Promise<Response>;
  /** Throws away what was stored and starts over; only a demo can offer that. */
  resetData?: () => Promise<void>;
  /** What is wrong with what was stored, and nevertheless does not keep the API from answering. */
  storageProblem?: () => Promise<StorageProblem | null>;
  /** Loads the page anew without the switches that are none; only a demo has switches. */
  dropUnknownSwitches?: () => Promise<void>;
}

/** The browser was offline, and so nothing was sent. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}

let current: Transport = { send: sendOverNetwork };

async function sendOverNetwork(request: Request): Promise<Response> {
  // A host on this machine answers without any network, and a browser may be wrong about it. But what
  // was sent and got no answer may have happened, so this is asked before.
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

/** Lets something other than the network answer from now on. */
export function setTransport(replacement: Transport): void {
  current = replacement;
}

export function transport(): Transport {
  return current;
}
