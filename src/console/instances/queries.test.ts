import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { connectTo } from '../api/backend';
import { instancesQuery } from './queries';
import { testInstance } from './test-instance';

it('does not follow tokens in a circle', async () => {
  vi.stubGlobal('document', { baseURI: 'https://console.test/' });
  let asked = 0;
  connectTo({
    async send() {
      asked += 1;
      return Response.json({
        RequestId: 'R',
        TotalCount: 0,
        PageNumber: 1,
        PageSize: 100,
        NextToken: asked % 2 === 0 ? 'even' : 'odd',
        Instances: { Instance: [testInstance(`${asked}`)] },
      });
    },
  });
  const query = instancesQuery('cn-hangzhou');
  await expect(new QueryClient().fetchQuery({ ...query, retry: false })).rejects.toThrow('again');
  expect(asked).toBe(3);
});
