import type { Page } from '@playwright/test';

const database = 'ecs-stand-in';

/** Stores an invalid record under a key pair's name. */
export async function storeJunk(page: Page, regionId: string, name: string): Promise<void> {
  await page.evaluate(
    async ([databaseName, ...key]) => {
      const opening = indexedDB.open(databaseName);
      const stored = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error as Error));
      });
      const transaction = stored.transaction('keyPairs', 'readwrite');
      const [region, junk] = key;
      transaction.objectStore('keyPairs').put({ regionId: region, name: junk, createdAt: 7 });
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      stored.close();
    },
    [database, regionId, name] as const,
  );
}

/** Upgrades the database, as a newer build would. Fails if an open tab keeps its connection. */
export async function upgradeData(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const opening = indexedDB.open(name, 99);
    await new Promise<void>((resolve, reject) => {
      opening.addEventListener('success', () => resolve(opening.result.close()));
      opening.addEventListener('blocked', () => reject(new Error('The upgrade is blocked.')));
    });
  }, database);
}

/** Simulates a tab that hangs: keeps the database open and ignores `versionchange`. */
export async function holdDataOpen(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const opening = indexedDB.open(name);
    // Firefox closes a connection that nothing refers to.
    Object.assign(window, { opening });
    await new Promise((resolve) => opening.addEventListener('success', resolve));
  }, database);
}

/** Limits the storage quota. Call it before the page is opened. */
export async function limitedDisk(page: Page, url: string) {
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(url);
  const limitTo = (quotaSize: number) =>
    devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  await limitTo(1_000_000);
  return {
    /** Fills the disk. Returns whether it's full: Chromium 150 ignores a limit that is set like this. */
    async fill(): Promise<boolean> {
      await limitTo(1);
      // The browser only reads the limit again if a write exceeds the space that was left before.
      const error = await page.evaluate(async () => {
        const opening = indexedDB.open('filling');
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
        const outcome = new Promise<DOMException | null>((resolve) => {
          opening.addEventListener('error', () => resolve(opening.error));
          opening.addEventListener('success', () => {
            const transaction = opening.result.transaction('rows', 'readwrite');
            transaction.objectStore('rows').put('x'.repeat(2_000_000), 1);
            transaction.addEventListener('abort', () => resolve(transaction.error));
            transaction.addEventListener('complete', () => resolve(null));
          });
        });
        return (await outcome)?.name;
      });
      if (error !== undefined && error !== 'QuotaExceededError') throw new Error(error);
      return error !== undefined;
    },
    enlarge: () => limitTo(100_000_000),
  };
}
