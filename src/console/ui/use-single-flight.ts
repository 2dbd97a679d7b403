import { useCallback, useLayoutEffect, useReducer, useRef } from 'react';

/**
 * Drops calls while an earlier one runs, and until the page has rendered its result. `disabled` would
 * appear with the next render, too late for a double click.
 */
export function useSingleFlight<Arguments extends unknown[]>(
  action: (...args: Arguments) => Promise<void>,
): (...args: Arguments) => void {
  const latest = useRef(action);
  const started = useRef(0);
  const shown = useRef(0);
  const [ended, countEnd] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    latest.current = action;
    shown.current = ended;
  });

  return useCallback((...args: Arguments) => {
    if (started.current > shown.current) return;
    started.current += 1;
    void latest.current(...args).finally(countEnd);
  }, []);
}
