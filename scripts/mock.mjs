import { main } from './lib/main.mjs';

await main(async () => {
  const { mock } = await import('./mock/mock.mjs');
  return mock(process.argv.slice(2));
});
