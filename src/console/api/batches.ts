/** How far a batch has come, in items. */
export interface BatchProgress {
  done: number;
  total: number;
}

/** What a person may do to a run of batches, and hears of it. */
export interface RunControl {
  /** Aborted, it lets the calls on their way finish and leaves the other items as they are. */
  stop: AbortSignal;
  onProgress: (progress: BatchProgress) => void;
}

/** What may become of items, whatever they are. */
interface BatchWork<Item, Outcome> {
  run: (slice: readonly Item[]) => Promise<readonly Outcome[]>;
  /** Of an item whose slice rejected; the next ones still run, so that the person hears of all. */
  failed: (item: Item, error: unknown) => Outcome;
  /** Of an item whose turn had not come when the person stopped. */
  notTried: (item: Item) => Outcome;
}

/** Works through slices of at most `size` items, one slice after the other. */
export async function runBatches<Item, Outcome>(
  items: readonly Item[],
  size: number,
  { run, failed, notTried }: BatchWork<Item, Outcome>,
  { stop, onProgress }: RunControl,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  onProgress({ done: 0, total: items.length });
  for (let start = 0; start < items.length; start += size) {
    if (stop.aborted) return [...outcomes, ...items.slice(start).map(notTried)];
    const slice = items.slice(start, start + size);
    try {
      outcomes.push(...(await run(slice)));
    } catch (error) {
      outcomes.push(...slice.map((item) => failed(item, error)));
    }
    // What was only passed over is no progress.
    if (!stop.aborted) onProgress({ done: start + slice.length, total: items.length });
  }
  return outcomes;
}
