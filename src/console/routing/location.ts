import { useSyncExternalStore } from 'react';

/** The current entry of the browser's history. */
export interface Location {
  /** Below the base path, percent-encoded: `/keyPair/region/cn-hangzhou`. */
  pathname: string;
  /** `?search=web`, or empty. */
  search: string;
  /** `#typed`, or empty. */
  hash: string;
  /** What `navigate` was given for this entry. A reload keeps it. */
  state: unknown;
}

interface NavigateOptions {
  /** Changes the current entry instead of adding one. */
  replace?: boolean;
  /** What the entry keeps, as structured-cloneable data. */
  state?: unknown;
}

/** What `history.state` holds for each entry of the console. */
interface StoredEntry {
  /** The position in the history, from the entry on which the console was loaded. */
  index: number;
  state: unknown;
}

const basePath = import.meta.env.BASE_URL.replace(/\/$/, '');
const listeners = new Set<() => void>();
let current: Location;
let onTraversal = update;

/** To be called once, before anything is rendered. */
export function startRouting(): void {
  if (entryIndex() === undefined) storeEntry('replaceState', location.href, 0, history.state);
  window.addEventListener('popstate', () => onTraversal());
  current = readLocation();
}

/** The current location; the component is rendered again, synchronously, whenever it changes. */
export function useLocation(): Location {
  return useSyncExternalStore(subscribe, currentLocation);
}

/** The current location for event handlers, which may run before the next render. */
export function currentLocation(): Location {
  return current;
}

/** What a link to `path`, a path below the base path, has as its `href`. */
export function hrefOf(path: string): string {
  return basePath + path;
}

/** Goes to `path`, a path below the base path with its query, without loading the page. */
export function navigate(path: string, { replace = false, state }: NavigateOptions = {}): void {
  // An entry that is not the console's, like a typed #hash, has no index.
  const index = entryIndex() ?? 0;
  if (replace) storeEntry('replaceState', hrefOf(path), index, state);
  else storeEntry('pushState', hrefOf(path), index + 1, state);
  update();
}

/** Goes back by `steps` entries. It takes a moment until the location changes. */
export function goBack(steps = 1): void {
  history.go(-steps);
}

/**
 * Calls `intercept` for every Back and Forward, instead of following it. By then the browser is at
 * the other entry. Returns a function that ends it.
 */
export function interceptTraversals(intercept: () => void): () => void {
  onTraversal = intercept;
  return () => {
    if (onTraversal === intercept) onTraversal = update;
  };
}

/** The position of the current entry in the history; `undefined` if the console did not add it. */
export function entryIndex(): number | undefined {
  const stored: unknown = history.state;
  return isStoredEntry(stored) ? stored.index : undefined;
}

function readLocation(): Location {
  const { pathname, search, hash } = location;
  const stored: unknown = history.state;
  return {
    pathname: pathname.slice(basePath.length) || '/',
    search,
    hash,
    state: isStoredEntry(stored) ? stored.state : null,
  };
}

function storeEntry(
  method: 'pushState' | 'replaceState',
  url: string,
  index: number,
  state: unknown,
): void {
  history[method]({ index, state } satisfies StoredEntry, '', url);
}

function isStoredEntry(value: unknown): value is StoredEntry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'index' in value &&
    typeof value.index === 'number'
  );
}

function update(): void {
  current = readLocation();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
