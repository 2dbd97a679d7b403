import type { Page, Request } from '@playwright/test';

/** Everything that a page stores outside its memory, as text; binary data has one character per byte. */
export async function keptBy(page: Page): Promise<string> {
  const inPage = await page.evaluate(async () => {
    async function inDatabases(): Promise<unknown[]> {
      const found: unknown[] = [];
      for (const { name, version } of await indexedDB.databases()) {
        if (name === undefined) continue;
        const database = await answer(indexedDB.open(name, version));
        for (const store of database.objectStoreNames) {
          const rows = database.transaction(store).objectStore(store);
          found.push(await answer(rows.getAllKeys()), await answer(rows.getAll()));
        }
        database.close();
      }
      return found;
    }
    async function inCaches(): Promise<string[]> {
      const found: string[] = [];
      for (const name of await caches.keys()) {
        for (const request of await (await caches.open(name)).keys()) {
          const response = await caches.match(request);
          found.push(request.url, (await response?.text()) ?? '');
        }
      }
      return found;
    }
    function answer<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('The database cannot be read.')));
      });
    }
    function bytesAsText(_: string, value: unknown): unknown {
      const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
      return bytes instanceof Uint8Array ? String.fromCharCode(...bytes) : value;
    }
    const everything = [
      location.href,
      history.state,
      document.cookie,
      document.title,
      window.name,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      await inDatabases(),
      await inCaches(),
    ];
    // JSON would escape the text to search for, so the texts are joined instead.
    const texts: string[] = [];
    JSON.stringify(everything, (key, value: unknown) => {
      const readable = bytesAsText(key, value);
      texts.push(key, typeof readable === 'string' ? readable : '');
      return readable;
    });
    return texts.join('\n');
  });
  return [inPage, ...(await visitedUrls(page))].join('\n');
}

/** Complete requests as text: URL, headers and body. */
export async function textOf(requests: readonly Request[]): Promise<string> {
  const parts = requests.map(async (request) => {
    const headers = Object.entries(await request.allHeaders());
    return [request.url(), request.postDataBuffer()?.toString('latin1') ?? '', ...headers.flat()];
  });
  return (await Promise.all(parts)).flat().join('\n');
}

async function visitedUrls(page: Page): Promise<string[]> {
  if (page.context().browser()?.browserType().name() !== 'chromium') {
    return page.evaluate(() => navigation.entries().map(({ url }) => url ?? ''));
  }
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  await session.detach();
  return entries.flatMap(({ url, userTypedURL, title }) => [url, userTypedURL, title]);
}
