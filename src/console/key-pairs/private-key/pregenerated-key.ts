import { generateKeyPair } from '../../../keys/private-key/generate';
import { NewKeyPair } from '../../../keys/private-key/new-key-pair';

/*
 * Generating a key takes a few hundred milliseconds, so it starts while the user types the name.
 * Browsers generate one at a time, so at most one waits. After a cancel, the next dialog uses it.
 */
let waiting: NewKeyPair | Promise<NewKeyPair> | null = null;

export function prepareKey(): void {
  if (waiting) return;
  const generated = generateKeyPair();
  waiting = generated;
  generated.then(
    (key) => {
      if (waiting === generated) waiting = key;
    },
    () => {
      // The caller of `takeKey` gets the error; the next call generates a new key.
      if (waiting === generated) waiting = null;
    },
  );
}

/** Returns the waiting key, without a promise if it's ready, or generates one. The caller must wipe it. */
export function takeKey(): NewKeyPair | Promise<NewKeyPair> {
  prepareKey();
  const key = waiting ?? generateKeyPair();
  waiting = null;
  return key;
}

// Browsers may keep a page in memory for the Back button.
window.addEventListener('pagehide', () => {
  const key = waiting;
  waiting = null;
  if (key instanceof NewKeyPair) key.wipe();
  else void key?.then((keyPair) => keyPair.wipe()).catch(() => undefined);
});
