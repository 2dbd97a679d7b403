import { arch, cpus, platform } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { browserArgs, getBrowser } from '../lib/browser.mjs';
import { builds, buildIfStale } from '../lib/builds.mjs';
import { root } from '../lib/run.mjs';
import { proxyRequest, serveBuild } from '../lib/serve.mjs';
import { startMock } from '../mock/process.mjs';
import { benchBytes } from './bytes';
import { benchGateway } from './gateway';
import { benchHttpThroughput } from './http-throughput';
import { benchManyRows } from './many-rows';
import { benchOkToFile } from './ok-to-file';
import { benchSideBySide } from './side-by-side';
import { formatTable, type Table } from './table';

const markdownOption = '--markdown';

/**
 * Measures the built page, the mock over HTTP, and the gateway, and prints the results.
 *
 * @param args names of measurements, none for all; `--markdown` leaves out the aims
 * @returns whether it could measure; a missed aim isn't a failure
 */
export default async function runBench(args: readonly string[]): Promise<boolean> {
  const wanted = args.filter((arg) => arg !== markdownOption);
  if (!(await buildIfStale(builds.demo)) || !(await buildIfStale(builds.live))) return false;
  const launchOptions = await getBrowser();
  const mock = await startMock(['--port=0']);
  const api = `${mock.url}api/`;
  const servers = [
    await serveBuild(builds.demo, { port: 0 }),
    await serveBuild(builds.live, { port: 0 }, api),
    await serveNativePage(api),
  ];
  const [demo = '', live = '', native = ''] = servers.map(
    ({ resolvedUrls }) => resolvedUrls?.local[0],
  );
  const browser = await chromium.launch({ args: browserArgs, ...launchOptions });
  const start = performance.now();
  try {
    const benches: Record<string, () => Promise<Table>> = {
      size: async () => benchBytes(builds),
      'side-by-side': () => benchSideBySide(browser, { live, demo, native }),
      'ok-to-file': () => benchOkToFile(browser, { demo, live }),
      'many-rows': () => benchManyRows(browser, demo),
      http: benchHttpThroughput,
      gateway: benchGateway,
    };
    const names = Object.keys(benches);
    const unknown = wanted.filter((name) => !names.includes(name));
    if (unknown.length > 0) {
      throw new Error(`Unknown: ${unknown.join(', ')}. Measurements: ${names.join(', ')}`);
    }
    const [processor, ...others] = cpus();
    console.log(
      `Chromium ${browser.version()}, Node ${process.versions.node}, ${platform()} ${arch()}; ` +
        `${others.length + 1} x ${processor?.model.trim()}`,
    );
    for (const [name, bench] of Object.entries(benches)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const before = processorShare();
      const table = await bench();
      const share = `A busy thread got ${before} of a processor before, ${processorShare()} after.`;
      const notes = [...table.notes, share];
      console.log(formatTable({ ...table, notes }, !args.includes(markdownOption)));
    }
  } finally {
    await browser.close();
    await Promise.all([...servers.map((server) => server.close()), mock.stop()]);
  }
  console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s`);
  return true;
}

/** Builds and serves `native/`, the page to compare with. */
async function serveNativePage(api: string) {
  const options = {
    configFile: false,
    root: fileURLToPath(new URL('native', import.meta.url)),
    logLevel: 'warn',
    build: { outDir: `${root}/dist/bench-native`, emptyOutDir: true, target: 'es2023' },
  } as const;
  await build({ ...options, plugins: [react()] });
  return preview({ ...options, plugins: [proxyRequest(api)], preview: { port: 0 } });
}

/** The share of a processor that a busy thread gets, to tell whether other load distorts the results. */
function processorShare(): string {
  const before = process.cpuUsage();
  const start = performance.now();
  while (performance.now() - start < 100);
  const { user, system } = process.cpuUsage(before);
  const share = Math.min(1, (user + system) / 1000 / (performance.now() - start));
  return `${Math.round(share * 100)} %`;
}
