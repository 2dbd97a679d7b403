import { useCallback, useEffect, useRef } from 'react';

/**
 * Wraps an asynchronous action so that a second activation is dropped while the first one runs.
 * A `disabled` attribute is too late for that: it appears with the next render, and a double click
 * or two Enter presses arrive before it.
 */
export function useSingleFlight<Arguments extends unknown[]>(
  action: (...args: Arguments) => Promise<void>,
): (...args: Arguments) => void {
  const running = useRef(false);
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });

  return useCallback((...args: Arguments) => {
    if (running.current) return;
    running.current = true;
    void latest.current(...args).finally(() => {
      running.current = false;
    });
  }, []);
}
