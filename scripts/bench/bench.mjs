import { main } from '../lib/main.mjs';

await main(async (args) => {
  const { runTypeScript } = await import('../lib/typescript.mjs');
  return runTypeScript('/scripts/bench/run-bench.ts', args);
});
