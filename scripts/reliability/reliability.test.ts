import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cellsOf, markdownTable, rowOf } from './table';
import { trials } from './trials';

const readme = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
const [, table = ''] =
  readme.match(/<!-- npm run reliability -->\n\n([^<]*)\n\n<!-- end -->/) ?? [];
const rows = cellsOf(table);

beforeEach(() => void vi.stubGlobal('document', { baseURI: 'https://console.test/' }));

describe('the reliability table in CONTRIBUTING.md', () => {
  it('has the trials of the command, as it prints them', () => {
    expect(rows.map(([what, inputs]) => [what, inputs])).toEqual(
      trials.map(({ what, inputs }) => [what, inputs]),
    );
    expect(markdownTable(rows)).toBe(table);
  });

  it('tells of nothing that went wrong', () => {
    expect(rows.map((row) => row.at(-1))).toEqual(trials.map(() => '0'));
  });

  // The long ones are the tests of the protocols; what they end in is what the command prints.
  it.each(trials.filter(({ isLong }) => !isLong))('tells what happens: $what', async (trial) => {
    const outcomes = await trial.run();
    expect(outcomes.wrong).toEqual([]);
    expect(rows).toContainEqual(rowOf(trial, outcomes));
  });
});
