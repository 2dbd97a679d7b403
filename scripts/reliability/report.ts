import { markdownTable, rowOf } from './table';
import { trials } from './trials';

/** Runs all trials and prints the table. Whether nothing went wrong. */
export default async function report(): Promise<boolean> {
  // Where the page would be; its calls are answered in the process.
  Object.assign(globalThis, { document: { baseURI: 'https://console.test/' } });
  const rows: string[][] = [];
  let isAllRight = true;
  for (const trial of trials) {
    const outcomes = await trial.run();
    rows.push(rowOf(trial, outcomes));
    if (outcomes.wrong.length === 0) continue;
    isAllRight = false;
    console.error(`${trial.what}:\n  ${outcomes.wrong.slice(0, 10).join('\n  ')}`);
  }
  console.log(markdownTable(rows));
  return isAllRight;
}
