export type Ids = ReadonlySet<string>;

export function withIds(ids: Ids, added: readonly string[]): Ids {
  return new Set([...ids, ...added]);
}

export function withoutIds(ids: Ids, removed: readonly string[]): Ids {
  const gone = new Set(removed);
  return new Set([...ids].filter((id) => !gone.has(id)));
}
