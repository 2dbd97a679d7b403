import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Download, Page } from '@playwright/test';
import { expect, test as base } from './fixtures';
import { KeyPairsPage } from './key-pairs-page';
import { newPem, PrivateBytes } from './private-bytes';

interface Profile {
  folder: string;
  page: Page;
  /** Kills the browser, as a power failure would. */
  kill: () => Promise<void>;
}

/** A separate browser with its profile on disk. */
const test = base.extend<{ profile: Profile }>({
  profile: async ({ playwright, launchOptions, baseURL, extraHTTPHeaders }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'profile-'));
    const context = await playwright.chromium.launchPersistentContext(folder, {
      ...launchOptions,
      ...(baseURL !== undefined && { baseURL }),
      ...(extraHTTPHeaders && { extraHTTPHeaders }),
    });
    await use({ folder, page: await context.newPage(), kill: () => crash(context) });
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

test('the browser’s profile on disk contains nothing of the key', async ({ profile, baseURL }) => {
  const { page, folder, kill } = profile;
  const keyPairs = new KeyPairsPage(page, new URL('api/', baseURL).href);
  await keyPairs.open('cn-hangzhou');
  const kept = [await secretOf(await keyPairs.create('finished'))];
  await keyPairs.finish();
  kept.push(await secretOf(await keyPairs.create('interrupted')));
  const mistaken = newPem();
  const other = new KeyPairsPage(await page.context().newPage(), keyPairs.apiUrl);
  await other.openCreate('cn-hangzhou');
  await other.createDialog.getByRole('radio', { name: 'Import SSH Key Pair' }).check();
  await other.createDialog.getByRole('textbox', { name: 'Public Key' }).fill(mistaken);
  await expect(other.createDialog).toContainText('That was a private key');
  kept.push(new PrivateBytes(mistaken));
  await kill();

  const files = await textsIn(folder);
  expect(kept.flatMap((secret) => files.filter((text) => secret.traceIn(text) !== null))).toEqual(
    [],
  );
  // Shows that the profile contains traces of the visit.
  expect(files.some((text) => text.includes('localhost'))).toBe(true);
});

test('would find a key stored there', async ({ profile }) => {
  const { page, folder, kill } = profile;
  await page.goto('./');
  // Browsers write text with one byte per character, or with two if any character needs them.
  const marks = { 'one byte': '', 'two bytes': '密钥' };
  const secrets = Object.entries(marks).map(([width, mark]) => {
    const pem = newPem();
    return { width, text: mark + pem, secret: new PrivateBytes(pem) };
  });
  await page.evaluate(
    storeOnDisk,
    secrets.map(({ text }) => text),
  );
  await kill();

  const files = await textsIn(folder);
  for (const { width, secret } of secrets) {
    expect(
      files.filter((text) => secret.traceIn(text) !== null),
      width,
    ).not.toEqual([]);
  }
});

/** Runs in the page. Resolves when the texts are on disk. */
function storeOnDisk(texts: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('careless');
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore('keys', { autoIncrement: true });
    });
    opening.addEventListener('error', () => reject(opening.error ?? new Error()));
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('keys', 'readwrite', { durability: 'strict' });
      for (const text of texts) writing.objectStore('keys').add(text);
      writing.addEventListener('complete', () => resolve());
    });
  });
}

async function crash(context: BrowserContext): Promise<void> {
  const closed = context.waitForEvent('close');
  const session = await context.browser()?.newBrowserCDPSession();
  // The browser ends before it can respond.
  session?.send('Browser.crash').catch(() => undefined);
  await closed;
}

/** The text of every file below the folder, also decoded as UTF-16. */
async function textsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(files.map((file) => textOf(join(file.parentPath, file.name))));
  return [...new Set(texts.flatMap((text) => [text, text.replaceAll('\0', '')]))];
}

/** Empty if the browser's last process has deleted the file. */
async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'latin1');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

async function secretOf(file: Download): Promise<PrivateBytes> {
  return new PrivateBytes(await readFile(await file.path(), 'latin1'));
}
