import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { WORKER_FILE } from './mock-worker.ts';
import type { World } from './security-headers.ts';

const gateway = /\/src\/gateway\/|\/node_modules\/(undici|@alicloud)\//;
const mock = /\/src\/(mock|demo)\/|\/node_modules\/(msw|@mswjs)\//;

/**
 * Fails a build with anything of the gateway in it and, in the live build, of the mock: a module of
 * it or of the demo, MSW, its worker.
 */
export function buildGuard(world: World): Plugin {
  return {
    name: 'build-guard',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle)
        .flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
        .map((id) => id.replaceAll('\\', '/'));
      refuse(modules.filter((id) => gateway.test(id) || (world === 'live' && mock.test(id))));
    },
    // Files in public/ are copied without being part of the bundle.
    writeBundle({ dir = '.' }) {
      if (world !== 'live') return;
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
