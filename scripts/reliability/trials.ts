import { keyTrials } from './trials/key-trials';
import { nameTrials } from './trials/name-trials';
import { responseTrials } from './trials/response-trials';
import { formatNumber, Outcomes, type Trial } from './trials/trial';
import { writeTrials } from './trials/write-trials';

/** Each is the same every time: what is random in it comes from seeds. */
export const trials: readonly Trial[] = [
  ...writeTrials,
  ...responseTrials,
  ...nameTrials,
  ...keyTrials,
];

export const head = ['what was tried', 'inputs', 'what happened', 'wrong'];

/** Runs a trial. Returns its row in the table, and which inputs ended wrongly. */
export async function tryOut({ what, inputs, run }: Trial) {
  const outcomes = new Outcomes();
  await run(outcomes);
  const happened = Array.from(outcomes.counts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([outcome, count]) => `${formatNumber(count)} ${outcome}`);
  const { wrong } = outcomes;
  return { row: [what, inputs, happened.join(', '), formatNumber(wrong.length)], wrong };
}
