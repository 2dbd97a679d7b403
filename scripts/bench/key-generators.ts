import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** Delays the browser's key generation, which the dialog starts when it opens, until the click on OK. */
export async function generateOnOk(page: Page): Promise<void> {
  await page.addInitScript(holdUntilOk);
}

/**
 * Replaces the browser's key generation by node-forge's, on the click on OK. Init scripts aren't
 * subject to the page's Content-Security-Policy.
 */
export async function generateInJavaScript(page: Page): Promise<void> {
  const path = createRequire(import.meta.url).resolve('node-forge/dist/forge.min.js');
  await page.addInitScript({ path });
  await page.addInitScript(useForge);
  await page.addInitScript(holdUntilOk);
}

/** Runs in the page. */
function holdUntilOk(): void {
  const generateKey = crypto.subtle.generateKey.bind(crypto.subtle);
  let start = () => {};
  addEventListener(
    'click',
    ({ target }) => {
      const isOk = target instanceof Element && target.closest('button')?.textContent === 'OK';
      if (isOk) start();
    },
    true,
  );
  Object.defineProperty(crypto.subtle, 'generateKey', {
    async value(...wanted: Parameters<SubtleCrypto['generateKey']>) {
      await new Promise<void>((resolve) => {
        start = resolve;
      });
      return generateKey(...wanted);
    },
  });
}

/** Runs in the page. */
function useForge(): void {
  // node-forge has no types.
  const { pki, asn1 } = Reflect.get(window, 'forge');
  async function value(
    algorithm: RsaHashedKeyGenParams,
    extractable: boolean,
    usages: KeyUsage[],
  ): Promise<CryptoKeyPair> {
    const pair = pki.rsa.generateKeyPair({ bits: algorithm.modulusLength, e: 0x10001 });
    const load = (format: 'pkcs8' | 'spki', key: unknown, usage: KeyUsage) => {
      const der: string = asn1.toDer(key).getBytes();
      const bytes = Uint8Array.from(der, (character) => character.charCodeAt(0));
      const kept = usages.filter((each) => each === usage);
      return crypto.subtle.importKey(format, bytes, algorithm, extractable, kept);
    };
    const pkcs8 = pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(pair.privateKey));
    return {
      privateKey: await load('pkcs8', pkcs8, 'sign'),
      publicKey: await load('spki', pki.publicKeyToAsn1(pair.publicKey), 'verify'),
    };
  }
  Object.defineProperty(crypto.subtle, 'generateKey', { value, configurable: true });
}
