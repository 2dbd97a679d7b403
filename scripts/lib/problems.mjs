import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './run.mjs';

/**
 * What is read of a file in Vitest's report.
 *
 * @typedef {object} VitestFile
 * @property {string} name its path
 * @property {string} status
 * @property {string} [message] why it did not load
 * @property {{ status: string, fullName: string, failureMessages?: string[] }[]} assertionResults
 */

/**
 * What is read of Playwright's report: files hold suites, and suites hold suites and specs.
 *
 * @typedef {object} PlaywrightSuite
 * @property {PlaywrightSuite[]} [suites]
 * @property {{ title: string, file: string, line: number, tests: PlaywrightTest[] }[]} [specs]
 *
 * @typedef {object} PlaywrightTest
 * @property {string} projectName
 * @property {'expected' | 'unexpected' | 'flaky' | 'skipped'} status
 * @property {{ errors?: { message?: string }[] }[]} results of each try
 *
 * @typedef {object} PlaywrightReport
 * @property {PlaywrightSuite[]} [suites]
 */

/**
 * @param {{ testResults?: VitestFile[] } | undefined} report
 * @returns {string[]} what failed, and the first lines of what it said
 */
export function vitestProblems(report) {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0)
      return [problem(`${file} does not load`, message)];
    return failed.map(({ fullName, failureMessages }) =>
      problem(`${file}: ${fullName}`, failureMessages?.[0]),
    );
  });
}

/**
 * @param {PlaywrightReport | undefined} report
 * @returns {string[]} what failed or was flaky, and the first lines of what it said
 */
export function playwrightProblems(report) {
  return (report?.suites ?? []).flatMap(problemsIn);
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {string[]}
 */
function problemsIn({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, status, results }) => {
        const said = results.flatMap(({ errors = [] }) => errors)[0]?.message;
        const flaky = status === 'flaky' ? 'flaky: ' : '';
        return problem(`${flaky}[${projectName}] ${file}:${line} ${title}`, said);
      }),
  );
  return [...own, ...suites.flatMap(problemsIn)];
}

const isSourceLine = /^[\s>]*\d* \|/;

/**
 * @param {string} what
 * @param {string} [said]
 */
function problem(what, said = '') {
  const lines = stripVTControlCharacters(said)
    .split('\n')
    .filter((line) => line.trim() !== '' && !isSourceLine.test(line));
  return [what, ...lines.slice(0, 6)].join('\n    ');
}
