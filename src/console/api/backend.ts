import type { StorageTrouble } from '../../contract/stand-in';

/** Who answers the API's requests. */
export interface Backend {
  send: (request: Request) => Promise<Response>;
  /** Throws away what was stored and starts over; only a demo can offer that. */
  resetData?: () => Promise<void>;
  /** What is wrong with what was stored, and nevertheless does not keep the API from answering. */
  storageTrouble?: () => Promise<StorageTrouble | null>;
  /** Loads the page anew without the switches that are none; only a demo has switches. */
  dropUnknownSwitches?: () => Promise<void>;
}

/** The browser was offline before it was asked to send, and so nothing went out. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}

let current: Backend = { send: sendOverNetwork };

async function sendOverNetwork(request: Request): Promise<Response> {
  const wasOffline = !navigator.onLine;
  try {
    // A host on this machine answers without any network, so being offline alone is no error.
    return await fetch(request);
  } catch (error) {
    if (wasOffline && !request.signal.aborted) throw new NotSentError();
    throw error;
  }
}

/** Lets something other than the network answer from now on. */
export function connectTo(replacement: Backend): void {
  current = replacement;
}

export function backend(): Backend {
  return current;
}
