import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { browserCheck } from './scripts/vite/browser-check.ts';
import { buildGuard } from './scripts/vite/build-guard.ts';
import { scopedClassName } from './scripts/vite/scoped-class-name.ts';
import { leaveOut } from './scripts/vite/leave-out.ts';
import { malformedPaths } from './scripts/vite/malformed-paths.ts';
import { mockWorker } from './scripts/vite/mock-worker.ts';
import { preloadStart } from './scripts/vite/preload-start.ts';
import { securityHeaders } from './scripts/vite/security-headers.ts';
import { shakableRouter } from './scripts/vite/shakable-router.ts';
import { staticHost } from './scripts/vite/static-host.ts';
import { staticShell } from './scripts/vite/static-shell.ts';

// scripts/ holds what runs before the bundle or outside it: these plugins, `npm start`, `npm test`.
export default defineConfig(({ mode }) => {
  const buildMode = mode === 'live' ? 'live' : 'demo';
  const headers = securityHeaders(buildMode);
  return {
    mode: buildMode,
    plugins: [
      react(),
      staticShell(),
      preloadStart('/src/demo/start.tsx'),
      staticHost(headers),
      browserCheck(),
      malformedPaths(),
      shakableRouter(),
      leaveOut(),
      buildGuard(buildMode),
      buildMode === 'demo' && mockWorker(),
    ],
    resolve: {
      alias: [
        { find: 'tough-cookie', replacement: pathOf('./src/mock/browser/msw-cookie-stub.ts') },
        // Its package names the build for development alone, whose warnings nobody reads here.
        {
          find: /^react-router$/,
          replacement: pathOf('./node_modules/react-router/dist/production/index.mjs'),
        },
      ],
    },
    css: { modules: { generateScopedName: scopedClassName() } },
    build: {
      outDir: `dist/${buildMode}`,
      target: 'es2023',
      assetsInlineLimit: 0,
      // Vite asks for a style sheet once: a dialog whose own did not come would stay without it.
      cssCodeSplit: false,
      // There is one file to load at first, and few enough after it to load each other.
      modulePreload: false,
      rolldownOptions: {
        // Timings of a build are nothing to a person who starts the page.
        checks: { bundlerTimings: false },
        // No getter that a module reads while it's loaded does anything else.
        treeshake: { propertyReadSideEffects: false },
        output: {
          codeSplitting: {
            groups: [
              // What lazy chunks share with the first load would otherwise be files of their own,
              // which compress worse and cost requests.
              { name: 'index', tags: ['$initial'] },
              // What the page shows when something is amiss: each by itself is tiny.
              {
                name: 'notices',
                test: /[\\/](?:\w+Notice|NotFound|NothingFound|SignIn|UnknownRegion)\.tsx$/,
              },
              // The demo's mock needs these at once, and nothing else that lazy chunks share.
              { name: 'keys', test: /[\\/]src[\\/](?:contract|keys)[\\/]/, minShareCount: 2 },
              { name: 'shared', minShareCount: 2 },
              // Waits for a gateway only, and then for nothing else.
              { name: 'account', test: /[\\/]AccountControl\.tsx$/ },
              // All that opens over the list is loaded ahead in one request. What tells that it doesn't
              // come is not in it, nor are the languages.
              {
                name: 'dialogs',
                test: /[\\/]src[\\/]console[\\/](?!ui[\\/]ToastRegion|i18n[\\/]catalogs)/,
              },
            ],
          },
        },
      },
    },
    server: { port: 5173 },
    preview: { port: 4173, headers, cors: false },
    test: {
      environment: 'node',
      // Making RSA keys takes seconds when the machine is busy.
      testTimeout: 30_000,
      hookTimeout: 60_000,
      // No module keeps anything from one file for the next, and loading them anew costs a third.
      isolate: false,
      // One more than there are processors, because some tests wait for other programs.
      maxWorkers: availableParallelism() + 1,
      include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    },
  };
});

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
