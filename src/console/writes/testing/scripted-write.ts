import { expect } from 'vitest';
import { ApiError } from '../../api/api-error';
import { runWrite } from '../run-write';
import type { Finding, Write } from '../write';

export type Response = { RequestId: string; leftOut?: readonly string[] };
export type State = Record<string, Finding>;

export const open = new ApiError({ kind: 'bad-response', message: 'left out' });
export const ok: Response = { RequestId: 'REQUEST-1' };

interface Script {
  /** The outcome of each request; `ok` after the last one. */
  sends?: (Response | Error)[];
  /** The outcome of each read; the last one repeats. */
  reads?: (State | Error)[];
}

/** A write with a scripted ECS, 2 items per request, that logs what it does. */
export function scripted(
  { sends = [], reads = [{}] }: Script,
  changes: Partial<Write<string, State, Response>> = {},
) {
  const log: string[] = [];
  const stopping = new AbortController();
  const write: Write<string, State, Response> = {
    perRequest: 2,
    checksRefusals: true,
    judge: (item, state) => state[item] ?? 'nothing',
    resultIn: ({ leftOut = [] }, item) =>
      leftOut.includes(item) ? open : { kind: 'done', by: 'response' },
    async send(items) {
      log.push(`send ${items.join()}`);
      const next = sends.shift() ?? ok;
      if (next instanceof Error) throw next;
      return next;
    },
    async read(items) {
      log.push(`read ${items.join()}`);
      const next = (reads.length > 1 ? reads.shift() : reads[0]) ?? {};
      if (next instanceof Error) throw next;
      return next;
    },
    ...changes,
  };
  const options = {
    wait: async (milliseconds: number): Promise<void> => void log.push(`wait ${milliseconds}`),
    backoff: (attempt: number) => 100 * (attempt + 1),
    stop: stopping.signal,
    onProgress: ({ done, total }: { done: number; total: number }) =>
      void log.push(`progress ${done}/${total}`),
    onThrottled: (milliseconds: number | null) => void log.push(`throttled ${milliseconds}`),
  };
  const run = async (...items: string[]) => {
    const results = await runWrite(write, items, options);
    return results.map(({ item, ...verdict }) => {
      expect(items).toContain(item);
      return verdict;
    });
  };
  const logged = () => log.filter((line) => !line.startsWith('progress'));
  return { write, options, log, logged, run, stop: () => stopping.abort() };
}
