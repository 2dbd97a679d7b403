import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { WORKER_FILE } from './mock-worker.ts';
import type { BuildMode } from './security-headers.ts';

const gateway = /\/src\/gateway\/|\/node_modules\/(undici|@alicloud)\//;
const mock = /\/src\/(mock|demo)\/|\/node_modules\/(msw|@mswjs)\//;

/** Fails a build that contains the gateway or, in the live build, the mock, the demo, MSW or its worker. */
export function buildGuard(mode: BuildMode): Plugin {
  return {
    name: 'build-guard',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle)
        .flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
        .map((id) => id.replaceAll('\\', '/'));
      refuse(modules.filter((id) => gateway.test(id) || (mode === 'live' && mock.test(id))));
    },
    // Files in public/ aren't part of the bundle.
    writeBundle({ dir = '.' }) {
      if (mode !== 'live') return;
      refuse(
        readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
          (file) => basename(file) === WORKER_FILE,
        ),
      );
    },
  };
}

function refuse(found: string[]): void {
  if (found.length === 0) return;
  throw new Error(`This build must not contain these files:\n${found.join('\n')}`);
}
