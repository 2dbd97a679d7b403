import { NewKeyPair } from '../../../keys/private-key/new-key-pair';

type KeySource = () => NewKeyPair | Promise<NewKeyPair>;

/** Owns the key of a dialog. Takes it on first use and decides when it's wiped. */
export class DialogKey {
  readonly #take: KeySource;
  #taken: Promise<NewKeyPair> | null = null;
  #key: NewKeyPair | null = null;
  #isClosed = false;

  /** The key that `take` returns must have no other owner. */
  constructor(take: KeySource) {
    this.#take = take;
  }

  /**
   * The same key each time, even when wiped; without a promise if it's ready. Throws or rejects with
   * `take`'s errors, and with Error after `close`.
   */
  get(): NewKeyPair | Promise<NewKeyPair> {
    this.#ensureTaken();
    return this.#key ?? this.#untilReady();
  }

  /** Like `get`, but replaces a wiped key: for a creation that certainly hasn't happened. */
  getUnwiped(): NewKeyPair | Promise<NewKeyPair> {
    if (this.#key?.wiped) this.#key = null;
    return this.get();
  }

  #ensureTaken(): void {
    if (this.#key !== null || this.#taken !== null) return;
    if (this.#isClosed) throw new Error('The dialog was closed');
    const taken = this.#take();
    if (taken instanceof NewKeyPair) this.#key = taken;
    else this.#taken = taken;
  }

  async #untilReady(): Promise<NewKeyPair> {
    while (this.#key === null) {
      const taken = this.#taken;
      try {
        const key = await taken;
        // If it was wiped meanwhile, take another: this one was never used.
        if (this.#taken === taken) this.#key = key;
      } finally {
        if (this.#taken === taken) this.#taken = null;
      }
      this.#ensureTaken();
    }
    return this.#key;
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
