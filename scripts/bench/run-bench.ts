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
import { formatTable, markdownTable, percent, type Table } from './table.mjs';

const markdownOption = '--markdown';

/**
 * Measures the built page, the mock over HTTP, and the gateway, and prints the results. It rebuilds
 * stale builds and writes nothing else that stays.
 *
 * @param args names of measurements, none for all; `--markdown` for tables to paste
 * @returns whether it could measure; a missed aim isn't a failure
 */
export default async function runBench(args: readonly string[]): Promise<boolean> {
  const wanted = args.filter((arg) => arg !== markdownOption);
  const format = args.includes(markdownOption) ? markdownTable : formatTable;
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
    const benches: Record<string, () => Promise<Table>> = {
      size: async () => benchBytes(builds),
      'side-by-side': () => benchSideBySide(browser, urls),
      'ok-to-file': () => benchOkToFile(browser, urls),
      'many-rows': () => benchManyRows(browser, urls.demo),
      http: benchHttpThroughput,
      gateway: benchGateway,
    };
    const unknown = wanted.filter((name) => !(name in benches));
    if (unknown.length > 0) {
      throw new Error(
        `Unknown: ${unknown.join(', ')}. Measurements: ${Object.keys(benches).join(', ')}`,
      );
    }
    console.log(surroundings(browser.version()));
    for (const [name, bench] of Object.entries(benches)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const before = percent(processorShare());
      const table = await bench();
      const after = percent(processorShare());
      const share = `A busy thread got ${before} of a processor before, ${after} after.`;
      console.log(format({ ...table, notes: [...(table.notes ?? []), share] }));
    }
  } finally {
    await browser.close();
    await Promise.all([demo.close(), live.close(), native.close(), mock.stop()]);
  }
  console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s`);
  return true;
}

function surroundings(browserVersion: string): string {
  const processors = cpus();
  return [
    `Chromium ${browserVersion}, Node ${process.versions.node}, ${platform()} ${arch()}`,
    `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}`,
  ].join('; ');
}
