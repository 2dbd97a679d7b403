import { requireNode } from './lib/node-version.mjs';

requireNode();
const { builds, makeIfStale } = await import('./lib/builds.mjs');
const { runE2e } = await import('./lib/e2e.mjs');

let ready = true;
for (const build of Object.values(builds)) ready = ready && (await makeIfStale(build));
process.exitCode = ready && (await runE2e(process.argv.slice(2))) ? 0 : 1;
