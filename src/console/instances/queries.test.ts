import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { connectTo } from '../api/backend';
import { instancesQuery } from './queries';
import { testInstance } from './test-instance';

it.each([
  ['in a circle', (page: number) => (page % 2 === 0 ? 'even' : 'odd'), 'again and again', 3],
  ['without an end', (page: number) => `${page}`, 'without an end', 100],
])('does not follow tokens %s', async (_, tokenAfter, words, pages) => {
  vi.stubGlobal('document', { baseURI: 'https://console.test/' });
  let asked = 0;
  connectTo({
    async send() {
      asked += 1;
      // Without a limit the test would never end.
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
    kind: 'bad-answer',
    message: expect.stringContaining(words),
  });
  expect(asked).toBe(pages);
});
