import { join } from 'node:path';
import { builds, isFresh, make } from './builds.mjs';
import { runE2e } from './e2e.mjs';
import { runPackage } from './run.mjs';
import { summarizeOne, summarizePlaywright, summarizeVitest } from './summary.mjs';

/** Checks only files that have changed since they passed. */
const formatCheck = ['--check', '--cache', '--cache-strategy=content', '--log-level=warn'];

/** @typedef {{ name: string, run: () => Promise<import('./summary.mjs').TestSummary> }} Part a part of `npm test` */

/**
 * @param {string} reportFolder for the test runners' reports
 * @returns {Part[][]} the steps in order; the parts of a step run concurrently
 */
export function steps(reportFolder) {
  const unitReport = join(reportFolder, 'unit.json');
  const e2eReport = join(reportFolder, 'e2e.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  return [
    [
      check('format', () => runPackage('prettier', [...formatCheck, '.'])),
      check('lint', () => runPackage('oxlint', [])),
      check('types', () => runPackage('typescript', [])),
    ],
    [
      {
        name: 'unit tests',
        run: async () =>
          summarizeVitest(unitReport, await runPackage('vitest', ['run', ...reporters])),
      },
    ],
    [
      check('demo build', () => make(builds.demo)),
      check('demo build under a sub-path', () => make(builds.subPath)),
      check('live build', () => make(builds.live)),
    ],
    [{ name: 'first load of the live build', run: checkFirstLoad }],
    [
      {
        name: 'end-to-end tests',
        run: async () => {
          if (!Object.values(builds).every(isFresh))
            throw new Error('Not run: a build is missing.');
          const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport };
          return summarizePlaywright(e2eReport, await runE2e(['--reporter=list,json'], env));
        },
      },
    ],
  ];
}

/**
 * @param {string} name
 * @param {() => Promise<boolean>} run whether it succeeded
 * @returns {Part}
 */
function check(name, run) {
  return { name, run: async () => summarizeOne(await run()) };
}

async function checkFirstLoad() {
  if (!isFresh(builds.live)) throw new Error('Not measured: the live build is missing.');
  // On a new clone, this file is loaded before the packages are installed.
  const { buildWeight, liveFirstLoadLimit } = await import('./first-load.mjs');
  const { first } = buildWeight(builds.live, '.js');
  const isSmallEnough = first <= liveFirstLoadLimit;
  const message = `The first load has ${first} bytes of JavaScript (brotli), of at most ${liveFirstLoadLimit}.`;
  console.log(message);
  return { ...summarizeOne(isSmallEnough), problems: isSmallEnough ? [] : [message] };
}
