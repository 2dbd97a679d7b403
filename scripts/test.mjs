import { main } from './lib/main.mjs';

await main(async () => (await import('./lib/test-all.mjs')).testAll());
