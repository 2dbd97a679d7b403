import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setTransport } from '../../api/transport';
import { keyPairsKey, keyPairsQuery, readKeyPairs } from './queries';

beforeEach(() => void vi.stubGlobal('document', { baseURI: 'https://console.test/' }));

const row = (index: number) => ({
  KeyPairName: `key-${index}`,
  KeyPairFingerPrint: '0'.repeat(32),
  CreationTime: '2018-11-27T08:33Z',
  Tags: { Tag: [] },
});

function list(
  total: number,
  firstRow: (page: number) => number,
  totalOf = (_page: number) => total,
) {
  setTransport({
    async send(request) {
      const page = Number(new URLSearchParams(await request.text()).get('PageNumber'));
      const rows = Math.min(50, totalOf(page) - (page - 1) * 50);
      return Response.json({
        RequestId: 'R',
        PageNumber: page,
        PageSize: 50,
        TotalCount: totalOf(page),
        KeyPairs: { KeyPair: Array.from({ length: rows }, (_, at) => row(firstRow(page) + at)) },
      });
    },
  });
  return new QueryClient().fetchQuery({ ...keyPairsQuery('cn-hangzhou'), retry: false });
}

it('puts the pages together', async () => {
  const { keyPairs, total, complete } = await list(120, (page) => (page - 1) * 50);
  expect([keyPairs.length, total, complete]).toEqual([120, 120, true]);
  expect(keyPairs.at(-1)?.KeyPairName).toBe('key-119');
});

it('is incomplete when its second page is the first again', async () => {
  const { keyPairs, complete } = await list(100, () => 0);
  expect([keyPairs.length, complete]).toEqual([50, false]);
});

it('is incomplete when a row can’t be read, and is not read again', async () => {
  let requests = 0;
  setTransport({
    async send() {
      requests += 1;
      return Response.json({
        RequestId: 'R',
        PageNumber: 1,
        PageSize: 50,
        TotalCount: 2,
        KeyPairs: { KeyPair: [row(1), { KeyPairName: 7 }] },
      });
    },
  });
  const { keyPairs, unreadable, complete } = await readKeyPairs('cn-hangzhou');
  expect([keyPairs.length, unreadable, complete]).toEqual([1, 1, false]);
  expect(requests).toBe(1);
});

it('shows a pair once that moved to the next page while the pages were read', async () => {
  const { keyPairs, complete } = await list(
    100,
    (page) => (page === 1 ? 0 : 49),
    (page) => (page === 1 ? 100 : 101),
  );
  expect(keyPairs.map(({ KeyPairName }) => KeyPairName)).toEqual(
    Array.from({ length: 99 }, (_, at) => `key-${at}`),
  );
  expect(complete).toBe(false);
});

it('reads again when a deletion has moved a pair past the page that was to show it', async () => {
  const before = Array.from({ length: 61 }, (_, at) => row(at));
  // After page 1 is read, its first key pair is deleted, so key-50 moves to that page.
  const states = [before, before.slice(1)];
  setTransport({
    async send(request) {
      const page = Number(new URLSearchParams(await request.text()).get('PageNumber'));
      const rows = (states.length > 1 ? states.shift() : states[0]) ?? [];
      return Response.json({
        RequestId: 'R',
        PageNumber: page,
        PageSize: 50,
        TotalCount: rows.length,
        KeyPairs: { KeyPair: rows.slice((page - 1) * 50, page * 50) },
      });
    },
  });
  const { keyPairs, complete } = await readKeyPairs('cn-hangzhou');
  expect(keyPairs).toHaveLength(60);
  expect(keyPairs[49]?.KeyPairName).toBe('key-50');
  expect(complete).toBe(true);
});

it('repeats only the page that was throttled', async () => {
  const asked: number[] = [];
  setTransport({
    async send(request) {
      const page = Number(new URLSearchParams(await request.text()).get('PageNumber'));
      asked.push(page);
      if (page === 2 && asked.filter((each) => each === 2).length < 3) {
        const headers = { 'x-acs-retry-after': '1' };
        return Response.json({ Code: 'Throttling' }, { status: 503, headers });
      }
      return Response.json({
        RequestId: 'R',
        PageNumber: page,
        PageSize: 50,
        TotalCount: 150,
        KeyPairs: { KeyPair: Array.from({ length: 50 }, (_, at) => row((page - 1) * 50 + at)) },
      });
    },
  });
  const { keyPairs, complete } = await readKeyPairs('cn-hangzhou');
  expect([keyPairs.length, complete]).toEqual([150, true]);
  expect(asked.toSorted((a, b) => a - b)).toEqual([1, 2, 2, 2, 3]);
});

describe('a read that ECS was too busy for', () => {
  /** Records the requested pages and throttles page 2 the first time. */
  function busyAtPage2(): number[] {
    const asked: number[] = [];
    setTransport({
      async send(request) {
        const page = Number(new URLSearchParams(await request.text()).get('PageNumber'));
        const isBusy = page === 2 && !asked.includes(2);
        asked.push(page);
        if (isBusy) {
          const headers = { 'x-acs-retry-after': '3600000' };
          return Response.json({ Code: 'Throttling' }, { status: 503, headers });
        }
        return Response.json({
          RequestId: 'R',
          PageNumber: page,
          PageSize: 50,
          TotalCount: 150,
          KeyPairs: { KeyPair: Array.from({ length: 50 }, (_, at) => row((page - 1) * 50 + at)) },
        });
      },
    });
    return asked;
  }
  const client = new QueryClient();
  const fetchList = () => client.fetchQuery({ ...keyPairsQuery('cn-hangzhou'), retry: false });

  it('continues with the pages that are missing', async () => {
    const asked = busyAtPage2();
    await expect(fetchList()).rejects.toMatchObject({ isThrottling: true });
    const { keyPairs, complete } = await fetchList();
    expect([keyPairs.length, complete]).toEqual([150, true]);
    expect(asked).toEqual([1, 2, 3, 2]);
    await fetchList();
    expect(asked.slice(4)).toEqual([1, 2, 3]);
  });

  it.each([
    [
      'was changed meanwhile',
      () => client.invalidateQueries({ queryKey: keyPairsKey('cn-hangzhou') }),
    ],
    ['is old', () => vi.setSystemTime(Date.now() + 3 * 60_000)],
  ])('starts over if the list %s', async (_, happen) => {
    const asked = busyAtPage2();
    await expect(fetchList()).rejects.toMatchObject({ isThrottling: true });
    vi.useFakeTimers({ toFake: ['Date'] });
    await happen();
    await fetchList();
    vi.useRealTimers();
    expect(asked).toEqual([1, 2, 3, 1, 2, 3]);
  });
});
