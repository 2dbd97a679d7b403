import { expect, it } from 'vitest';
import { readUntilShown } from './refetch-until-shown';

async function read(...lists: (string | undefined)[]) {
  const waits: number[] = [];
  const shown = await readUntilShown(
    async () => (lists.length > 1 ? lists.shift() : lists[0]),
    (list) => list === 'new',
    async (milliseconds) => void waits.push(milliseconds),
  );
  return [shown, waits];
}

it('reads a list until it shows the change', async () => {
  expect(await read('new')).toEqual(['shown', []]);
  expect(await read('old', 'old', 'new')).toEqual(['shown', [1000, 2000]]);
});

it('gives up after a few seconds, and at once if the list can’t be read', async () => {
  expect(await read('old')).toEqual(['not-shown', [1000, 2000, 4000]]);
  expect(await read(undefined)).toEqual(['unreadable', []]);
});
