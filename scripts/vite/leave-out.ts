import type { Plugin } from 'vite';

/** Library modules in the first load that the page never runs; together 3 kB. */
const replacements: readonly { module: RegExp; code: string }[] = [
  {
    // Writes don't use React Query's mutations: see console/writes.
    module: /query-core[/]build[/]modern[/]mutationCache\.js$/,
    code: `export class MutationCache {
      clear() {}
      findAll() { return []; }
      async resumePausedMutations() {}
    }`,
  },
  {
    module: /query-core[/]build[/]modern[/]infiniteQueryBehavior\.js$/,
    code: `
      export function infiniteQueryBehavior() {
        throw new Error('There are no infinite queries.');
      }
      export { infiniteQueryBehavior as hasNextPage, infiniteQueryBehavior as hasPreviousPage };`,
  },
  {
    // It preloads a chunk's style sheets and imports. All styles are in one sheet.
    module: /vite[/]preload-helper/,
    code: 'export const __vitePreload = (load) => load();',
  },
];

/** Replaces these modules. Fails the build if one isn't found. */
export function leaveOut(): Plugin {
  const left = new Set(replacements);
  return {
    name: 'leave-out',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const replacement = replacements.find(({ module }) => module.test(id));
      if (!replacement) return null;
      left.delete(replacement);
      return { code: replacement.code, moduleSideEffects: false };
    },
    buildEnd(error) {
      if (error || left.size === 0) return;
      this.error(`Not found, so not left out: ${[...left].map(({ module }) => module).join(', ')}`);
    },
  };
}
