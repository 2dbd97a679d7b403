import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, resolveConfig } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildGuard } from './build-guard';
import type { BuildMode } from './security-headers';

const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-guard-'));
  write('index.html', '<script type="module" src="/src/main.ts"></script>');
  write('src/mock/browser/browser.ts', 'export const startMock = () => document.title;');
  write('node_modules/msw/package.json', '{ "name": "msw", "main": "index.js" }');
  write('node_modules/msw/index.js', 'exports.http = () => document.title;');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the guard of the builds', () => {
  it('refuses the mock, imported later or at once', async () => {
    write('src/main.ts', `void import('./mock/browser/browser').then((it) => it.startMock());`);
    await expect(buildPage('live')).rejects.toThrow('/src/mock/browser/browser.ts');
    write('src/main.ts', `import { startMock } from './mock/browser/browser'; startMock();`);
    await expect(buildPage('live')).rejects.toThrow('/src/mock/browser/browser.ts');
  });

  it('refuses the demo around it', async () => {
    write('src/demo/url-switches.ts', 'export const address = () => document.title;');
    write('src/main.ts', `import { address } from './demo/url-switches'; address();`);
    await expect(buildPage('live')).rejects.toThrow('/src/demo/url-switches.ts');
  });

  it('refuses MSW', async () => {
    write('src/main.ts', `import { http } from 'msw'; http();`);
    await expect(buildPage('live')).rejects.toThrow('/node_modules/msw/index.js');
  });

  it.each(['live', 'demo'] as const)('refuses the gateway in the %s build', async (mode) => {
    write('src/gateway/sign.ts', 'export const sign = () => document.title;');
    write('src/main.ts', `void import('./gateway/sign').then((it) => it.sign());`);
    await expect(buildPage(mode)).rejects.toThrow('/src/gateway/sign.ts');
    write('node_modules/undici/package.json', '{ "name": "undici", "main": "index.js" }');
    write('node_modules/undici/index.js', 'exports.request = () => document.title;');
    write('src/main.ts', `import { request } from 'undici'; request();`);
    await expect(buildPage(mode)).rejects.toThrow('/node_modules/undici/index.js');
  });

  it('lets the demo have the mock', async () => {
    write('src/main.ts', `void import('./mock/browser/browser').then((it) => it.startMock());`);
    await expect(buildPage('demo')).resolves.toBeDefined();
  });

  it('refuses a worker script that lies in public/', async () => {
    write('src/main.ts', 'document.title = "live";');
    write('public/mockServiceWorker.js', '');
    await expect(buildPage('live')).rejects.toThrow('mockServiceWorker.js');
  });

  it('lets a build go whose import of the mock is left out', async () => {
    write(
      'src/main.ts',
      `if (import.meta.env.MODE !== 'live') void import('./mock/browser/browser');`,
    );
    await expect(buildPage('live')).resolves.toBeDefined();
  });

  it('is in both builds, and the worker in the demo', async () => {
    expect(await pluginsOf('live')).toContain('build-guard');
    expect(await pluginsOf('demo')).toContain('build-guard');
    expect(await pluginsOf('live')).not.toContain('mock-worker');
    expect(await pluginsOf('demo')).toContain('mock-worker');
  });
});

function write(file: string, text: string) {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function buildPage(mode: BuildMode) {
  return build({
    configFile: false,
    root,
    mode: mode,
    logLevel: 'silent',
    plugins: [buildGuard(mode)],
  });
}

async function pluginsOf(mode: string) {
  const { plugins } = await resolveConfig({ configFile, mode, logLevel: 'silent' }, 'build');
  return plugins.map((plugin) => plugin.name);
}
