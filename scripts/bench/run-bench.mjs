import { arch, cpus, platform } from 'node:os';
import { chromium } from '@playwright/test';
import { browserArgs, getBrowser } from '../lib/browser.mjs';
import { builds, buildIfStale } from '../lib/builds.mjs';
import { startMock } from '../mock/process.mjs';
import { benchBytes } from './bytes.mjs';
import { processorShare } from './contention.mjs';
import { benchGateway } from './gateway.mjs';
import { benchHttpThroughput } from './http-throughput.mjs';
import { benchManyRows } from './many-rows.mjs';
import { benchOkToFile } from './ok-to-file.mjs';
import { benchSideBySide } from './side-by-side.mjs';
import { serve, serveNativePage } from './site.mjs';
import { formatTable, percent } from './table.mjs';

/**
 * Measures the built page and the mock over HTTP, and prints what came out. It makes stale
 * builds anew and writes nothing else that stays.
 *
 * @returns {Promise<boolean>} whether it could measure; a missed aim is no failure
 */
export async function runBench() {
  for (const build of [builds.demo, builds.live]) {
    if (!(await buildIfStale(build))) return false;
  }
  const found = await getBrowser();
  const mock = await startMock(['--port=0']);
  const api = `${mock.url}api/`;
  const demo = await serve(builds.demo);
  const live = await serve(builds.live, api);
  const native = await serveNativePage(api);
  const urls = { demo: demo.url, live: live.url, native: native.url };
  const browser = await chromium.launch({
    args: browserArgs,
    ...(found === null ? {} : { executablePath: found }),
  });
  const start = performance.now();
  try {
    console.log(surroundings(browser.version()));
    console.log(formatTable(benchBytes(builds)));
    for (const bench of [
      () => benchSideBySide(browser, urls),
      () => benchOkToFile(browser, urls),
      () => benchManyRows(browser, urls.demo),
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
    await Promise.all([demo.close(), live.close(), native.close(), mock.stop()]);
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
