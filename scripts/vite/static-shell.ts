import type { Plugin, ResolvedConfig, Rolldown } from 'vite';
import type { RenderedShell } from '../../src/console/app/render-shells.tsx';
import { withModule } from '../lib/typescript.mjs';
import { chooseLanguage } from './choose-language.ts';

const MODULE = '/src/console/app/render-shells.tsx';

/**
 * Adds the shell to index.html, so that it's painted before any script runs: in English, and in
 * templates for choose-language.js in the other languages. The shell must not import the URL of an
 * asset: it's rendered before assets are named.
 */
export function staticShell(): Plugin[] {
  let config: ResolvedConfig;
  return [
    {
      name: 'static-shell',
      configResolved(resolved) {
        config = resolved;
      },
      transformIndexHtml: {
        order: 'pre',
        async handler(html, context) {
          const { base, mode, css } = config;
          const shells: RenderedShell[] = context.server
            ? await context.server.ssrLoadModule(MODULE).then((module) => module['renderShells']())
            : await withModule(MODULE, (module) => module['renderShells'](), {
                base,
                mode,
                css: { modules: css.modules ?? {} },
              });
          return withShells(html, shells);
        },
      },
    },
    {
      name: 'static-shell-catalogs',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        handler: (html, { bundle }) => bundle && withCatalogs(html, bundle, config.base),
      },
    },
  ];
}

function withShells(html: string, shells: readonly RenderedShell[]): string {
  const [english, ...others] = shells;
  if (!english) throw new Error(`${MODULE} renders no shell.`);
  const templates = others.map(
    ({ language, title, markup }) =>
      `<template lang="${language}" title="${title}">${markup}</template>`,
  );
  const slots: Record<string, string> = {
    shell: english.markup,
    title: english.title,
    languages: `${templates.join('')}<script>${chooseLanguage}</script>`,
  };
  const filled = html.replace(/<!--(\w+)-->/g, (slot, name: string) => slots[name] ?? slot);
  for (const name of Object.keys(slots)) {
    if (!html.includes(`<!--${name}-->`)) throw new Error(`index.html has no <!--${name}-->.`);
  }
  return filled;
}

/** Gives each template its catalog's URL, so that it's loaded in parallel with the first script. */
function withCatalogs(html: string, bundle: Rolldown.OutputBundle, base: string): string {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  return html.replace(/<template lang="([\w-]+)"/g, (start, language: string) => {
    const file = `/catalogs/${language}.json`;
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(file)));
    if (!chunk) throw new Error(`The build has no ${file}.`);
    return `${start} data-catalog="${base}${chunk.fileName}"`;
  });
}
