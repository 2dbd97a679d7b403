import { useRef, useState } from 'react';
import type { BatchProgress, RunControl } from './batches';
import type { Patience } from './repeat-while-throttled';

/** A run of batches as the person sees it. */
export interface BatchRun {
  progress: BatchProgress;
  /** How long ECS makes it wait, in milliseconds; `null` when it does not. */
  throttledFor: number | null;
  isStopping: boolean;
}

/** Keeps what is to be shown of a run of at most `perCall` items a call, and stops it when asked. */
export function useBatchRun() {
  const [state, setState] = useState<(BatchRun & { perCall: number }) | null>(null);
  const stopping = useRef(new AbortController());

  function update(news: Partial<BatchRun>) {
    setState((now) => now && { ...now, ...news });
  }

  return {
    /** `null` while nothing runs. */
    run: state,
    /** Whether there is anything left that has not been sent. */
    canStop:
      state !== null &&
      !state.isStopping &&
      (state.throttledFor !== null || state.progress.done + state.perCall < state.progress.total),
    begin: (
      total: number,
      perCall: number,
    ): RunControl & Required<Pick<Patience, 'onThrottled'>> => {
      stopping.current = new AbortController();
      setState({ progress: { done: 0, total }, perCall, throttledFor: null, isStopping: false });
      return {
        stop: stopping.current.signal,
        onProgress: (progress) => update({ progress, throttledFor: null }),
        onThrottled: (throttledFor) => update({ throttledFor }),
      };
    },
    /** Lets what is on its way finish and leaves the others as they are. */
    stop: () => {
      stopping.current.abort();
      update({ isStopping: true });
    },
    end: () => setState(null),
  };
}
