import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inWords, sum, tallyPlaywright, tallyVitest } from './tally.mjs';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
  file = join(folder, 'report.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a report of Vitest', () => {
  it('is counted', () => {
    const counts = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
    writeFileSync(file, JSON.stringify(counts));
    expect(tallyVitest(file, false)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('counts a file that does not load', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    writeFileSync(file, JSON.stringify({ numPassedTests: 2, numFailedTests: 1, testResults }));
    expect(tallyVitest(file, false)).toEqual({ passed: 2, failed: 2, skipped: 0 });
  });

  it('is a failure when Vitest failed though no test did', () => {
    writeFileSync(file, JSON.stringify({ numPassedTests: 7, numFailedTests: 0 }));
    expect(tallyVitest(file, false)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });

  it('is a failure when it has no tests in it, or is not there', () => {
    expect(tallyVitest(file, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    writeFileSync(file, JSON.stringify({ numPassedTests: 0, numFailedTests: 0 }));
    expect(tallyVitest(file, true).failed).toBe(1);
  });
});

describe('a report of Playwright', () => {
  it('is counted, flaky tests among the failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
    writeFileSync(file, JSON.stringify({ stats }));
    expect(tallyPlaywright(file, false)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it('is a failure when all of it was skipped', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 3 };
    writeFileSync(file, JSON.stringify({ stats }));
    expect(tallyPlaywright(file, true)).toEqual({ passed: 0, failed: 1, skipped: 3 });
  });
});

it('adds up, and tells of skipped tests only when there are any', () => {
  const one = { passed: 1, failed: 0, skipped: 0 };
  expect(inWords(sum([one, one]))).toBe('2 passed, 0 failed');
  expect(inWords(sum([one, { passed: 0, failed: 2, skipped: 4 }]))).toBe(
    '1 passed, 2 failed, 4 skipped',
  );
});
