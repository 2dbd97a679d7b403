import type { Plugin } from 'vite';

/**
 * Adds `<link rel=modulepreload>` for a module that the page imports dynamically on startup, if the
 * build has it. This saves a round trip.
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
