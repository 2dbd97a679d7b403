import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { WORKER_FILE } from './mock-worker.ts';

/** Fails a build with anything of the stand-in: a module of it or of the demo, MSW, its worker. */
export function buildGuard(): Plugin {
  return {
    name: 'build-guard',
    apply: 'build',
    generateBundle(_options, bundle) {
      refuse(
        Object.values(bundle)
          .flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
          .filter(isOfTheStandIn),
      );
    },
    // What lies in public/ is copied past the bundle, so only the folder itself shows it.
    writeBundle({ dir = '.' }) {
      refuse(
        readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
          (file) => basename(file) === WORKER_FILE,
        ),
      );
    },
  };
}

function isOfTheStandIn(moduleId: string): boolean {
  return /\/src\/(mock|demo)\/|\/node_modules\/(msw|@mswjs)\//.test(moduleId.replaceAll('\\', '/'));
}

function refuse(found: string[]): void {
  if (found.length === 0) return;
  throw new Error(`The live build must not hold the stand-in, but it does:\n${found.join('\n')}`);
}
