import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createServer, type Plugin, type ResolvedConfig } from 'vite';

const SLOT = '<!--shell-->';
const MODULE = '/src/console/app/StaticShell.tsx';

/**
 * Puts the markup of `StaticShell` into index.html, so that the page is painted before any script
 * has run. The shell must not import the URL of an asset: it is rendered before those have names.
 */
export function staticShell(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'static-shell',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html, context) {
        if (!html.includes(SLOT)) throw new Error(`index.html has no ${SLOT} for the shell.`);
        const module: unknown = context.server
          ? await context.server.ssrLoadModule(MODULE)
          : await loadForBuild(config);
        const markup = renderToStaticMarkup(createElement(shellOf(module)));
        // A function, because in a string `$&` and its like have a meaning.
        return html.replace(SLOT, () => markup);
      },
    },
  };
}

async function loadForBuild(config: ResolvedConfig): Promise<unknown> {
  const server = await createServer({
    configFile: false,
    root: config.root,
    base: config.base,
    mode: config.mode,
    logLevel: 'warn',
    appType: 'custom',
    css: { modules: config.css.modules ?? {} },
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    return await server.ssrLoadModule(MODULE);
  } finally {
    await server.close();
  }
}

function shellOf(module: unknown): ComponentType {
  if (typeof module === 'object' && module !== null && 'StaticShell' in module) {
    const { StaticShell } = module;
    if (typeof StaticShell === 'function') return StaticShell as ComponentType;
  }
  throw new Error(`${MODULE} must export a component named StaticShell.`);
}
