import { existsSync, readFileSync } from 'node:fs';
import { playwrightProblems, vitestProblems } from './problems.mjs';

/**
 * How a part of `npm test` went. A part that is no set of tests counts as one.
 *
 * @typedef {object} TestSummary
 * @property {number} passed
 * @property {number} failed
 * @property {number} flaky passed, but only when they were tried again
 * @property {number} skipped
 * @property {string[]} problems what failed or was flaky, and what it said
 */

/**
 * What is read of Vitest's report.
 *
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {VitestFile[]} testResults
 *
 * @typedef {import('./problems.mjs').VitestFile} VitestFile
 */

/**
 * @typedef {object} PlaywrightStats
 * @property {number} expected
 * @property {number} unexpected
 * @property {number} flaky
 * @property {number} skipped
 */

/**
 * @param {boolean} succeeded
 * @returns {TestSummary}
 */
export function summarizeOne(succeeded) {
  return {
    passed: succeeded ? 1 : 0,
    failed: succeeded ? 0 : 1,
    flaky: 0,
    skipped: 0,
    problems: [],
  };
}

/**
 * Reads a report of Vitest's `json` reporter. A test file that fails to load counts as one failure.
 *
 * @param {string} file
 * @param {boolean} succeeded whether Vitest exited with 0
 * @returns {TestSummary}
 */
export function summarizeVitest(file, succeeded) {
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
      flaky: 0,
      skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
      problems: vitestProblems(report),
    },
    succeeded,
  );
}

/**
 * Reads a report of Playwright's `json` reporter.
 *
 * @param {string} file
 * @param {boolean} succeeded whether Playwright exited with 0
 * @returns {TestSummary}
 */
export function summarizePlaywright(file, succeeded) {
  /** @type {(import('./problems.mjs').PlaywrightReport & { stats: PlaywrightStats }) | undefined} */
  const report = readReport(file);
  return settle(
    {
      passed: report?.stats.expected ?? 0,
      failed: report?.stats.unexpected ?? 0,
      flaky: report?.stats.flaky ?? 0,
      skipped: report?.stats.skipped ?? 0,
      problems: playwrightProblems(report),
    },
    succeeded,
  );
}

/**
 * @param {TestSummary[]} summaries
 * @returns {TestSummary}
 */
export function sum(summaries) {
  /** @param {'passed' | 'failed' | 'flaky' | 'skipped'} what */
  const all = (what) => summaries.reduce((count, summary) => count + summary[what], 0);
  return {
    passed: all('passed'),
    failed: all('failed'),
    flaky: all('flaky'),
    skipped: all('skipped'),
    problems: summaries.flatMap(({ problems }) => problems),
  };
}

/** @param {TestSummary} summary */
export function formatSummary({ passed, failed, flaky, skipped }) {
  const rare = [
    ...(flaky > 0 ? [`${flaky} flaky`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  return [`${passed} passed`, `${failed} failed`, ...rare].join(', ');
}

/**
 * A run that failed outside its tests, or that ran no tests, also counts as a failure.
 *
 * @param {TestSummary} summary
 * @param {boolean} succeeded
 * @returns {TestSummary}
 */
function settle(summary, succeeded) {
  const ranNone = summary.passed + summary.flaky + summary.failed === 0;
  return summary.failed === 0 && (ranNone || !succeeded) ? { ...summary, failed: 1 } : summary;
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
