import type { Plugin } from 'vite';
import { WORKER_FILE } from './mock-worker.ts';

/** Fails a build that carries anything of the stand-in: a module of it, MSW, or its worker. */
export function buildGuard(): Plugin {
  return {
    name: 'build-guard',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const found = Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' ? file.moduleIds.filter(isOfTheMock) : [],
        );
        if (WORKER_FILE in bundle) found.push(WORKER_FILE);
        if (found.length > 0) {
          this.error(
            `The live build must not hold the stand-in, but it does:\n${found.join('\n')}`,
          );
        }
      },
    },
  };
}

function isOfTheMock(moduleId: string): boolean {
  return /\/src\/mock\/|\/node_modules\/(msw|@mswjs)\//.test(moduleId.replaceAll('\\', '/'));
}
