import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { expect, refusedByApi, test } from './fixtures';
import { heapOf, type Heap } from './heap';
import { keptBy, textOf } from './kept-text';
import { newPem, PrivateBytes } from './private-bytes';

test('no request, storage, address or history entry contains a private byte @both', async ({
  keyPairs,
  page,
  requests,
}) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.workerResponds();
  const pem = await readKey(await keyPairs.create('secret'));
  const secret = new PrivateBytes(pem);
  const whileOpen = await keptBy(page);
  await keyPairs.downloadAgain();
  await keyPairs.finish();
  await keyPairs.workerResponds();

  const kept = whileOpen + (await keptBy(page));
  expect(secret.traceIn(kept)).toBeNull();
  const sent = await textOf(requests);
  expect(secret.traceIn(sent)).toBeNull();
  // Shows that the right data was searched.
  expect(kept).toContain('/cn-hangzhou/create');
  expect(kept).toContain('recent-regions');
  expect(sent).toContain('PublicKeyBody=ssh-rsa');
});

test('would find a private byte in any of these places', async ({
  expectedComplaints,
  keyPairs,
  page,
  requests,
}) => {
  expectedComplaints.push(refusedByApi);
  await keyPairs.open('cn-hangzhou');
  const plants: Record<string, (key: KeyForms) => unknown> = {
    localStorage: ({ pem }) => localStorage.setItem('careless', pem),
    sessionStorage: ({ base64url }) => sessionStorage.setItem('careless', base64url),
    'the history': ({ hex }) => history.replaceState({ careless: { hex } }, ''),
    'the address': ({ base64 }) => history.replaceState(null, '', `#${encodeURIComponent(base64)}`),
    'an earlier address': ({ hex }) => {
      history.replaceState(null, '', `#${hex}`);
      history.pushState(null, '', '#');
    },
    'the title': ({ base64url }) => (document.title = base64url),
    IndexedDB: ({ pem }) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('careless');
        opening.addEventListener('upgradeneeded', () => {
          const bytes = Uint8Array.from(atob(pem.replace(/-.*-|\s/g, '')), (c) => c.charCodeAt(0));
          opening.result.createObjectStore('keys').add({ bytes }, 1);
        });
        opening.addEventListener('success', resolve);
      }),
    'the cache': async ({ pem }) => (await caches.open('careless')).put('/key', new Response(pem)),
    'a request’s body': ({ apiUrl, pem }) =>
      fetch(apiUrl, { method: 'POST', body: new URLSearchParams({ pem }) }),
    'a request’s header': ({ apiUrl, base64 }) => fetch(apiUrl, { headers: { 'x-key': base64 } }),
  };
  for (const [place, plant] of Object.entries(plants)) {
    await test.step(place, async () => {
      const pem = newPem();
      const secret = new PrivateBytes(pem);
      const found = async () => secret.traceIn((await keptBy(page)) + (await textOf(requests)));
      expect(await found()).toBeNull();
      await page.evaluate(plant, { ...formsOf(pem), apiUrl: keyPairs.apiUrl });
      await expect.poll(found).not.toBeNull();
    });
  }
});

test('nothing of the key is left in memory after Done', async ({ keyPairs, page }) => {
  test.slow();
  await keyPairs.open('cn-hangzhou');
  const file = await keyPairs.create('forgotten');
  const pem = await readKey(file);
  const secret = new PrivateBytes(pem);
  const chooser = page.waitForEvent('filechooser');
  await keyPairs.saveDialog.getByRole('button', { name: 'Check my file' }).click();
  await (await chooser).setFiles(await file.path());
  await expect(keyPairs.savedBox).toBeChecked();
  await keyPairs.finish();
  expect(remainsOf(secret, await heapOf(page))).toEqual([]);

  await test.step('where what is careless would be found', async () => {
    const lengths = [secret.derLength, secret.pemLength];
    await page.evaluate(
      async ([text, ns]) => {
        const key = await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign']);
        Reflect.set(window, 'careless', [text, ...ns.map((n) => new Uint8Array(n)), key]);
      },
      [pem, lengths] as const,
    );
    const remains = remainsOf(secret, await heapOf(page));
    expect(remains).toContainEqual(expect.stringMatching(/^text: -----BEGIN PRIVATE KEY/));
    expect(remains).toContain(`buffer of ${secret.derLength} bytes`);
    expect(remains).toContain(`buffer of ${secret.pemLength} bytes`);
    expect(remains).toContain('2 keys of the browser');
  });
});

/** Traces of the key in a snapshot: parts of it in strings, and buffers of the same length. */
function remainsOf(secret: PrivateBytes, heap: Heap): string[] {
  const texts = heap.strings.filter((text) => secret.traceIn(text) !== null);
  const buffers = heap.bufferLengths.filter((n) =>
    [secret.derLength, secret.pemLength].includes(n),
  );
  return [
    ...texts.map((text) => `text: ${text}`),
    ...buffers.map((n) => `buffer of ${n} bytes`),
    ...(heap.cryptoKeys > 0 ? [`${heap.cryptoKeys} keys of the browser`] : []),
  ];
}

interface KeyForms {
  pem: string;
  base64: string;
  base64url: string;
  hex: string;
  apiUrl: string;
}

/** A key as a page might leak it: the whole file, or a part of its private exponent. */
function formsOf(pem: string): Omit<KeyForms, 'apiUrl'> {
  const { d = '' } = createPrivateKey(pem).export({ format: 'jwk' });
  const piece = Buffer.from(d, 'base64url').subarray(101, 141);
  return {
    pem,
    base64: piece.toString('base64'),
    base64url: piece.toString('base64url'),
    hex: piece.toString('hex'),
  };
}

async function readKey(download: Download): Promise<string> {
  return readFile(await download.path(), 'latin1');
}
