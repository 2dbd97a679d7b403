import { useEffect, useState } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/** Returns `load`, the import of a module that isn't part of the first load, for `loadAhead` to call. */
export function loadedAhead<Module>(load: () => Promise<Module>): () => Promise<Module> {
  loads.push(load);
  return load;
}

/**
 * Loads what has not been needed yet once the browser is idle, so that it opens at once, and also
 * when the network is gone by then. Returns a function that calls it off.
 */
export function loadAhead(): () => void {
  const load = () => {
    // What fails now is requested again when it is needed.
    for (const each of loads) each().catch(() => undefined);
  };
  if (!('requestIdleCallback' in window)) {
    // Safari.
    const timer = setTimeout(load);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(load, { timeout: 500 });
  return () => cancelIdleCallback(handle);
}

/**
 * A module that the page can do without, loaded when it `isNeeded`; `null` until it is there.
 *
 * @param load the result of `loadedAhead`, the same one in every render
 */
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
