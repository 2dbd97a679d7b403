import { useCallback, useLayoutEffect, useReducer, useRef } from 'react';

/**
 * Wraps an asynchronous action so that a second activation is dropped while the first one runs, and
 * until the page shows how it ended: the button that started it is still there till then.
 * A `disabled` attribute is too late for that: it appears with the next render, and a double click
 * or two Enter presses arrive before it.
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
