import { arch, cpus, platform } from 'node:os';
import { chromium } from '@playwright/test';
import { browserArgs, getBrowser } from '../lib/browser.mjs';
import { builds, makeIfStale } from '../lib/builds.mjs';
import { benchBytes } from './bytes.mjs';
import { benchColdStart } from './cold-start.mjs';
import { processorShare } from './contention.mjs';
import { benchGateway } from './gateway.mjs';
import { benchHttpThroughput } from './http-throughput.mjs';
import { benchManyRows } from './many-rows.mjs';
import { benchOkToFile } from './ok-to-file.mjs';
import { serve } from './site.mjs';
import { formatTable, percent } from './table.mjs';

/**
 * Measures the built page and the mock over HTTP, and prints what came out. It makes stale
 * builds anew and writes nothing else that stays.
 *
 * @returns {Promise<boolean>} whether it could measure; a missed aim is no failure
 */
export async function runBench() {
  for (const build of [builds.demo, builds.live]) {
    if (!(await makeIfStale(build))) return false;
  }
  const found = await getBrowser();
  const demo = await serve(builds.demo);
  const live = await serve(builds.live);
  const browser = await chromium.launch({
    args: browserArgs,
    ...(found === null ? {} : { executablePath: found }),
  });
  const start = performance.now();
  try {
    console.log(surroundings(browser.version()));
    console.log(formatTable(benchBytes(builds)));
    for (const bench of [
      () => benchOkToFile(browser, demo.url),
      () => benchColdStart(browser, { demo: demo.url, live: live.url }),
      () => benchManyRows(browser, demo.url),
      benchHttpThroughput,
      benchGateway,
    ]) {
      const before = percent(processorShare());
      const table = await bench();
      const after = percent(processorShare());
      const share = `A busy thread got ${before} of a processor before, ${after} after.`;
      console.log(formatTable({ ...table, notes: [...(table.notes ?? []), share] }));
    }
  } finally {
    await browser.close();
    await Promise.all([demo.close(), live.close()]);
  }
  console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s`);
  return true;
}

/** @param {string} browserVersion */
function surroundings(browserVersion) {
  const processors = cpus();
  return [
    `Chromium ${browserVersion}, Node ${process.versions.node}, ${platform()} ${arch()}`,
    `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}`,
  ].join('; ');
}
