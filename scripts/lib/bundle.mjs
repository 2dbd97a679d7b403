import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from './hash-files.mjs';
import { root } from './run.mjs';

export const mockBundle = {
  name: 'mock',
  entry: 'src/mock/http/mock-server.ts',
  inputs: ['src/contract', 'src/keys', 'src/mock'],
  standalone: false,
};

/** Includes its dependencies, so that a container needs only this file. */
export const gatewayBundle = {
  name: 'gateway',
  entry: 'src/gateway/node.ts',
  inputs: ['src/contract', 'src/gateway', 'src/keys'],
  standalone: true,
};

export const teamBundle = { ...gatewayBundle, name: 'team', entry: 'src/gateway/team/main.ts' };

/**
 * Bundles a part of src/ as one module for Node, unless it's up to date. The file name contains a
 * hash of the inputs, so a bundle is never overwritten while another process loads it.
 *
 * @param {typeof mockBundle} bundle
 * @returns {Promise<string>} the file's path
 */
export async function bundle({ name, entry, inputs, standalone }) {
  const folder = join(root, 'dist', name);
  const hash = hashFiles(['package-lock.json', ...inputs]).slice(0, 16);
  const file = join(folder, `${name}-${hash}.js`);
  if (existsSync(file)) return file;
  const { build } = await import('vite');
  const output = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ...(standalone ? { ssr: { noExternal: true } } : {}),
    build: {
      ssr: entry,
      target: 'node20',
      write: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const code = 'output' in output ? output.output[0].code : undefined;
  if (code === undefined) throw new Error(`Vite has bundled ${entry} to nothing.`);
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, file);
  for (const other of readdirSync(folder)) {
    if (other.endsWith('.js') && join(folder, other) !== file) rmSync(join(folder, other));
  }
  return file;
}
