import { fileURLToPath } from 'node:url';
import { defineConfig, type Project } from '@playwright/test';
import { browserArgs } from '../scripts/lib/browser.mjs';
import { ports, urlOf } from './ports';

const { CHROMIUM_PATH, CHROMIUM_CHANNEL, CI } = process.env;
const { FIREFOX_PATH, FIREFOX_MISSING, WEBKIT_PATH, WEBKIT_MISSING } = process.env;

export default defineConfig({
  outputDir: '../test-results',
  testIgnore: 'e2e/engines/**',
  // On two cores, a fourth makes all of them slower.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(CI),
  // A machine that hangs for seconds fails correct tests. The summary of `npm test` lists tests that passed
  // only on the retry, with their first error.
  retries: 1,
  // Generous, because a busy machine is slow.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    // The page follows the languages of the browser, and the specs look for English text.
    locale: 'en-US',
    // Drawing motion takes a tenth of the processor. It is drawn in sub-path, firefox and webkit.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording every test would slow all of them down, and traces of CI can't be opened.
    trace: CI ? 'off' : 'on-first-retry',
    launchOptions: {
      args: browserArgs,
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      ...(CHROMIUM_CHANNEL ? { channel: CHROMIUM_CHANNEL } : {}),
    },
  },
  // A test runs in the demo. @both marks what the live build with the mock over HTTP may do differently,
  // @live what only that has, @sub-path what must also work under a base path, @real-shapes what must
  // also work with the barest responses that the real API has been seen to send. @account marks the main
  // flows, which also run through the gateway with signed requests, and @gateway what only that has.
  // Specs go to './', never to '/'.
  projects: [
    // First, because each takes one worker for long: last, they would run alone.
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

/** The main flows again, in the engines that `scripts/lib/engines.mjs` has found. */
function otherEngines(): Project[] {
  const shim = fileURLToPath(new URL('./engines/firefox-bidi.mjs', import.meta.url));
  const stockFirefox = { channel: 'moz-firefox', launchOptions: { executablePath: shim } };
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
