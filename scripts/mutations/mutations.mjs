import { main } from '../lib/main.mjs';

await main(async () => {
  const { tryMutations } = await import('./try-mutations.mjs');
  return tryMutations(process.argv.slice(2));
});
