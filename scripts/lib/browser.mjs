import { join } from 'node:path';
import { findProgram, installDebianPackages, isProgram } from './programs.mjs';
import { runPackage } from './run.mjs';

/**
 * A browser for tests: the path of its executable, or `null` for Playwright's own.
 *
 * @typedef {string | null} Browser
 */

/**
 * Prevents the browser's own network requests, so that tests only see those of the page. Playwright
 * adds `--no-sandbox` itself; without it, Chromium doesn't start as root.
 */
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
 * Checks that a browser starts: it may be installed but lack a library.
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
