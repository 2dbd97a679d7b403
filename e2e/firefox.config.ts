import { defineConfig } from '@playwright/test';
import { firefoxPrefs } from './engines/firefox-prefs';
import everywhere from './playwright.config';
import { urlOf } from './ports';

/**
 * What `npm run test:firefox` leaves out, by file and title, each because of what Playwright or Firefox
 * can't do over WebDriver BiDi.
 */
const leftOut: readonly { tests: RegExp; why: string }[] = [
  {
    tests:
      /private-key\.spec.*left in memory|storage\.spec.*(?:disk is full|storage is cleared)|worker\.spec.*(?:idle worker|hard reload)|typing\.spec.*(?:input method|slow machine)/,
    why: 'use the DevTools protocol: heap, quota, workers, cache, input method, slow processor',
  },
  { tests: /profile\.spec/, why: 'crashes the browser, with the DevTools protocol' },
  {
    tests: /worker\.spec.*(?:until the worker is active|worker’s script|newer worker)/,
    why: 'the request for the script of a service worker can’t be changed',
  },
  {
    tests: /preferences\.spec.*(?:prefer less|forced colors)|look\.spec.*prints/,
    why: 'of the media features, Playwright passes on only the color scheme',
  },
  { tests: /a page without JavaScript/, why: 'JavaScript can’t be switched off' },
  {
    tests: /a double click opens or closes only once/,
    why: 'Playwright’s double click is two single clicks in Firefox',
  },
];

const firefox = everywhere.projects?.find(({ name }) => name === 'firefox');
if (!firefox) throw new Error(process.env['FIREFOX_MISSING']);

const use = {
  ...firefox.use,
  launchOptions: {
    ...firefox.use?.launchOptions,
    // Over WebDriver BiDi, Playwright can't request reduced motion.
    firefoxUserPrefs: { ...firefoxPrefs, 'ui.prefersReducedMotion': 1 },
  },
};
const tests = leftOut.map((each) => each.tests);

/** The tests of `demo` and `live` in Firefox. */
export default defineConfig({
  ...everywhere,
  projects: [
    {
      name: 'demo',
      use: { ...use, baseURL: urlOf('demo') },
      grepInvert: [/@live|@gateway/, ...tests],
    },
    {
      name: 'live',
      use: { ...use, baseURL: urlOf('live') },
      grep: /@live|@both/,
      grepInvert: tests,
    },
  ],
});
