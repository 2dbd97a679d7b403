import { useSyncExternalStore } from 'react';

/** A value outside of React. */
export interface Store<Value> {
  get: () => Value;
  set: (value: Value) => void;
  /** Calls `listener` after each `set`, until the function it returns is called. */
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

/** The value, or what `part` takes from it, for what React draws: the component follows its changes. */
export function useStore<Value>(store: Store<Value>): Value;
export function useStore<Value, Part>(store: Store<Value>, part: (value: Value) => Part): Part;
export function useStore<Value>(
  { get, subscribe }: Store<Value>,
  part: (value: Value) => unknown = (value) => value,
): unknown {
  const snapshot = () => part(get());
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}
