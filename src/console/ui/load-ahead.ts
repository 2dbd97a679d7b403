import { useEffect, useState } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/** Registers the dynamic import `load` for `loadAhead`, and returns it. */
export function loadedAhead<Module>(load: () => Promise<Module>): () => Promise<Module> {
  loads.push(load);
  return load;
}

/** Loads registered modules when idle, so that they open at once, even offline. Returns a canceller. */
export function loadAhead(): () => void {
  const load = () => {
    // A failed module is requested again when it's needed.
    for (const each of loads) each().catch(() => undefined);
  };
  if (!('requestIdleCallback' in window)) {
    // Safari has no `requestIdleCallback`.
    const timer = setTimeout(load);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(load, { timeout: 500 });
  return () => cancelIdleCallback(handle);
}

/** An optional module; `null` until loaded. `load` must be a stable result of `loadedAhead`. */
export function useModule<Module>(load: () => Promise<Module>, isNeeded: boolean): Module | null {
  const [module, setModule] = useState<Module | null>(null);
  useEffect(() => {
    if (!isNeeded || module) return;
    let isGone = false;
    load().then(
      (loaded) => {
        if (!isGone) setModule(loaded);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [load, isNeeded, module]);
  return module;
}
