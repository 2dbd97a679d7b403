import { markdownTable } from '../lib/markdown-table';
import { keyTrials } from './trials/key-trials';
import { nameTrials } from './trials/name-trials';
import { responseTrials } from './trials/response-trials';
import { formatNumber, type Trial } from './trials/trial';
import { writeTrials } from './trials/write-trials';

/** Deterministic: randomness is seeded. */
export const trials: readonly Trial[] = [
  ...writeTrials,
  ...responseTrials,
  ...nameTrials,
  ...keyTrials,
];

export const head = ['what was tried', 'inputs', 'what happened', 'wrong'];

/** Runs a trial. Returns its table row and its failures. */
export async function tryOut({ what, inputs, run }: Trial) {
  const counts = new Map<string, number>();
  const wrong: string[] = [];
  for await (const outcome of run()) {
    if (typeof outcome === 'string') counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    else wrong.push(outcome.wrong);
  }
  const happened = Array.from(counts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([outcome, count]) => `${formatNumber(count)} ${outcome}`);
  return { row: [what, inputs, happened.join(', '), formatNumber(wrong.length)], wrong };
}

/** Runs all trials and prints the table. Returns whether all passed. */
export default async function report(): Promise<boolean> {
  // The page's URL; its API calls are handled in this process.
  Object.assign(globalThis, { document: { baseURI: 'https://console.test/' } });
  const rows = [head];
  for (const trial of trials) {
    const { row, wrong } = await tryOut(trial);
    rows.push(row);
    if (wrong.length > 0) console.error([trial.what, ...wrong.slice(0, 10)].join('\n  '));
  }
  console.log(markdownTable(rows, 'left'));
  return rows.slice(1).every((row) => row.at(-1) === '0');
}
