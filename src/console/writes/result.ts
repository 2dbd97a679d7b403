import type { ApiError } from '../api/api-error';

export type WriteResult<Item> = { item: Item } & Verdict;

/**
 * - `done`: the response says so (`response`), reading the item afterwards showed it (`read`), or it
 *   had been like that before (`earlier`).
 * - `refused`: nothing was changed.
 * - `unknown`: the request may have been carried out. `found` is what reading the item showed: nothing
 *   has changed, it's missing, or nothing that tells. `error` isn't an `ApiError` if this page failed.
 * - `skipped`: it has become something else since it was chosen, so nothing was sent for it.
 * - `stopped`: the user stopped before it was sent, or while ECS was too busy for it (`error`).
 */
export type Verdict =
  | { kind: 'done'; by: 'response' | 'read' | 'earlier' }
  | { kind: 'refused'; error: ApiError }
  | { kind: 'unknown'; error: unknown; found: 'unchanged' | 'missing' | 'nothing' }
  | { kind: 'skipped' }
  | { kind: 'stopped'; error: ApiError | null };

export type ResultKind = Verdict['kind'];

export function itemsOf<Item>(results: readonly WriteResult<Item>[], kind: ResultKind): Item[] {
  return results.filter((each) => each.kind === kind).map(({ item }) => item);
}

export function resultsOf<Item, Kind extends ResultKind>(
  results: readonly WriteResult<Item>[],
  kind: Kind,
): Extract<WriteResult<Item>, { kind: Kind }>[] {
  return results.filter(
    (each): each is Extract<WriteResult<Item>, { kind: Kind }> => each.kind === kind,
  );
}

/**
 * The latest result of each item, in the order of the first ones. `idOf` tells which items are the
 * same; of those, the earliest is kept, so that it says what was before.
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
