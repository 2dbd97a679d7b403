import { useLayoutEffect, useRef, useState } from 'react';

export type Functions = Record<string, (...parameters: never[]) => unknown>;

/**
 * Event handlers that stay the same from render to render, so that a `memo` component which gets them
 * isn't rendered again, and call the latest ones given. They must not be called while rendering.
 */
export function useStable<Handlers extends Functions>(handlers: Handlers): Handlers {
  const latest = useRef<Functions>(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  const [stable] = useState(() => {
    const entries = Object.keys(handlers).map((name) => [
      name,
      (...parameters: never[]) => latest.current[name]?.(...parameters),
    ]);
    return Object.fromEntries(entries) as Handlers;
  });
  return stable;
}
