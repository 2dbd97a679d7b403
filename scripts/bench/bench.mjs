import { main } from '../lib/main.mjs';

await main(async () => {
  const { runBench } = await import('./run-bench.mjs');
  return runBench(process.argv.slice(2));
});
