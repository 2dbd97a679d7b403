import { existsSync, readFileSync } from 'node:fs';

/**
 * How a part of `npm test` went. A part that is no set of tests counts as one.
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * What is read of Vitest's report.
 *
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults by file
 */

/**
 * @param {boolean} succeeded
 * @returns {Tally}
 */
export function tallyOne(succeeded) {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
}

/**
 * Reads the file that Vitest's `json` reporter wrote. A test file that does not load is one failure.
 *
 * @param {string} file
 * @param {boolean} succeeded whether Vitest ended with 0
 * @returns {Tally}
 */
export function tallyVitest(file, succeeded) {
  /** @type {VitestReport | undefined} */
  const report = readReport(file);
  const unloaded = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return settle(
    {
      passed: report?.numPassedTests ?? 0,
      failed: (report?.numFailedTests ?? 0) + unloaded.length,
      skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    },
    succeeded,
  );
}

/**
 * Reads the file that Playwright's `json` reporter wrote. A flaky test is a failed one.
 *
 * @param {string} file
 * @param {boolean} succeeded whether Playwright ended with 0
 * @returns {Tally}
 */
export function tallyPlaywright(file, succeeded) {
  /** @type {{ expected: number, unexpected: number, flaky: number, skipped: number } | undefined} */
  const stats = readReport(file)?.stats;
  return settle(
    {
      passed: stats?.expected ?? 0,
      failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
      skipped: stats?.skipped ?? 0,
    },
    succeeded,
  );
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) {
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
  }
  return total;
}

/** @param {Tally} tally */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A run that failed beside its tests (an error between them), and one that ran none, is a failure
 * too.
 *
 * @param {Tally} tally
 * @param {boolean} succeeded
 * @returns {Tally}
 */
function settle(tally, succeeded) {
  const ranNone = tally.passed + tally.failed === 0;
  return tally.failed === 0 && (ranNone || !succeeded) ? { ...tally, failed: 1 } : tally;
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
