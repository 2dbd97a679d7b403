import { useRef, useState } from 'react';
import { askBeforeUnload } from '../ui/ask-before-unload';
import type { WriteResult } from './result';
import { defaultRetry } from './retry';
import { runWrite } from './run-write';
import type { Write, WriteProgress, WriteResponse } from './write';

export interface WriteRun {
  progress: WriteProgress;
  /** Milliseconds that ECS makes it wait, as the wait begins; `null` if it doesn't. */
  throttledFor: number | null;
  isStopping: boolean;
  /** Whether there is anything left that hasn't been sent. */
  canStop: boolean;
}

interface RunState extends Omit<WriteRun, 'canStop'> {
  atOnce: number;
}

/** One place on the page from which writes are run, one after the other. */
export function useWriteRun() {
  const [state, setState] = useState<RunState | null>(null);
  const stopping = useRef(new AbortController());
  const update = (changes: Partial<RunState>) => setState((now) => now && { ...now, ...changes });

  /**
   * See `runWrite`. `onResults` is the place to bring lists up to date: the run lasts until it has
   * resolved, so nothing is rendered between the end of the run and what its results change. While the
   * run lasts, the browser asks before the page is left.
   */
  async function start<Item, State, Response extends WriteResponse>(
    write: Write<Item, State, Response>,
    items: readonly Item[],
    onResults?: (results: readonly WriteResult<Item>[]) => unknown,
  ): Promise<WriteResult<Item>[]> {
    const controller = new AbortController();
    const carryOut = async () => {
      const results = await runWrite(write, items, {
        ...defaultRetry,
        stop: controller.signal,
        onProgress: (progress) => update({ progress, throttledFor: null }),
        onThrottled: (throttledFor) => update({ throttledFor }),
      });
      await onResults?.(results);
      return results;
    };
    stopping.current = controller;
    setState({
      progress: { done: 0, total: items.length },
      atOnce: write.perRequest * (write.sideBySide ?? 1),
      throttledFor: null,
      isStopping: false,
    });
    try {
      return await askBeforeUnload(carryOut());
    } finally {
      setState(null);
    }
  }

  /** Lets the requests that have been sent finish, and sends no others. */
  function stop() {
    stopping.current.abort();
    update({ isStopping: true });
  }

  /** `null` while nothing runs. */
  const run: WriteRun | null = state && { ...state, canStop: canStop(state) };
  return { run, start, stop };
}

function canStop({ progress, throttledFor, isStopping, atOnce }: RunState): boolean {
  return !isStopping && (throttledFor !== null || progress.done + atOnce < progress.total);
}
