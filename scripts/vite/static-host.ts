import type { Plugin } from 'vite';

/**
 * Adds files for static hosts: `_headers` (Netlify, Cloudflare Pages), and `404.html`, a copy of the
 * page, so that deep links work without a fallback.
 */
export function staticHost(headers: Record<string, string>): Plugin {
  return {
    name: 'static-host',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') this.error('The build has no index.html to make 404.html of.');
        this.emitFile({ type: 'asset', fileName: '404.html', source: page.source });
        const source = headersFile(this.environment.config.base, headers);
        this.emitFile({ type: 'asset', fileName: '_headers', source });
      },
    },
  };
}

/** The content of `_headers`: one rule for all paths under `base`. */
export function headersFile(base: string, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${base}*\n${lines.join('')}`;
}
