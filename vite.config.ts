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
import { tracelessSignals } from './scripts/vite/traceless-signals.ts';

/**
 * Lets V8 compile a whole file on another thread as it arrives, instead of each function on the main thread
 * at its first call: https://v8.dev/blog/explicit-compile-hints
 */
const compileHint = '//# allFunctionsCalledOnLoad';

/** The chunks that the first rows, and a click that opens a dialog, would wait for. */
const compiledAhead = new Set(['index', 'shared', 'dialogs']);

// scripts/ holds what isn't part of the bundle: these plugins, `npm start`, `npm test`.
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
      tracelessSignals(),
      leaveOut(),
      buildGuard(buildMode),
      buildMode === 'demo' && mockWorker(),
    ],
    resolve: {
      alias: [
        { find: 'tough-cookie', replacement: pathOf('./src/mock/browser/msw-cookie-stub.ts') },
        // The package's only export is the development build, which is larger and logs warnings.
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
      // Vite requests a chunk's style sheet only once: if that failed, a dialog would stay unstyled.
      cssCodeSplit: false,
      // The first load is a single file, and the later chunks import few others.
      modulePreload: false,
      rolldownOptions: {
        // `npm start` also builds, and its users don't need build timings.
        checks: { bundlerTimings: false },
        // No module depends on side effects of a getter.
        treeshake: { propertyReadSideEffects: false },
        output: {
          postBanner: ({ name }) => (compiledAhead.has(name) ? compileHint : ''),
          codeSplitting: {
            groups: [
              // Keeps modules that lazy chunks share with the first load in one file. Separate files
              // would compress worse and cost requests.
              { name: 'index', tags: ['$initial'] },
              // Error and notice components, each too small for a chunk of its own.
              {
                name: 'notices',
                test: /[\\/](?:\w+Notice|NotFound|NothingFound|SignIn|UnknownRegion)\.tsx$/,
              },
              // The demo's mock needs these at startup, but none of the other shared modules.
              { name: 'keys', test: /[\\/]src[\\/](?:contract|keys)[\\/]/, minShareCount: 2 },
              { name: 'shared', minShareCount: 2 },
              // Loaded at startup, but only behind a gateway.
              { name: 'account', test: /[\\/]AccountControl\.tsx$/ },
              // Everything that opens over the list, loaded ahead in one request. Excludes the toasts,
              // which report a chunk that fails to load, and the translations.
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
      // Generating RSA keys takes seconds on a busy machine.
      testTimeout: 30_000,
      hookTimeout: 60_000,
      // No test depends on fresh modules, and loading them again for each file takes a third longer.
      isolate: false,
      // One more than the processors, because some tests wait for other programs.
      maxWorkers: availableParallelism() + 1,
      include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    },
  };
});

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
