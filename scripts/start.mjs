import { main } from './lib/main.mjs';

await main(async (args) => (await import('./lib/start-demo.mjs')).start(args));
