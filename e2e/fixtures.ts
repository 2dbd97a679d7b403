import { expect, test as base, type Page, type Request } from '@playwright/test';
import { KeyPairsPage } from './key-pairs-page';

export { expect };

interface Fixtures {
  /** The page with nobody on it yet; a complaint in its console fails the test. */
  keyPairs: KeyPairsPage;
  /** Every request that the page has sent so far. */
  requests: Request[];
  /** Complaints that this test is about, and that must not fail it. */
  expectedComplaints: RegExp[];
}

export const test = base.extend<Fixtures>({
  expectedComplaints: async ({}, use) => {
    await use([]);
  },

  requests: async ({ page }, use) => {
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    await use(requests);
  },

  page: async ({ page, baseURL, expectedComplaints }, use) => {
    const complaints = listenForComplaints(page, new URL(baseURL ?? '').origin);
    await use(page);
    const unexpected = complaints.filter((text) => !expectedComplaints.some((e) => e.test(text)));
    expect(unexpected, 'complaints of the page').toEqual([]);
  },

  keyPairs: async ({ page }, use) => {
    await use(new KeyPairsPage(page));
  },
});

/** Console errors and warnings (CSP violations are among them), crashes, and foreign requests. */
function listenForComplaints(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['blob:', 'data:'].includes(url.protocol)) {
      complaints.push(`request to another origin: ${request.url()}`);
    }
  });
  return complaints;
}
