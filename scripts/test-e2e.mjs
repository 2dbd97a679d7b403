import { main } from './lib/main.mjs';

await main(async () => {
  const { builds, buildIfStale } = await import('./lib/builds.mjs');
  const { runE2e } = await import('./lib/e2e.mjs');
  for (const build of Object.values(builds)) {
    if (!(await buildIfStale(build))) return false;
  }
  return runE2e(process.argv.slice(2));
});
