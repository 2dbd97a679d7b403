import { ApiError } from '../api/api-error';
import { isWorthAnotherTry } from '../api/query-client';
import type { Verdict, WriteResult } from './result';
import type { RetryOptions } from './retry';
import { readDelays, type Finding, type Write } from './write';

/** An item with an unknown outcome, and the error that caused it. */
export interface Unsettled<Item> {
  item: Item;
  error: unknown;
}

/**
 * Finds out the outcomes of items by reading them, a few times at most. If `isUnclear` is false, ECS has
 * clearly refused the write, and that stands unless a read contradicts it. Results are in the order of
 * `unsettled`.
 */
export async function settle<Item, State>(
  write: Pick<Write<Item, State, never>, 'read' | 'judge' | 'readDelays' | 'conflictError'>,
  unsettled: readonly Unsettled<Item>[],
  { wait }: Pick<RetryOptions, 'wait'>,
  isUnclear = true,
): Promise<WriteResult<Item>[]> {
  const findings = new Map<Item, Finding>();
  const isOpen = ({ item }: Unsettled<Item>) => {
    const finding = findings.get(item);
    return finding !== 'done' && finding !== 'conflict';
  };
  const [first = 0, ...others] = write.readDelays ?? readDelays;
  for (const delay of isUnclear ? [first, ...others] : [0]) {
    const open = unsettled.filter(isOpen).map(({ item }) => item);
    if (open.length === 0) break;
    if (delay > 0) await wait(delay);
    try {
      const state = await write.read(open);
      for (const item of open) findings.set(item, write.judge(item, state));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!isWorthAnotherTry(error)) break;
    }
  }
  return unsettled.map(({ item, error }) => ({
    item,
    ...verdictOf(findings.get(item) ?? 'nothing', error, isUnclear, write.conflictError),
  }));
}

function verdictOf(
  finding: Finding,
  error: unknown,
  isUnclear: boolean,
  conflictError: (unclear: ApiError) => ApiError = (unclear) => unclear,
): Verdict {
  if (finding === 'done') return { kind: 'done', by: 'read' };
  if (error instanceof ApiError) {
    if (finding === 'conflict') {
      return { kind: 'failed', error: isUnclear ? conflictError(error) : error };
    }
    if (!isUnclear && finding !== 'suspect') return { kind: 'failed', error };
  }
  const found = finding === 'unchanged' || finding === 'missing' ? finding : 'nothing';
  return { kind: 'unknown', error, found };
}
