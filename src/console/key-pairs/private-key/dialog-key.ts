import type { NewKeyPair } from '../../../keys/private-key/new-key-pair';

/** Owns the key of a dialog. Takes it on first use and decides when it's wiped. */
export class DialogKey {
  readonly #take: () => Promise<NewKeyPair>;
  #taken: Promise<NewKeyPair> | null = null;
  #key: NewKeyPair | null = null;
  #isClosed = false;

  /** The key that `take` returns must have no other owner. */
  constructor(take: () => Promise<NewKeyPair>) {
    this.#take = take;
  }

  /** The same key each time, even when wiped. Throws `take`'s errors, and Error after `close`. */
  async get(): Promise<NewKeyPair> {
    while (this.#key === null) {
      if (this.#isClosed) throw new Error('The dialog was closed');
      const taken = (this.#taken ??= this.#take());
      try {
        const key = await taken;
        // If it was wiped meanwhile, take another: this one was never used.
        if (this.#taken === taken) this.#key = key;
      } finally {
        if (this.#taken === taken) this.#taken = null;
      }
    }
    return this.#key;
  }

  /** Like `get`, but replaces a wiped key: for a creation that certainly hasn't happened. */
  getUnwiped(): Promise<NewKeyPair> {
    if (this.#key?.wiped) this.#key = null;
    return this.get();
  }

  /** Wipes the key, including one still being generated. */
  wipe(): void {
    this.#key?.wipe();
    this.#taken?.then((key) => key.wipe()).catch(() => undefined);
    this.#taken = null;
  }

  close(): void {
    this.wipe();
    this.#key = null;
    this.#isClosed = true;
  }
}
