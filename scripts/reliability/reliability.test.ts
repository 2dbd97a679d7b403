import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { markdownTable } from '../lib/markdown-table';
import { head, trials, tryOut } from './report';

const readme = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
const [, table = ''] =
  readme.match(/<!-- npm run reliability -->\n\n([^<]*)\n\n<!-- end -->/) ?? [];
const rows = table
  .split('\n')
  .slice(2)
  .map((row) => row.slice(2, -2).split('|'))
  .map((cells) => cells.map((cell) => cell.trim()));

beforeEach(() => void vi.stubGlobal('document', { baseURI: 'https://console.test/' }));

describe('the reliability table in CONTRIBUTING.md', () => {
  it('has the trials of the command, as it prints them', () => {
    expect(rows.map(([what, inputs]) => [what, inputs])).toEqual(
      trials.map(({ what, inputs }) => [what, inputs]),
    );
    expect(markdownTable([head, ...rows], 'left')).toBe(table);
  });

  it('tells of nothing that went wrong', () => {
    expect(rows.map((row) => row.at(-1))).toEqual(trials.map(() => '0'));
  });

  // The long ones run only in `npm run reliability`; their protocols have unit tests.
  it.each(trials.filter(({ isLong }) => !isLong))('tells what happens: $what', async (trial) => {
    const { row, wrong } = await tryOut(trial);
    expect(wrong).toEqual([]);
    expect(rows).toContainEqual(row);
  });
});
