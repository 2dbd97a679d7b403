import { requireNode } from './lib/node-version.mjs';

requireNode();
const { testAll } = await import('./lib/test-all.mjs');
process.exitCode = (await testAll()) ? 0 : 1;
