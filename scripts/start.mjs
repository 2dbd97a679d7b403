import { requireNode } from './lib/node-version.mjs';

requireNode();
const { start } = await import('./lib/start-demo.mjs');
await start(process.argv.slice(2));
