import type { ApiError } from '../api/api-error';

export type WriteResult<Item> = { item: Item } & Verdict;

/**
 * The outcome of a write for one item:
 *
 * - `done`: known from the response (`response`) or a later read (`read`), or already so (`earlier`).
 * - `failed`: nothing was changed.
 * - `unknown`: the request may have been carried out. `found` is what a read showed: no change, the
 *   item missing, or nothing conclusive. `error` isn't an `ApiError` if this page failed.
 * - `skipped`: not sent, because the item has changed since it was chosen.
 * - `stopped`: the user stopped before it was sent, or while ECS throttled it (`error`).
 */
export type Verdict =
  | { kind: 'done'; by: 'response' | 'read' | 'earlier' }
  | { kind: 'failed'; error: ApiError }
  | { kind: 'unknown'; error: unknown; found: 'unchanged' | 'missing' | 'nothing' }
  | { kind: 'skipped' }
  | { kind: 'stopped'; error: ApiError | null };

export type ResultKind = Verdict['kind'];

/** The items with this kind of result. */
export function itemsOf<Item>(results: readonly WriteResult<Item>[], kind: ResultKind): Item[] {
  return results.filter((each) => each.kind === kind).map(({ item }) => item);
}

/** The results of this kind. */
export function resultsOf<Item, Kind extends ResultKind>(
  results: readonly WriteResult<Item>[],
  kind: Kind,
): Extract<WriteResult<Item>, { kind: Kind }>[] {
  return results.filter(
    (each): each is Extract<WriteResult<Item>, { kind: Kind }> => each.kind === kind,
  );
}

/**
 * The latest result of each item (by `idOf`), in the order of the first ones. Keeps the earliest `item`,
 * which holds the state before the writes.
 */
export function latestResults<Item>(
  earlier: readonly WriteResult<Item>[],
  latest: readonly WriteResult<Item>[],
  idOf: (item: Item) => string,
): WriteResult<Item>[] {
  const results = new Map(earlier.map((result) => [idOf(result.item), result]));
  for (const result of latest) {
    const id = idOf(result.item);
    results.set(id, { ...result, item: results.get(id)?.item ?? result.item });
  }
  return [...results.values()];
}
