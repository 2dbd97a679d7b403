import { randomUUID } from 'node:crypto';
import { expect, test as base, type BrowserContext, type Request } from '@playwright/test';
import { AccountGateway } from './account-gateway';
import { KeyPairsPage } from './key-pairs-page';
import { nonsenseOn } from './nonsense';
import { hasProjectSwitches, isLive, switchesHeader, useGateway } from './mock-server';

export { expect };

interface Fixtures {
  /** The console, not opened yet. */
  keyPairs: KeyPairsPage;
  /** Another user of the same account. In the demo, whose data is in the browser, it's another tab. */
  colleague: KeyPairsPage;
  /** All requests so far, of every tab. Excludes calls that the mock in the page answers. */
  requests: Request[];
  /** Patterns of complaints that the test provokes, and that mustn't fail it. Tests add to it. */
  expectedComplaints: RegExp[];
  /** The complaints so far. */
  complaints: string[];
}

interface WorkerFixtures {
  /** The gateway in front of the mock; only in the project `account`. */
  accountGateway: AccountGateway | undefined;
}

/** Console errors and warnings, or nonsense such as `undefined` on the page, fail a test, in any tab. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  accountGateway: [
    async ({}, use, { project }) => {
      const gateway = project.name === 'account' ? await AccountGateway.start() : undefined;
      useGateway(gateway);
      await use(gateway);
      gateway?.stop();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ accountGateway, baseURL }, use) => {
    await use(accountGateway?.baseURL ?? baseURL);
  },

  extraHTTPHeaders: async ({ accountGateway }, use) => {
    const tenant = randomUUID();
    if (accountGateway === undefined) {
      await use(isLive() ? { 'x-mock-tenant': tenant, ...switchesHeader() } : {});
    } else {
      Object.assign(accountGateway, { tenant, switches: '' });
      await use({});
    }
  },

  expectedComplaints: async ({}, use) => {
    await use(hasProjectSwitches() ? [refusedByApi] : []);
  },

  complaints: async ({}, use) => {
    await use([]);
  },

  requests: async ({ context }, use) => {
    const requests: Request[] = [];
    context.on('request', (request) => requests.push(request));
    await use(requests);
  },

  context: async ({ context, accountGateway, baseURL, complaints, expectedComplaints }, use) => {
    listenForComplaints(context, baseURL, complaints);
    await accountGateway?.signIn(context);
    await use(context);
    await expectNoComplaints(context, complaints, expectedComplaints);
  },

  keyPairs: async ({ page, baseURL }, use) => {
    await use(new KeyPairsPage(page, new URL('api/', baseURL).href));
  },

  colleague: async (
    { accountGateway, browser, context, keyPairs, baseURL, complaints, expectedComplaints },
    use,
  ) => {
    const theirs = isLive() ? await browser.newContext() : context;
    if (theirs !== context) {
      listenForComplaints(theirs, baseURL, complaints);
      await accountGateway?.signIn(theirs);
    }
    await use(new KeyPairsPage(await theirs.newPage(), keyPairs.apiUrl));
    if (theirs === context) return;
    await expectNoComplaints(theirs, complaints, expectedComplaints);
    await theirs.close();
  },
});

async function expectNoComplaints(
  context: BrowserContext,
  complaints: readonly string[],
  expected: readonly RegExp[],
): Promise<void> {
  const nonsense = await Promise.all(context.pages().map(nonsenseOn));
  const unexpected = complaints.filter((text) => !expected.some((each) => each.test(text)));
  expect([...unexpected, ...nonsense.flat()], 'complaints of the page').toEqual([]);
}

/** The browser logs every error response of the API, except those of the mock in the page. */
export const refusedByApi = /^error: Failed to load resource: .* status of [45]\d\d/;

/** Firefox logs a response that the demo's mock drops, or a reload cuts off, as an error of the page. */
const droppedByWorker =
  /A ServiceWorker (?:passed an Error Response to FetchEvent|intercepted the request and encountered)/;

/** Records console errors and warnings (including CSP violations), crashes, and foreign requests. */
function listenForComplaints(
  context: BrowserContext,
  baseURL: string | undefined,
  complaints: string[],
): void {
  const { origin } = new URL(baseURL ?? '');
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`${message.type()}: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => {
    const { message } = error.error();
    if (!droppedByWorker.test(message)) complaints.push(`uncaught: ${message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['blob:', 'data:'].includes(url.protocol)) {
      complaints.push(`request to another origin: ${request.url()}`);
    }
  });
}
