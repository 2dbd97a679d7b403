import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './run.mjs';

/**
 * The result of a part of `npm test`. A part without tests, such as lint, counts as one.
 *
 * @typedef {object} TestSummary
 * @property {number} passed
 * @property {number} failed
 * @property {number} flaky passed only on a retry
 * @property {number} skipped
 * @property {string[]} problems failed and flaky tests with the first lines of their errors
 */

/** @type {TestSummary} */
const nothing = { passed: 0, failed: 0, flaky: 0, skipped: 0, problems: [] };

/** @param {boolean} succeeded @returns {TestSummary} */
export function summarizeOne(succeeded) {
  return { ...nothing, [succeeded ? 'passed' : 'failed']: 1 };
}

/**
 * Reads a report of Vitest's `json` reporter. A file that fails to load counts as one failure.
 *
 * @param {string} file
 * @param {boolean} succeeded whether Vitest exited with 0
 */
export function summarizeVitest(file, succeeded) {
  /** @type {Partial<import('vitest/node').JsonTestResults>} */
  const report = readReport(file);
  const problems = (report.testResults ?? []).flatMap((result) => {
    const path = relative(root, result.name);
    const failed = result.assertionResults.filter(({ status }) => status === 'failed');
    if (result.status === 'failed' && failed.length === 0)
      return [problem(`${path} does not load`, result.message)];
    return failed.map(({ fullName, failureMessages }) =>
      problem(`${path}: ${fullName}`, failureMessages?.[0]),
    );
  });
  const { numPassedTests: passed = 0, numPendingTests = 0, numTodoTests = 0 } = report;
  const skipped = numPendingTests + numTodoTests;
  return withRunFailure(
    { passed, failed: problems.length, flaky: 0, skipped, problems },
    succeeded,
  );
}

/**
 * Reads a report of Playwright's `json` reporter.
 *
 * @param {string} file
 * @param {boolean} succeeded whether Playwright exited with 0
 */
export function summarizePlaywright(file, succeeded) {
  /** @type {Partial<import('@playwright/test/reporter').JSONReport>} */
  const { stats, suites = [] } = readReport(file);
  const { expected: passed = 0, unexpected: failed = 0, flaky = 0, skipped = 0 } = stats ?? {};
  return withRunFailure(
    { passed, failed, flaky, skipped, problems: suites.flatMap(problemsIn) },
    succeeded,
  );
}

/** @param {import('@playwright/test/reporter').JSONReportSuite} suite @returns {string[]} */
function problemsIn({ suites = [], specs }) {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, status, results }) => {
        const said = results.flatMap(({ errors }) => errors)[0]?.message;
        const flaky = status === 'flaky' ? 'flaky: ' : '';
        return problem(`${flaky}[${projectName}] ${file}:${line} ${title}`, said);
      }),
  );
  return [...own, ...suites.flatMap(problemsIn)];
}

const isSourceLine = /^[\s>]*\d* \|/;

/** @param {string} what @param {string} [said] */
function problem(what, said = '') {
  const lines = stripVTControlCharacters(said)
    .split('\n')
    .filter((line) => line.trim() !== '' && !isSourceLine.test(line));
  return [what, ...lines.slice(0, 6)].join('\n    ');
}

/**
 * A run without tests, or that failed outside of them, counts as a failure.
 *
 * @param {TestSummary} summary
 * @param {boolean} succeeded
 */
function withRunFailure(summary, succeeded) {
  const ranNone = summary.passed + summary.flaky + summary.failed === 0;
  return summary.failed === 0 && (ranNone || !succeeded) ? { ...summary, failed: 1 } : summary;
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** @param {TestSummary[]} summaries */
export function sum(summaries) {
  return summaries.reduce(
    (total, summary) => ({
      passed: total.passed + summary.passed,
      failed: total.failed + summary.failed,
      flaky: total.flaky + summary.flaky,
      skipped: total.skipped + summary.skipped,
      problems: [...total.problems, ...summary.problems],
    }),
    nothing,
  );
}

/** @param {TestSummary} summary */
export function formatSummary({ passed, failed, flaky, skipped }) {
  const counts = { passed, failed, ...(flaky > 0 && { flaky }), ...(skipped > 0 && { skipped }) };
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
