type PopStateListener = (event: PopStateEvent) => void;

let current: PopStateListener | null = null;

/**
 * To be called once, before the router listens: the window tells its listeners of a `popstate` in
 * the order in which they came, whether they capture or not.
 */
export function prepareInterception(): void {
  window.addEventListener('popstate', (event) => current?.(event));
}

/** Calls `listener` before the router hears of a Back or Forward. Returns a function that ends it. */
export function interceptPopState(listener: PopStateListener): () => void {
  current = listener;
  return () => {
    if (current === listener) current = null;
  };
}
