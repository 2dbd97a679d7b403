import type { Plugin } from 'vite';

/** What the page never runs, though a library of the first load imports it: 3 kB of it. */
const replacements: readonly { module: RegExp; code: string }[] = [
  {
    // Writes are no mutations of React Query: see console/writes.
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
    // Vite's own loads the style sheets and imports of a chunk ahead. All styles are in one sheet.
    module: /vite[/]preload-helper/,
    code: 'export const __vitePreload = (load) => load();',
  },
];

/** Fails the build if a module isn't there anymore. */
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
