import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * What runs in the page before its own scripts, to change who makes the key and when. All else, OK
 * to download, is the built page as it is.
 *
 * @typedef {string | undefined} KeyMaker
 */

/** Holds back the browser's generator, which the dialog calls when it opens, until OK is chosen. */
export function makeOnClick() {
  return `(${holdUntilOk.toString()})();`;
}

/**
 * Puts node-forge's generator in the place of the browser's, called when OK is chosen. Evaluated
 * from outside of the page like this, it needs no leave of the page's Content-Security-Policy.
 */
export async function makeInJavaScript() {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('forge-generator.mjs', import.meta.url)),
        formats: ['iife'],
        name: 'forgeGenerator',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('node-forge could not be bundled.');
  return `${chunk.code}\n(${holdUntilOk.toString()})(forgeGenerator.generateKey);`;
}

/**
 * Runs in the page, before its own scripts.
 *
 * @param {SubtleCrypto['generateKey']} [generateKey]
 */
function holdUntilOk(generateKey = crypto.subtle.generateKey.bind(crypto.subtle)) {
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
    /** @param {Parameters<SubtleCrypto['generateKey']>} wanted */
    async value(...wanted) {
      await new Promise((resolve) => {
        start = () => resolve(undefined);
      });
      return generateKey(...wanted);
    },
  });
}
