/** How an input ended, or what was wrong with that. */
export type Outcome = string | { wrong: string };

export interface Trial {
  readonly what: string;
  readonly inputs: string;
  /** Takes seconds. */
  readonly isLong?: boolean;
  readonly run: () => Iterable<Outcome> | AsyncIterable<Outcome>;
}

export function formatNumber(value: number): string {
  return value.toLocaleString('en-US');
}
