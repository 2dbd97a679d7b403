import { join } from 'node:path';
import { findProgram, installDebianPackages, isProgram } from './programs.mjs';
import { runPackage } from './run.mjs';

/**
 * A browser that tests can start: the path of its program, or `null` for the one that Playwright
 * keeps for itself.
 *
 * @typedef {string | null} Browser
 */

/**
 * Keeps the browser itself off the network, so that what tests see there is the page's. Playwright
 * adds `--no-sandbox` on its own, without which Chromium does not start as root.
 */
export const browserArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Finds a browser of the Chromium family that starts, or gets one.
 *
 * @returns {Promise<Browser>}
 * @throws Error in words that say what to do
 */
export async function getBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    const failure = await failureToStart(named);
    if (failure === undefined) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start: ${failure}`);
  }
  const found = await findBrowser();
  if (found !== undefined) return found;

  console.log('No browser found; asking Playwright to get Chromium …');
  await runPackage('playwright', ['install', 'chromium']);
  if ((await failureToStart(null)) === undefined) return null;

  await installDebianPackages(['chromium-headless-shell']);
  const installed = await findBrowser();
  if (installed !== undefined) return installed;
  throw new Error('No browser to test with: install Chromium, or name one with CHROMIUM_PATH.');
}

/** @returns {Promise<Browser | undefined>} */
async function findBrowser() {
  for (const browser of [null, ...installedBrowsers()]) {
    if ((await failureToStart(browser)) === undefined) return browser;
  }
  return undefined;
}

/**
 * Found is not enough: a browser may be there and lack a library.
 *
 * @param {Browser} browser
 * @returns {Promise<string | undefined>} the reason, in one line
 */
async function failureToStart(browser) {
  const { chromium } = await import('@playwright/test');
  try {
    const started = await chromium.launch({
      args: browserArgs,
      ...(browser === null ? {} : { executablePath: browser }),
    });
    await started.close();
    return undefined;
  } catch (error) {
    return String(error).split('\n')[0];
  }
}

/** @returns {string[]} */
function installedBrowsers() {
  if (process.platform === 'win32') return windowsBrowsers().filter(isProgram);
  if (process.platform === 'darwin') return macBrowsers().filter(isProgram);
  return [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ].flatMap((name) => findProgram(name) ?? []);
}

function windowsBrowsers() {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'];
  return [
    'Chromium\\Application\\chrome',
    'Google\\Chrome\\Application\\chrome',
    'Microsoft\\Edge\\Application\\msedge',
  ].flatMap((program) =>
    folders.map((folder) => join(process.env[folder] ?? 'C:', `${program}.exe`)),
  );
}

function macBrowsers() {
  const folders = ['/Applications', join(process.env['HOME'] ?? '/', 'Applications')];
  return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
    folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}
