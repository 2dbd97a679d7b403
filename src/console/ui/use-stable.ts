import { useLayoutEffect, useRef, useState } from 'react';

export type Functions = Record<string, (...parameters: never[]) => unknown>;

/** Stable event handlers, for `memo`, that call the latest ones. Don't call them while rendering. */
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
