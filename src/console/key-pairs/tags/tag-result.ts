import type { Verdict } from '../../writes/result';

/** What became of a change of a tag. `late`: it is done, but the list doesn't show it so far. */
export type TagResult = { kind: 'done' | 'late' } | TagFailureResult;

export type TagFailureResult = Extract<Verdict, { error: unknown }>;
