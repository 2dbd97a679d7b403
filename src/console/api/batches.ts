/** How far a batch has come, in items. */
export interface BatchProgress {
  done: number;
  total: number;
}

/**
 * Runs `run` over slices of at most `size` items, one slice after the other, and tells after each
 * how many items are done. What a slice rejects with is the outcome of that slice alone: the next
 * ones still run, so that the person hears of every item.
 */
export async function runBatches<Item, Outcome>(
  items: readonly Item[],
  size: number,
  run: (slice: readonly Item[]) => Promise<readonly Outcome[]>,
  onFailure: (slice: readonly Item[], error: unknown) => readonly Outcome[],
  onProgress: (progress: BatchProgress) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  onProgress({ done: 0, total: items.length });
  for (let start = 0; start < items.length; start += size) {
    const slice = items.slice(start, start + size);
    try {
      outcomes.push(...(await run(slice)));
    } catch (error) {
      outcomes.push(...onFailure(slice, error));
    }
    onProgress({ done: start + slice.length, total: items.length });
  }
  return outcomes;
}
