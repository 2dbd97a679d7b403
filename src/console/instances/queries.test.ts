import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { setTransport } from '../api/transport';
import { instancesQuery, readInstances, type InstanceList } from './queries';
import { testInstance } from './testing/instance';

it.each([
  ['in a circle', (page: number) => (page % 2 === 0 ? 'even' : 'odd'), 'twice', 3],
  ['without an end', (page: number) => `${page}`, 'too many pages', 100],
])('does not follow tokens %s', async (_, tokenAfter, words, pages) => {
  vi.stubGlobal('document', { baseURI: 'https://console.test/' });
  let asked = 0;
  setTransport({
    async send() {
      asked += 1;
      // Otherwise the test would never end.
      if (asked > pages) return Response.error();
      return Response.json({
        RequestId: 'R',
        TotalCount: 0,
        PageNumber: 1,
        PageSize: 100,
        NextToken: tokenAfter(asked),
        Instances: { Instance: [testInstance(`${asked}`)] },
      });
    },
  });
  const query = instancesQuery('cn-hangzhou');
  const reading = new QueryClient().fetchQuery({ ...query, retry: false });
  await expect(reading).rejects.toMatchObject({
    kind: 'bad-response',
    message: expect.stringContaining(words),
  });
  expect(asked).toBe(pages);
});

describe('the list of instances', () => {
  function read(rows: readonly unknown[], more: object = {}): Promise<InstanceList> {
    vi.stubGlobal('document', { baseURI: 'https://console.test/' });
    setTransport({
      send: async () => Response.json({ RequestId: 'R', Instances: { Instance: rows }, ...more }),
    });
    const query = { ...instancesQuery('cn-hangzhou'), retry: false } as const;
    return new QueryClient().fetchQuery(query);
  }
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => testInstance(`${index}`));

  it('may lack some after a full page without a token', async () => {
    expect((await read(many(99))).gap).toBeNull();
    expect((await read(many(100))).gap).toEqual({ kind: 'more' });
    expect((await read(many(10), { PageSize: 10 })).gap).toEqual({ kind: 'more' });
    expect((await read(many(10), { PageSize: '100' })).gap).toBeNull();
  });

  it('lacks what can’t be read', async () => {
    const { instances, gap } = await read([
      ...many(3),
      { InstanceId: 'i-x', KeyPairName: 7 },
      null,
    ]);
    expect(instances).toHaveLength(3);
    expect(gap).toEqual({ kind: 'unreadable', count: 2 });
  });

  it('says nothing about single instances if one of them can’t be read', async () => {
    await read([testInstance('a'), null]);
    await expect(readInstances('cn-hangzhou', ['i-a', 'i-b'])).rejects.toMatchObject({
      kind: 'bad-response',
      isMismatch: true,
    });
  });
});
