import { fileURLToPath } from 'node:url';
import { defineConfig, type Project } from '@playwright/test';
import { browserArgs } from '../scripts/lib/browser.mjs';
import { firefoxPrefs } from './engines/firefox-prefs';
import { ports, urlOf } from './ports';

const { CHROMIUM_PATH, CHROMIUM_CHANNEL, CI } = process.env;
const { FIREFOX_PATH, FIREFOX_MISSING, WEBKIT_PATH, WEBKIT_MISSING } = process.env;

export default defineConfig({
  outputDir: '../test-results',
  testIgnore: 'e2e/engines/**',
  // On two cores, a fourth worker slows all of them down.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(CI),
  // If the machine hangs for seconds, correct tests fail. The summary of `npm test` lists tests that
  // passed only on the retry, with their first error.
  retries: 1,
  // Generous, because a busy machine is slow.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    // The page uses the browser's language, and the specs expect English text.
    locale: 'en-US',
    // Animations take a tenth of the CPU time. They're on in sub-path, firefox and webkit.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording every test would slow all of them down, and traces of CI can't be opened.
    trace: CI ? 'off' : 'on-first-retry',
    launchOptions: {
      args: browserArgs,
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      ...(CHROMIUM_CHANNEL ? { channel: CHROMIUM_CHANNEL } : {}),
    },
  },
  // By default, a test runs in the demo. Tags: @both also in the live build with the mock over HTTP, @live
  // only there; @sub-path also under a base path; @real-shapes also with the most minimal responses seen
  // from the real API; @account also through the gateway with signed requests, @gateway only there.
  // Specs open './', never '/'.
  projects: [
    // First, because each keeps one worker busy for long; last, they would run alone.
    ...otherEngines(),
    { name: 'demo', use: { baseURL: urlOf('demo') }, grepInvert: /@live|@gateway/ },
    {
      name: 'sub-path',
      use: { baseURL: urlOf('subPath'), contextOptions: {} },
      grep: /@sub-path/,
    },
    { name: 'live', use: { baseURL: urlOf('live') }, grep: /@live|@both/ },
    { name: 'account', grep: /@account|@gateway/ },
    { name: 'real-shapes', use: { baseURL: urlOf('live') }, grep: /@real-shapes/ },
  ],
  webServer: {
    command: `node scripts/serve-builds.mjs --demo=${ports.demo} --subPath=${ports.subPath} --live=${ports.live} --mock=${ports.mock}`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: urlOf('live'),
  },
});

/** The main flows in the other engines that `scripts/lib/engines.mjs` finds. */
function otherEngines(): Project[] {
  const shim = fileURLToPath(new URL('./engines/firefox-bidi.mjs', import.meta.url));
  const stockFirefox = {
    channel: 'moz-firefox',
    launchOptions: { executablePath: shim, firefoxUserPrefs: firefoxPrefs },
  };
  const engine = { testIgnore: [], workers: 1, timeout: 180_000 };
  const contextOptions = {};
  const firefox: Project = {
    ...engine,
    name: 'firefox',
    testMatch: 'engines/playwright.spec.ts',
    use: {
      browserName: 'firefox',
      contextOptions,
      ...(FIREFOX_PATH ? stockFirefox : { launchOptions: {} }),
    },
  };
  const webkit: Project = {
    ...engine,
    name: 'webkit',
    testMatch: `engines/${WEBKIT_PATH ? 'webkit-gtk' : 'playwright'}.spec.ts`,
    use: { browserName: 'webkit', contextOptions, launchOptions: {} },
  };
  return [...(FIREFOX_MISSING ? [] : [firefox]), ...(WEBKIT_MISSING ? [] : [webkit])];
}
