import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/**
 * Adds `<link rel=modulepreload>` for the dynamic imports of the start module. It loads them on
 * every start, so waiting until it runs would cost a round trip. Dynamic imports of other modules
 * (dialogs) stay lazy.
 */
export function preloadStart(startModule: string): Plugin {
  let base = '/';
  let startId = '';
  let preloaded: string[] = [];
  return {
    name: 'preload-start',
    apply: 'build',
    configResolved(config) {
      base = config.base;
      startId = resolve(config.root, startModule);
    },
    generateBundle: {
      // The page is generated in the same phase and needs the list.
      order: 'pre',
      handler(_options, bundle) {
        const wanted = this.getModuleInfo(startId)?.dynamicallyImportedIds ?? [];
        preloaded = chunksBehind(bundle, startId, wanted);
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: () =>
        preloaded.map((fileName): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: base + fileName },
          injectTo: 'head',
        })),
    },
  };
}

/** The chunks with the `wanted` modules and all their imports, except those of `startId`. */
function chunksBehind(
  bundle: Rolldown.OutputBundle,
  startId: string,
  wanted: readonly string[],
): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const withImports = (fileName: string): string[] => {
    const chunk = bundle[fileName];
    return chunk?.type === 'chunk' ? [fileName, ...chunk.imports.flatMap(withImports)] : [];
  };
  const filesOf = (isWanted: (moduleId: string) => boolean): string[] =>
    chunks
      .filter((chunk) => chunk.moduleIds.some(isWanted))
      .flatMap((chunk) => withImports(chunk.fileName));

  const files = new Set(filesOf((id) => wanted.includes(id)));
  for (const loaded of filesOf((id) => id === startId)) files.delete(loaded);
  return [...files];
}
