import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Imports that lint must allow and refuse. */
const boundaries = [
  {
    file: 'src/main.tsx',
    may: [
      'react-dom/client',
      './console/app/App',
      './console/api/transport',
      './console/ui/base.css',
      './console/ui/loadable',
      './demo/start',
    ],
    mayNot: [
      'msw',
      './mock/browser/browser',
      './demo/DemoControl',
      './keys/private-key/generate',
      './console/key-pairs/KeyPairs',
    ],
  },
  {
    file: 'src/contract/probe.ts',
    may: ['./limits', 'valibot'],
    mayNot: ['react', 'node:fs', 'msw/browser', '../keys/encoding/pem', './testing/captured'],
  },
  {
    file: 'src/contract/probe.test.ts',
    may: ['vitest', 'node:fs'],
    mayNot: ['../keys/encoding/pem'],
  },
  {
    file: 'src/keys/import/probe.ts',
    may: ['./layers', '../encoding/pem', '@noble/hashes/legacy.js'],
    mayNot: ['react', 'crypto', '../testing/sample-keys', '../../contract/limits'],
  },
  {
    file: 'src/keys/public-key/probe.ts',
    may: ['../encoding/pem'],
    mayNot: ['@noble/hashes/sha2.js', '../private-key/generate'],
  },
  {
    file: 'src/keys/encoding/probe.test.ts',
    may: ['node:child_process', '../testing/sample-keys'],
    mayNot: ['react'],
  },
  {
    file: 'src/mock/probe.ts',
    may: ['./store/store', './handlers/regions', '../contract/limits', '../keys/encoding/pem'],
    mayNot: [
      'idb',
      'msw',
      'react-dom',
      'node:http',
      '../console/api/call',
      '../main',
      '../../e2e/x',
    ],
  },
  {
    file: 'src/mock/handlers/probe.ts',
    may: ['./handler', '../store/store', '../../contract/limits', '../../keys/encoding/pem'],
    mayNot: ['msw', '@tanstack/react-query', '../../console/api/call', '../../main'],
  },
  {
    file: 'src/mock/browser/probe.ts',
    may: ['msw', 'msw/browser', '../api'],
    mayNot: ['react', 'node:http', '../../console/api/call'],
  },
  {
    file: 'src/mock/http/probe.ts',
    may: ['node:http', '../api'],
    mayNot: ['msw', '../../console/api/call'],
  },
  {
    file: 'src/gateway/probe.ts',
    may: ['node:http', 'undici', './rules/form', '../contract/limits'],
    mayNot: [
      'msw',
      'react',
      '../mock/api',
      '../console/api/call',
      '../keys/encoding/pem',
      '../main',
    ],
  },
  {
    file: 'src/gateway/rules/probe.ts',
    may: ['./form', '../../contract/limits'],
    mayNot: ['node:http', 'undici', '../upstream/send', '../../mock/api'],
  },
  {
    file: 'src/demo/Probe.tsx',
    may: [
      'react',
      './DemoPanel',
      '../mock/switches/parse-switches',
      '../contract/actions',
      '../console/api/other-tabs',
      '../console/ui/Dialog',
    ],
    mayNot: [
      'msw',
      'node:fs',
      '../mock/handlers/index',
      '../keys/encoding/pem',
      '../console/api/transport',
      '../console/key-pairs/data/queries',
    ],
  },
  {
    file: 'src/console/ui/Probe.tsx',
    may: ['react', '@base-ui/react/dialog', './Dialog'],
    mayNot: ['msw', '../api/call', '../key-pairs/data/queries', '../../contract/limits'],
  },
  {
    file: 'src/console/api/probe.ts',
    may: ['@tanstack/react-query', './call', '../../contract/limits'],
    mayNot: [
      'msw',
      '../ui/Dialog',
      '../routing/paths',
      '../../keys/encoding/pem',
      './testing/errors',
    ],
  },
  {
    file: 'src/console/shell/Probe.tsx',
    may: ['react', '../ui/Dialog', '../api/call', '../routing/paths', '../../contract/limits'],
    mayNot: ['../app/App', '../key-pairs/KeyPairs', '../../keys/encoding/pem', '../../mock/api'],
  },
  {
    file: 'src/console/key-pairs/create/Probe.tsx',
    may: [
      './x',
      '../data/queries',
      '../../ui/Dialog',
      '../../routing/paths',
      '../../instances/queries',
      '../../../keys/private-key/generate',
    ],
    mayNot: ['msw', '../../app/App', '../../shell/Shell', '../../../mock/api', '../../../main'],
  },
  {
    file: 'src/console/app/Probe.tsx',
    may: ['react-router-dom', '../shell/Shell', '../key-pairs/KeyPairs', '../ui/Dialog'],
    mayNot: ['msw', '../../mock/api', '../../demo/start', '../../keys/encoding/pem'],
  },
  {
    file: 'e2e/probe.spec.ts',
    may: [
      '@playwright/test',
      './fixtures',
      '../src/contract/limits',
      '../src/mock/switches/parse-switches',
    ],
    mayNot: ['msw', '../src/mock/api', '../src/console/routing/paths'],
  },
];

/** Refused imports by file. */
let refused: Map<string, string[]>;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8'));
  // The imported files don't exist, so there are no types.
  config.options.typeAware = false;
  config.jsPlugins = config.jsPlugins.map((path: string) => join(root, path));
  write('.oxlintrc.json', JSON.stringify(config));
  for (const { file, may, mayNot } of boundaries) {
    write(file, [...may, ...mayNot].map((name) => `import '${name}';\n`).join(''));
  }
  write('src/console/ui/lazy.ts', `export const lazily = () => import('../../mock/api');\n`);
  write('src/keys/ring-a.ts', `import { b } from './ring-b';\nexport const a = () => b;\n`);
  write('src/keys/ring-c.ts', `import type { D } from './ring-d';\nexport type C = D;\n`);
  write('src/keys/ring-d.ts', `import type { C } from './ring-c';\nexport type D = C;\n`);
  write('src/keys/ring-b.ts', `import { a } from './ring-a';\nexport const b = () => a;\n`);
  refused = lint();
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(boundaries)('$file may import what it may, and nothing else', ({ file, mayNot }) => {
  expect(refused.get(file)?.toSorted()).toEqual(mayNot.toSorted());
});

it('sees an import that is made later', () => {
  expect(refused.get('src/console/ui/lazy.ts')).toEqual(['../../mock/api']);
});

it('sees files that import one another', () => {
  expect(refused.get('src/keys/ring-a.ts')).toEqual(['a cycle']);
  expect(refused.get('src/keys/ring-c.ts')).toEqual(['a cycle']);
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
    const name = /^'(.*)' (?:can't be imported in|is for tests only)/.exec(message)?.[1];
    if (name !== undefined) add(file, name);
    if (message.startsWith('Dependency cycle')) add(file, 'a cycle');
  }
  return found;
}
