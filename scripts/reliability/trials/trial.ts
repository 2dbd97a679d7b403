/** What came of the inputs: how many ended in each way, and which of them wrongly. */
export class Outcomes {
  readonly counts = new Map<string, number>();
  readonly wrong: string[] = [];

  add(outcome: string): void {
    this.counts.set(outcome, (this.counts.get(outcome) ?? 0) + 1);
  }
}

export interface Trial {
  readonly what: string;
  readonly inputs: string;
  /** Takes seconds. */
  readonly isLong?: boolean;
  readonly run: (outcomes: Outcomes) => Promise<void>;
}

export function formatNumber(value: number): string {
  return value.toLocaleString('en-US');
}
