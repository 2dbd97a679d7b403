import { main } from './lib/main.mjs';

await main(async () => {
  const { testAll } = await import('./lib/test-all.mjs');
  return testAll();
});
