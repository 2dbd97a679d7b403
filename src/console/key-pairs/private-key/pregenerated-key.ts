import { generateKeyPair } from '../../../keys/private-key/generate';
import type { NewKeyPair } from '../../../keys/private-key/new-key-pair';

/*
 * Making a key takes a few hundred milliseconds, so it is made while the person types the name.
 * The browser makes keys one after another: a second one asked for before the first is used would
 * only delay it, so there is never more than one waiting. Until it is taken no key pair of that key
 * exists anywhere, and it may serve the next dialog if this one is cancelled.
 */
let waiting: Promise<NewKeyPair> | null = null;

export function prepareKey(): void {
  if (waiting) return;
  const key = generateKeyPair();
  waiting = key;
  key.catch(() => {
    // The caller of `takeKey` gets the error; the next call generates a new key.
    if (waiting === key) waiting = null;
  });
}

/** Returns the waiting key, or makes one. The caller has to wipe it. */
export function takeKey(): Promise<NewKeyPair> {
  prepareKey();
  const key = waiting ?? generateKeyPair();
  waiting = null;
  return key;
}

// A page that is left can stay in memory whole for the Back button.
window.addEventListener('pagehide', () => {
  const key = waiting;
  waiting = null;
  void key?.then((keyPair) => keyPair.wipe()).catch(() => undefined);
});
