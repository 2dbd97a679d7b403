import { getBrowser } from './browser.mjs';
import { describeBrowser, getEngines } from './engines.mjs';
import { freePort } from './free-port.mjs';
import { runPackage } from './run.mjs';

/** The gateway signs with it, and the mock verifies. */
export const mockAccessKey = 'e2e-key:e2e-secret';

/**
 * Runs the end-to-end tests on the builds in dist/, each on a free port.
 *
 * @param {string[]} args for Playwright
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} whether all passed
 */
export async function runE2e(args, env) {
  const { executablePath, channel } = await getBrowser();
  const { firefox, webkit } = await getEngines();
  /** @param {string | null | undefined} path */
  const describe = (path) => (path ? describeBrowser(path) : "Playwright's own build");
  console.log(`Chromium: ${channel ?? (await describe(executablePath))}`);
  for (const { name, path, missing } of [firefox, webkit]) {
    console.log(`${name}: ${missing ?? (await describe(path))}`);
  }
  const ports = Array.from({ length: 4 }, () => freePort('localhost').then(String));
  const [demo, subPath, live, mock] = await Promise.all(ports);
  return runPackage('@playwright/test', ['test', '--config', 'e2e/playwright.config.ts', ...args], {
    ...env,
    CHROMIUM_PATH: executablePath,
    CHROMIUM_CHANNEL: channel,
    FIREFOX_PATH: firefox.path ?? undefined,
    FIREFOX_MISSING: firefox.missing,
    WEBKIT_PATH: webkit.path ?? undefined,
    WEBKIT_MISSING: webkit.missing,
    E2E_DEMO_PORT: demo,
    E2E_SUB_PATH_PORT: subPath,
    E2E_LIVE_PORT: live,
    E2E_MOCK_PORT: mock,
  });
}
