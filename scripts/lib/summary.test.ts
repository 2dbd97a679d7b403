import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './run.mjs';
import {
  formatSummary,
  sum,
  summarizeOne,
  summarizePlaywright,
  summarizeVitest,
} from './summary.mjs';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'summary-'));
  file = join(folder, 'report.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a report of Vitest', () => {
  it('is counted, with files that do not load, and names what failed', () => {
    const failed = {
      status: 'failed',
      fullName: 'adds',
      failureMessages: ['one\n\n\u001b[31mtwo'],
    };
    const testResults = [
      { name: join(root, 'a.test.ts'), status: 'failed', message: 'oops', assertionResults: [] },
      {
        name: join(root, 'b.test.ts'),
        status: 'failed',
        assertionResults: [failed, { status: 'passed' }],
      },
      { name: join(root, 'c.test.ts'), status: 'passed', assertionResults: [] },
    ];
    const counts = { numPassedTests: 2, numPendingTests: 1, numTodoTests: 3 };
    writeFileSync(file, JSON.stringify({ ...counts, testResults }));
    expect(summarizeVitest(file, false)).toMatchObject({
      passed: 2,
      failed: 2,
      skipped: 4,
      problems: ['a.test.ts does not load\n    oops', 'b.test.ts: adds\n    one\n    two'],
    });
  });

  it('is a failure when Vitest failed though no test did', () => {
    writeFileSync(file, JSON.stringify({ numPassedTests: 7 }));
    expect(summarizeVitest(file, false)).toMatchObject({ passed: 7, failed: 1 });
  });

  it('is a failure when it has no tests in it, or is not there', () => {
    expect(summarizeVitest(file, true)).toMatchObject({ passed: 0, failed: 1 });
    writeFileSync(file, JSON.stringify({ numPassedTests: 0 }));
    expect(summarizeVitest(file, true).failed).toBe(1);
  });
});

describe('a report of Playwright', () => {
  it('is counted, and names what failed, even if not for good', () => {
    const spec = (title: string, status: string) => ({
      title,
      file: 'a.spec.ts',
      line: 7,
      tests: [
        {
          projectName: 'demo',
          status,
          results: [{ errors: [{ message: 'oh\n> 7 | no' }] }, { errors: [] }],
        },
      ],
    });
    const suites = [
      { suites: [{ specs: [spec('one', 'flaky')] }], specs: [spec('two', 'unexpected')] },
    ];
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
    writeFileSync(file, JSON.stringify({ stats, suites }));
    expect(summarizePlaywright(file, false)).toEqual({
      passed: 5,
      failed: 1,
      flaky: 1,
      skipped: 3,
      problems: ['[demo] a.spec.ts:7 two\n    oh', 'flaky: [demo] a.spec.ts:7 one\n    oh'],
    });
  });

  it('is a failure when all of it was skipped', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 3 };
    writeFileSync(file, JSON.stringify({ stats }));
    expect(summarizePlaywright(file, true)).toMatchObject({ passed: 0, failed: 1, skipped: 3 });
  });
});

it('adds up, and tells of flaky and skipped tests only when there are any', () => {
  const one = summarizeOne(true);
  expect(formatSummary(sum([one, one]))).toBe('2 passed, 0 failed');
  expect(
    formatSummary(sum([one, { ...summarizeOne(false), failed: 2, flaky: 1, skipped: 4 }])),
  ).toBe('1 passed, 2 failed, 1 flaky, 4 skipped');
});
