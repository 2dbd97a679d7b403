import type { NewKeyPair } from '../../../keys/private-key/new-key-pair';

/** The one key of a dialog. It is taken when it is first asked for, and wiped here. */
export class DialogKey {
  readonly #take: () => Promise<NewKeyPair>;
  #taken: Promise<NewKeyPair> | null = null;
  #key: NewKeyPair | null = null;
  #isClosed = false;

  /** The key that `take` gives belongs to this object: nothing else wipes it. */
  constructor(take: () => Promise<NewKeyPair>) {
    this.#take = take;
  }

  /**
   * The same key at every call, even once it has been wiped. Throws what `take` throws, and Error
   * after `close`.
   */
  async get(): Promise<NewKeyPair> {
    while (this.#key === null) {
      if (this.#isClosed) throw new Error('The dialog was closed');
      const taken = (this.#taken ??= this.#take());
      try {
        const key = await taken;
        // One that was wiped on its way was never used, so another will do.
        if (this.#taken === taken) this.#key = key;
      } finally {
        if (this.#taken === taken) this.#taken = null;
      }
    }
    return this.#key;
  }

  /** As `get`, but another one if that was wiped: for a creation that cannot have happened yet. */
  getUnwiped(): Promise<NewKeyPair> {
    if (this.#key?.wiped) this.#key = null;
    return this.get();
  }

  /** Wipes the key, and also one that is still on its way. */
  wipe(): void {
    this.#key?.wipe();
    this.#taken?.then((key) => key.wipe()).catch(() => undefined);
    this.#taken = null;
  }

  /** Wipes and releases the key; later calls of `get` throw. */
  close(): void {
    this.wipe();
    this.#key = null;
    this.#isClosed = true;
  }
}
