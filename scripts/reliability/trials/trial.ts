/** What happened to an input, or what went wrong. */
export type Outcome = string | { wrong: string };

export interface Trial {
  readonly what: string;
  readonly inputs: string;
  /** Whether it takes seconds. */
  readonly isLong?: boolean;
  readonly run: () => Iterable<Outcome> | AsyncIterable<Outcome>;
}

export function formatNumber(value: number): string {
  return value.toLocaleString('en-US');
}
