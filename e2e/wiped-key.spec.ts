import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { KeyPairsPage } from './key-pairs-page';

/** Dispatches `pagehide`: Playwright disables the back/forward cache. */
function hidePage(page: Page): Promise<void> {
  return page.evaluate(
    () => void window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
  );
}

const waysOut: Record<string, (keyPairs: KeyPairsPage, page: Page) => Promise<void>> = {
  Done: (keyPairs) => keyPairs.finish(),
  'discarding the key pair': async ({ saveDialog }, page) => {
    await saveDialog.getByRole('button', { name: 'Discard this key pair' }).click();
    await page.getByRole('button', { name: 'Discard', exact: true }).click();
    await expect(saveDialog).toBeHidden();
  },
  'closing the dialog without a file': async ({ saveDialog }, page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Close without saving' }).click();
    await expect(saveDialog).toBeHidden();
  },
  'leaving the page': (_, page) => hidePage(page),
};

/** Keeps references to the private keys that the page generates from now on, for `bytesLeft`. */
async function keepExported(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // Firefox also runs this in the initial empty page.
    if (!isSecureContext) return;
    const { subtle } = crypto;
    const exportKey = subtle.exportKey.bind(subtle) as (...args: unknown[]) => Promise<unknown>;
    const exported: unknown[] = [];
    const keeping = async (format: string, key: CryptoKey) => {
      const data = await exportKey(format, key);
      if (format === 'pkcs8') exported.push(data);
      return data;
    };
    Object.assign(subtle, { exportKey: keeping });
    Object.assign(window, { exported });
  });
}

/** The number of nonzero bytes in each generated private key. */
function bytesLeft(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    (Reflect.get(window, 'exported') as ArrayBuffer[]).map(
      (buffer) => new Uint8Array(buffer).filter((byte) => byte !== 0).length,
    ),
  );
}

test('overwrites the key with zeros however the dialog is closed or the page is left', async ({
  keyPairs,
  page,
}) => {
  await keepExported(page);
  await keyPairs.open('cn-hangzhou');
  for (const [index, [wayOut, leave]] of Object.entries(waysOut).entries()) {
    await test.step(wayOut, async () => {
      await keyPairs.create(`wiped-${index}`);
      expect(Math.max(...(await bytesLeft(page)))).toBeGreaterThan(1000);
      await leave(keyPairs, page);
      await expect.poll(async () => Math.max(...(await bytesLeft(page)))).toBe(0);
    });
  }
  await test.step('which the dialog says after a return', async () => {
    await keyPairs.saveDialog.getByRole('button', { name: 'Download again' }).click();
    await expect(keyPairs.saveDialog.getByRole('alert')).toContainText('The private key is gone');
    await keyPairs.finish();
  });

  await test.step('a key kept for the next dialog', async () => {
    await keyPairs.createButton.click();
    const last = async () => (await bytesLeft(page)).at(-1);
    await expect.poll(last).toBeGreaterThan(1000);
    await keyPairs.cancel.click();
    await expect(keyPairs.createDialog).toBeHidden();
    expect(await last()).toBeGreaterThan(1000);
    await hidePage(page);
    await expect.poll(last).toBe(0);
  });
});

test('overwrites what a download was made of at once, and revokes its URL', async ({
  keyPairs,
  page,
}) => {
  await page.addInitScript(() => {
    const parts: Uint8Array[] = [];
    const urls = new Set<string>();
    Object.assign(window, { parts, urls });
    window.Blob = class extends Blob {
      constructor(given: BlobPart[] = [], options?: BlobPropertyBag) {
        super(given, options);
        parts.push(...given.filter((part) => part instanceof Uint8Array));
      }
    };
    const createObjectURL = URL.createObjectURL.bind(URL);
    const revokeObjectURL = URL.revokeObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const url = createObjectURL(blob);
      urls.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      urls.delete(url);
      revokeObjectURL(url);
    };
  });
  await keyPairs.open('cn-hangzhou');
  await keyPairs.create('handed-over');
  await keyPairs.downloadAgain();
  const left = await page.evaluate(() => {
    const parts = Reflect.get(window, 'parts') as Uint8Array[];
    const urls = Reflect.get(window, 'urls') as Set<string>;
    return {
      lengths: parts.map((part) => part.length),
      bytes: parts.flatMap((part) => [...part]).filter((byte) => byte !== 0),
      urls: [...urls],
    };
  });
  expect(left).toEqual({ lengths: [expect.any(Number), expect.any(Number)], bytes: [], urls: [] });
  expect(Math.min(...left.lengths)).toBeGreaterThan(1600);
});
