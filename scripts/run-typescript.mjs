// Runs the default export of a TypeScript module in scripts/ with the remaining arguments:
// node scripts/run-typescript.mjs bench/run-bench.ts size
import { main } from './lib/main.mjs';

await main(async ([file, ...args]) => {
  const { withModule } = await import('./lib/typescript.mjs');
  return withModule(`/scripts/${file}`, (module) => module['default'](args));
});
