import { main } from './lib/main.mjs';

await main(async (args) => (await import('./mock/mock.mjs')).mock(args));
