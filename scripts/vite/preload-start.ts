import type { Plugin } from 'vite';

/**
 * Saves a round trip: adds `<link rel=modulepreload>` for a module, if the build has it, that the page
 * imports dynamically at its start.
 */
export function preloadStart(startModule: string): Plugin {
  let base = '/';
  return {
    name: 'preload-start',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {}, chunk: entry }) {
        const withImports = (fileName: string): string[] => {
          const chunk = bundle[fileName];
          return chunk?.type === 'chunk' ? [fileName, ...chunk.imports.flatMap(withImports)] : [];
        };
        const loaded = withImports(entry?.fileName ?? '');
        const wanted = Object.values(bundle)
          .filter((file) => file.type === 'chunk')
          .filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(startModule)))
          .flatMap(({ fileName }) => withImports(fileName));
        return [...new Set(wanted)]
          .filter((fileName) => !loaded.includes(fileName))
          .map((fileName) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: base + fileName },
            injectTo: 'head',
          }));
      },
    },
  };
}
