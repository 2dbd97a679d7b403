import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram, installDebianPackages, isProgram } from './programs.mjs';

/**
 * A browser engine other than Chromium.
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {string | null} [path] the stock browser to test with; `null` for Playwright's own build
 * @property {string} [missing] why there is none, and how to install it
 */

const STOCK = /** @type {const} */ ({
  firefox: { name: 'Firefox', packages: ['firefox-esr'], find: findFirefox },
  webkit: { name: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb'], find: findWebKit },
});

/** @type {Promise<Record<keyof typeof STOCK, Engine>> | undefined} */
let engines;

/** Finds Firefox and WebKit, or installs them if running as root; once per process. */
export function getEngines() {
  engines ??= (async () => ({
    firefox: await getEngine('firefox'),
    webkit: await getEngine('webkit'),
  }))();
  return engines;
}

/** @param {keyof typeof STOCK} engine @returns {Promise<Engine>} */
async function getEngine(engine) {
  const { name, packages, find } = STOCK[engine];
  // On a new clone, this file is loaded before the packages are installed.
  const playwright = await import('@playwright/test');
  if (existsSync(playwright[engine].executablePath())) return { name, path: null };
  let path = await find();
  if (path === undefined) {
    await installDebianPackages([...packages]);
    path = await find();
  }
  if (path !== undefined) return { name, path };
  const install = `npx playwright install --with-deps ${engine}`;
  return {
    name,
    missing: `${name} is not here (${install}, or on Debian: ${packages.join(', ')})`,
  };
}

/**
 * @param {string} path of a stock browser
 * @returns {Promise<string>} its version and path, such as "Mozilla Firefox 153.8.0esr, /usr/bin/firefox-esr"
 */
export async function describeBrowser(path) {
  // On Windows, a browser opens a window instead.
  if (process.platform === 'win32') return path;
  // WebKitGTK's needs a display even for this.
  const [program, ...args] = path.endsWith('MiniBrowser')
    ? /** @type {const} */ (['xvfb-run', '-a', path])
    : /** @type {const} */ ([path]);
  const asking = promisify(execFile)(program, [...args, '--version']);
  const told = await asking.catch(() => undefined);
  return told ? `${told.stdout.trim()}, ${path}` : path;
}

async function findFirefox() {
  // Playwright controls a stock Firefox through e2e/engines/firefox-bidi.mjs, which Windows can't start.
  if (process.platform === 'win32') return undefined;
  const mac = ['/Applications/Firefox.app/Contents/MacOS/firefox'].filter(isProgram);
  const candidates = ['firefox-esr', 'firefox'].flatMap((name) => findProgram(name) ?? []);
  for (const path of [...mac, ...candidates]) {
    // Ubuntu's `firefox` may be a script that only explains how to install the browser.
    const version = await promisify(execFile)(path, ['--version']).catch(() => undefined);
    if (version?.stdout.startsWith('Mozilla Firefox')) return path;
  }
  return undefined;
}

/** WebKitGTK's MiniBrowser, if its driver and Xvfb are installed, too. */
function findWebKit() {
  if (process.platform !== 'linux') return undefined;
  if (['WebKitWebDriver', 'Xvfb'].some((name) => findProgram(name) === undefined)) return undefined;
  return ['/usr/libexec', '/usr/lib', ...readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`)]
    .map((folder) => join(folder, 'webkit2gtk-4.1', 'MiniBrowser'))
    .find(isProgram);
}
