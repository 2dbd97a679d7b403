import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { describeRegions } from '../../contract/regions';
import { setTransport } from './transport';
import { call, readTimeout } from './call';

beforeEach(() => void vi.stubGlobal('document', { baseURI: 'https://console.test/' }));
afterEach(() => void vi.restoreAllMocks());

it.each([
  [3, /^The API couldn’t be reached\. A content blocker or a browser extension may have/],
  [900, /^The API couldn’t be reached\.$/],
])('after %i ms without a connection, the message fits the likely cause', async (took, message) => {
  vi.spyOn(performance, 'now')
    .mockReturnValueOnce(1000)
    .mockReturnValue(1000 + took);
  setTransport({ send: () => Promise.reject(new TypeError('Failed to fetch')) });
  const request = { AcceptLanguage: 'en-US' };
  const calling = call(describeRegions, request, { timeout: readTimeout });
  await expect(calling).rejects.toMatchObject({
    kind: 'no-response',
    message: expect.stringMatching(message),
  });
});
