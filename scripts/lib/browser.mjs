import { findProgram, installDebianPackages } from './programs.mjs';
import { runPackage } from './run.mjs';

/** Playwright's launch options; empty for its own build. @typedef {{ executablePath?: string, channel?: string }} Browser */

/** Stops the browser's own network requests. Playwright adds `--no-sandbox`, which root needs. */
export const browserArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Finds a working Chromium-based browser, or installs one.
 *
 * @returns {Promise<Browser>}
 * @throws Error with instructions
 */
export async function getBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    const failure = await failureToStart({ executablePath: named });
    if (failure === undefined) return { executablePath: named };
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start: ${failure}`);
  }
  const found = await findBrowser();
  if (found !== undefined) return found;

  console.log('No browser found; asking Playwright to get Chromium …');
  await runPackage('playwright', ['install', 'chromium']);
  if ((await failureToStart({})) === undefined) return {};

  await installDebianPackages(['chromium-headless-shell']);
  const installed = await findBrowser();
  if (installed !== undefined) return installed;
  throw new Error('No browser to test with: install Chromium, or name one with CHROMIUM_PATH.');
}

/** @returns {Promise<Browser | undefined>} */
async function findBrowser() {
  const paths = ['chromium-headless-shell', 'chromium', 'chromium-browser'].flatMap(
    (name) => findProgram(name) ?? [],
  );
  const browsers = [
    {},
    ...paths.map((executablePath) => ({ executablePath })),
    { channel: 'chrome' },
    { channel: 'msedge' },
  ];
  for (const browser of browsers) {
    if ((await failureToStart(browser)) === undefined) return browser;
  }
  return undefined;
}

/**
 * Checks that a browser starts: an installed one may lack a library.
 *
 * @param {Browser} browser
 * @returns {Promise<string | undefined>} why it doesn't, in one line
 */
async function failureToStart(browser) {
  const { chromium } = await import('@playwright/test');
  try {
    const started = await chromium.launch({ args: browserArgs, ...browser });
    await started.close();
    return undefined;
  } catch (error) {
    return String(error).split('\n')[0];
  }
}
