import { useRef, useState } from 'react';
import { askBeforeUnload } from '../ui/ask-before-unload';
import type { WriteResult } from './result';
import { defaultRetry } from './retry';
import { runWrite } from './run-write';
import type { Write, WriteProgress, WriteResponse } from './write';

/** A running write, as dialogs show it. */
export interface WriteRun {
  progress: WriteProgress;
  /** The length of the current throttling wait in milliseconds; `null` without one. */
  throttledFor: number | null;
  isStopping: boolean;
  /** Whether any request is still unsent. */
  canStop: boolean;
}

interface RunState extends Omit<WriteRun, 'canStop'> {
  atOnce: number;
}

/** Runs writes for one place on the page, one run at a time. */
export function useWriteRun() {
  const [state, setState] = useState<RunState | null>(null);
  const stopping = useRef(new AbortController());
  const update = (changes: Partial<RunState>) => setState((now) => now && { ...now, ...changes });

  /**
   * See `runWrite`. Refetch lists in `onResults`: the run lasts until it resolves, so that nothing renders
   * in between. During the run, the browser asks before leaving the page.
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

  /** Sends no more requests, but lets those in flight finish. */
  function stop() {
    stopping.current.abort();
    update({ isStopping: true });
  }

  const run: WriteRun | null = state && { ...state, canStop: canStop(state) };
  return { run, start, stop };
}

function canStop({ progress, throttledFor, isStopping, atOnce }: RunState): boolean {
  return !isStopping && (throttledFor !== null || progress.done + atOnce < progress.total);
}
