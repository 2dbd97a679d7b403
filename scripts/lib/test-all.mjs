import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getEngines } from './engines.mjs';
import { installMissing } from './install.mjs';
import { steps } from './steps.mjs';
import { installTools } from './programs.mjs';
import { formatSummary, sum, summarizeOne } from './summary.mjs';

/** Runs all parts, even if one fails, and prints their results. Returns whether all passed. */
export async function testAll() {
  try {
    await installMissing();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log(formatSummary(summarizeOne(false)));
    return false;
  }
  const missingTools = await installTools();
  const engines = Object.values(await getEngines());
  const reportFolder = mkdtempSync(join(tmpdir(), 'key-pair-console-test-'));
  /** @type {{ name: string, summary: import('./summary.mjs').TestSummary, seconds: number }[]} */
  const results = [];
  try {
    for (const parts of steps(reportFolder)) {
      console.log(`\n=== ${parts.map(({ name }) => name).join(', ')}`);
      results.push(...(await Promise.all(parts.map(runPart))));
    }
  } finally {
    rmSync(reportFolder, { recursive: true, force: true });
  }

  console.log('\n=== summary');
  for (const tool of missingTools) console.log(`skipped: what needs ${tool}, which is not here`);
  for (const { missing } of engines) {
    if (missing !== undefined) console.log(`skipped: the main flows, because ${missing}`);
  }
  for (const { name, summary, seconds } of results) {
    const mark = summary.failed > 0 ? 'FAILED' : 'ok    ';
    console.log(`${mark} ${name}: ${formatSummary(summary)} (${seconds.toFixed(1)} s)`);
  }
  const total = sum(results.map(({ summary }) => summary));
  for (const problem of total.problems) console.log(`- ${problem}`);
  console.log(formatSummary(total));
  return total.failed === 0;
}

/** @param {import('./steps.mjs').Part} part */
async function runPart({ name, run }) {
  const start = performance.now();
  const summary = await run().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return summarizeOne(false);
  });
  return { name, summary, seconds: (performance.now() - start) / 1000 };
}
