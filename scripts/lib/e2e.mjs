import { getBrowser } from './browser.mjs';
import { describeBrowser, getEngines } from './engines.mjs';
import { freePort } from './free-port.mjs';
import { runPackage } from './run.mjs';

/** The gateway signs with this key, and the mock checks it. */
export const mockAccessKey = 'e2e-key:e2e-secret';

/**
 * Runs the end-to-end tests on the builds in dist/, each served on a free port.
 *
 * @param {string[]} args for Playwright
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} whether all passed
 */
export async function runE2e(args, env = {}) {
  const browser = await getBrowser();
  const { firefox, webkit } = await getEngines();
  for (const { name, path, missing } of [{ name: 'Chromium', path: browser }, firefox, webkit]) {
    const found = path ? await describeBrowser(path) : "Playwright's own build";
    console.log(`${name}: ${missing ?? found}`);
  }
  const ports = Array.from({ length: 4 }, () => freePort('localhost').then(String));
  const [demo, subPath, live, mock] = await Promise.all(ports);
  return runPackage('@playwright/test', ['test', '--config', 'e2e/playwright.config.ts', ...args], {
    ...env,
    ...(browser === null ? {} : { CHROMIUM_PATH: browser }),
    ...environmentOf('FIREFOX', firefox),
    ...environmentOf('WEBKIT', webkit),
    E2E_DEMO_PORT: demo,
    E2E_SUB_PATH_PORT: subPath,
    E2E_LIVE_PORT: live,
    E2E_MOCK_PORT: mock,
  });
}

/**
 * What e2e/playwright.config.ts reads about an engine.
 *
 * @param {'FIREFOX' | 'WEBKIT'} prefix
 * @param {import('./engines.mjs').Engine} engine
 */
function environmentOf(prefix, { path, missing }) {
  return {
    ...(path == null ? {} : { [`${prefix}_PATH`]: path }),
    ...(missing === undefined ? {} : { [`${prefix}_MISSING`]: missing }),
  };
}
