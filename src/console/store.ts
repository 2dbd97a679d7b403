import { useSyncExternalStore } from 'react';

export interface Store<Value> {
  get: () => Value;
  set: (value: Value) => void;
  /** Calls `listener` after each `set`. Returns a function that unsubscribes. */
  subscribe: (listener: () => void) => () => void;
}

export function createStore<Value>(value: Value): Store<Value> {
  let current = value;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(next) {
      current = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Re-renders when the value, or the part that `part` selects, changes. */
export function useStore<Value>(store: Store<Value>): Value;
export function useStore<Value, Part>(store: Store<Value>, part: (value: Value) => Part): Part;
export function useStore<Value>(
  { get, subscribe }: Store<Value>,
  part: (value: Value) => unknown = (value) => value,
): unknown {
  const snapshot = () => part(get());
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}
