import { expect, it } from 'vitest';
import { itemsOf, latestResults, resultsOf, type WriteResult } from './result';

const first = { id: 'a', version: 1 };
const second = { id: 'a', version: 2 };
const other = { id: 'b', version: 1 };
const unknown: WriteResult<typeof first> = {
  item: first,
  kind: 'unknown',
  error: null,
  found: 'nothing',
};

it('keeps the latest result of each item, and the item as it was first', () => {
  const results = latestResults(
    [unknown, { item: other, kind: 'skipped' }],
    [{ item: second, kind: 'done', by: 'read' }],
    ({ id }) => id,
  );
  expect(results).toEqual([
    { item: first, kind: 'done', by: 'read' },
    { item: other, kind: 'skipped' },
  ]);
  expect(itemsOf(results, 'skipped')).toEqual([other]);
  expect(resultsOf([unknown], 'unknown')).toEqual([unknown]);
});
