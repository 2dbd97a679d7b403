import { main } from './lib/main.mjs';

await main(async () => {
  const { start } = await import('./lib/start-demo.mjs');
  return start(process.argv.slice(2));
});
