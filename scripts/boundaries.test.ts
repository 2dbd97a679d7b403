import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a file of each folder may import, and what lint must refuse it. */
const boundaries = [
  {
    file: 'src/main.tsx',
    may: [
      'react-dom/client',
      './console/app/App',
      './console/api/backend',
      './console/ui/base.css',
      './console/ui/loadable',
      './demo/start',
    ],
    mayNot: [
      'msw',
      './mock/browser',
      './demo/DemoControl',
      './keys/generate',
      './console/key-pairs/KeyPairs',
    ],
  },
  {
    file: 'src/contract/probe.ts',
    may: ['./limits', 'valibot'],
    mayNot: ['react', 'node:fs', 'msw/browser', '../keys/generate', '../mock/store'],
  },
  { file: 'src/contract/probe.test.ts', may: ['vitest', 'node:fs'], mayNot: ['../keys/generate'] },
  {
    file: 'src/keys/probe.ts',
    may: ['./pem', '@noble/hashes/legacy.js'],
    mayNot: ['react', 'node:crypto', '../contract/limits', '../mock/store', '../console/ui/Dialog'],
  },
  {
    file: 'src/keys/import/probe.ts',
    may: ['./layers', '../pem', '@noble/hashes/legacy.js'],
    mayNot: ['react', 'node:crypto', '../../contract/limits', '../../console/ui/Dialog'],
  },
  { file: 'src/keys/probe.test.ts', may: ['node:child_process', 'node-forge'], mayNot: ['react'] },
  {
    file: 'src/mock/probe.ts',
    may: ['idb', './store', './handlers/regions', '../contract/limits', '../keys/generate'],
    mayNot: ['msw', 'react-dom', 'node:http', '../console/api/call', '../main', '../../e2e/x'],
  },
  {
    file: 'src/mock/handlers/probe.ts',
    may: ['./handler', '../store', '../../contract/limits', '../../keys/generate'],
    mayNot: ['msw', '@tanstack/react-query', '../../console/api/call', '../../main'],
  },
  {
    file: 'src/mock/browser.ts',
    may: ['msw', 'msw/browser', './api'],
    mayNot: ['react', 'node:http', '../console/api/call'],
  },
  { file: 'src/mock/node.ts', may: ['node:http', './api'], mayNot: ['msw', '../console/api/call'] },
  { file: 'src/mock/node-probe.ts', may: ['node:http', './api'], mayNot: ['msw', 'react'] },
  {
    file: 'src/gateway/probe.ts',
    may: ['node:http', 'undici', './rules/form', '../contract/limits'],
    mayNot: ['msw', 'react', '../mock/store', '../console/api/call', '../keys/pem', '../main'],
  },
  {
    file: 'src/gateway/upstream/probe.ts',
    may: ['node:http', 'undici', './send', '../gateway', '../rules/form', '../../contract/limits'],
    mayNot: ['vite', '../../mock/store', '../../console/api/call', '../../demo/start'],
  },
  {
    file: 'src/gateway/rules/probe.ts',
    may: ['./form', '../../contract/limits'],
    mayNot: ['node:http', 'undici', '../upstream/send', '../../mock/store'],
  },
  {
    file: 'src/demo/Probe.tsx',
    may: [
      'react',
      'react-router-dom',
      './DemoPanel',
      '../mock/faults',
      '../contract/actions',
      '../console/api/other-tabs',
      '../console/instances/pending-restarts',
      '../console/ui/Dialog',
    ],
    mayNot: [
      'msw',
      'node:fs',
      '../mock/handlers/index',
      '../keys/generate',
      '../console/api/backend',
      '../console/key-pairs/queries',
    ],
  },
  {
    file: 'src/console/ui/Probe.tsx',
    may: ['react', '@base-ui/react/dialog', './Dialog'],
    mayNot: ['msw', '../api/call', '../key-pairs/queries', '../../contract/limits'],
  },
  {
    file: 'src/console/api/probe.ts',
    may: ['@tanstack/react-query', './call', '../../contract/limits'],
    mayNot: ['msw', '../ui/Dialog', '../app/paths', '../../keys/generate', '../../mock/store'],
  },
  {
    file: 'src/console/shell/Probe.tsx',
    may: ['react', '../ui/Dialog', '../api/call', '../app/paths', '../../contract/limits'],
    mayNot: ['../app/App', '../key-pairs/queries', '../../keys/generate', '../../mock/store'],
  },
  {
    file: 'src/console/key-pairs/Probe.tsx',
    may: [
      './queries',
      '../ui/Dialog',
      '../api/call',
      '../app/paths',
      '../instances/queries',
      '../../keys/generate',
      '../../contract/limits',
    ],
    mayNot: [
      'msw',
      '../app/App',
      '../shell/Shell',
      '../../mock/store',
      '../../demo/x',
      '../../main',
    ],
  },
  {
    file: 'src/console/key-pairs/create/Probe.tsx',
    may: ['./x', '../queries', '../../ui/Dialog', '../../app/paths', '../../../keys/generate'],
    mayNot: ['../../app/App', '../../shell/Shell', '../../../mock/store', '../../../main'],
  },
  {
    file: 'src/console/app/Probe.tsx',
    may: ['react-router-dom', '../shell/Shell', '../key-pairs/KeyPairs', '../ui/Dialog'],
    mayNot: ['msw', '../../mock/store', '../../demo/start', '../../keys/generate'],
  },
  {
    file: 'e2e/probe.spec.ts',
    may: ['@playwright/test', './fixtures', '../src/contract/limits', '../src/mock/faults'],
    mayNot: ['msw', '../src/mock/store', '../src/console/app/paths'],
  },
];

/** The imports that lint refuses, by file. */
let refused: Map<string, string[]>;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8'));
  // No rule here needs types, and the files to import are not there to have any.
  config.options.typeAware = false;
  config.jsPlugins = config.jsPlugins.map((path: string) => join(root, path));
  write('.oxlintrc.json', JSON.stringify(config));
  for (const { file, may, mayNot } of boundaries) {
    write(file, [...may, ...mayNot].map((name) => `import '${name}';\n`).join(''));
  }
  write('src/console/ui/lazy.ts', `export const lazily = () => import('../../mock/store');\n`);
  write('src/keys/ring-a.ts', `import { b } from './ring-b';\nexport const a = () => b;\n`);
  write('src/keys/ring-b.ts', `import { a } from './ring-a';\nexport const b = () => a;\n`);
  refused = lint();
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(boundaries)('$file may import what it may, and nothing else', ({ file, mayNot }) => {
  expect(refused.get(file)?.toSorted()).toEqual(mayNot.toSorted());
});

it('sees an import that is made later', () => {
  expect(refused.get('src/console/ui/lazy.ts')).toEqual(['../../mock/store']);
});

it('sees files that import one another', () => {
  expect(refused.get('src/keys/ring-a.ts')).toEqual(['a cycle']);
});

function write(file: string, text: string) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function lint(): Map<string, string[]> {
  const program = join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [program, '--format', 'unix'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const found = new Map<string, string[]>();
  const add = (file: string, name: string) => found.set(file, [...(found.get(file) ?? []), name]);
  for (const line of stdout.split('\n')) {
    const [, file, message] = /^([^:]+):\d+:\d+: (.*)$/.exec(line) ?? [];
    if (file === undefined || message === undefined) continue;
    const name = /^'(.*)' import is restricted|^Do not import Node.js builtin.*`(.*)`/.exec(
      message,
    );
    if (name) add(file, name[1] ?? name[2] ?? '');
    if (message.startsWith('Dependency cycle')) add(file, 'a cycle');
  }
  return found;
}
