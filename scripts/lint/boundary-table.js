/**
 * What each folder may import, besides itself and its subfolders. The longest matching folder applies. An
 * entry of `may` is a path from the project's root, or a package (`node:` stands for all of Node). Tests
 * may also import `testPackages` and their whole area (`src/keys`); only tests and `testing` folders may
 * import a `testing` folder.
 *
 * @typedef {{ may: readonly string[], why: string }} Boundary
 */

const react = [
  'react',
  'react-dom',
  'react-router-dom',
  '@base-ui/react',
  '@tanstack/react-query',
  '@tanstack/react-query-devtools',
  'valibot',
];

const features = [
  'src/console/account',
  'src/console/errors',
  'src/console/instances',
  'src/console/key-pairs',
  'src/console/progress',
  'src/console/regions',
];

const consoleBase = [
  ...react,
  'src/contract',
  'src/console/api',
  'src/console/extension',
  'src/console/i18n',
  'src/console/routing',
  'src/console/store',
  'src/console/ui',
  'src/console/writes',
];

const mockIsTheServer = 'The mock is the server: it never imports the console.';

const feature = {
  may: [...consoleBase, ...features, 'src/keys'],
  why: 'A feature uses other features and what is below them, never the shell, the app, the mock or the demo.',
};

/** @type {Readonly<Record<string, Boundary>>} */
export const boundaries = {
  'src/main.tsx': {
    may: [
      'react',
      'react-dom',
      'src/console/api/transport',
      'src/console/app',
      'src/console/i18n',
      'src/console/ui',
      'src/demo/start',
    ],
    why: 'The entry point starts the console and, in the demo build, the mock.',
  },
  'src/contract': {
    may: ['valibot'],
    why: 'The contract describes the API for both sides, so it depends on neither.',
  },

  'src/keys': {
    may: ['@noble/hashes'],
    why: 'Pure functions over bytes, for the browser and Node alike.',
  },
  'src/keys/encoding': { may: [], why: 'The lowest layer of src/keys.' },
  'src/keys/public-key': { may: ['src/keys/encoding'], why: 'Public keys need no private keys.' },
  'src/keys/fingerprint': {
    may: ['@noble/hashes', 'src/keys/encoding', 'src/keys/public-key'],
    why: 'Fingerprints are of public keys.',
  },
  'src/keys/private-key': {
    may: ['src/keys/encoding', 'src/keys/public-key'],
    why: 'A private key contains its public key.',
  },

  'src/mock': { may: ['src/contract', 'src/keys'], why: mockIsTheServer },
  'src/mock/store': {
    may: ['idb', 'valibot', 'src/contract', 'src/keys', 'src/mock'],
    why: mockIsTheServer,
  },
  'src/mock/access': { may: ['valibot', 'src/contract', 'src/mock'], why: mockIsTheServer },
  'src/mock/browser': {
    may: ['msw', 'src/contract', 'src/mock'],
    why: 'Only this folder uses MSW, so that the live build leaves it out.',
  },
  'src/mock/http': {
    may: ['node:', 'src/contract', 'src/keys', 'src/mock'],
    why: 'Only this part of the mock needs Node.',
  },

  'src/gateway': {
    may: ['node:', 'undici', '@alicloud/credentials', 'valibot', 'src/contract'],
    why: 'The gateway holds access keys: it shares only the contract with the rest.',
  },
  'src/gateway/rules': {
    may: ['src/contract', 'src/keys'],
    why: 'The rules are pure functions, and recognize private keys with the same code as the page.',
  },

  'src/console/store.ts': { may: ['react'], why: 'The lowest layer of the console.' },
  'src/console/ui': {
    may: [...react, 'src/console/i18n', 'src/console/store'],
    why: 'Components that know nothing of ECS.',
  },
  'src/console/i18n': { may: ['react', 'src/console/store'], why: 'Every other layer has texts.' },
  'src/console/api': {
    may: [
      '@tanstack/react-query',
      'react',
      'valibot',
      'src/contract',
      'src/console/i18n',
      'src/console/store',
    ],
    why: 'Requests and responses, without any UI.',
  },
  'src/console/extension': {
    may: ['react', 'src/console/api', 'src/console/store', 'src/console/ui'],
    why: 'The interface through which a build extends the console; it knows no extension.',
  },
  'src/console/writes': {
    may: ['@tanstack/react-query', 'react', 'src/contract', 'src/console/api', 'src/console/ui'],
    why: 'Sends any write, retries it, and finds out its outcome.',
  },
  'src/console/routing': {
    may: [...react, 'src/contract', 'src/console/ui'],
    why: 'URLs and history entries, without what they show.',
  },
  'src/console/shell': {
    may: [...consoleBase, 'src/console/regions'],
    why: 'The frame around every page; it knows no feature.',
  },
  ...Object.fromEntries(features.map((folder) => [folder, feature])),
  'src/console/app': {
    may: [...consoleBase, ...features, 'src/console/shell'],
    why: 'The app puts shell and features together.',
  },

  'src/demo': {
    may: [
      ...react,
      'src/contract',
      'src/console/api/api-error',
      'src/console/api/other-tabs',
      'src/console/extension',
      'src/console/i18n',
      'src/console/instances/pending-restarts',
      'src/console/ui',
      'src/mock/browser',
      'src/mock/switches',
      'src/mock/seed',
      'src/mock/store',
      'src/mock/wire/mock-api-error',
    ],
    why: 'The demo shows and changes the mock.',
  },

  e2e: {
    may: [
      '@playwright/test',
      '@axe-core/playwright',
      'playwright-core',
      'node:',
      'scripts',
      'src/contract',
      'src/mock/switches/parse-switches',
    ],
    why: 'End-to-end tests use the page as a user does.',
  },
};

/** What tests and `testing` folders may also import. */
export const testPackages = [
  'vitest',
  'node:',
  'valibot',
  'react-dom',
  'vite',
  '@alicloud/ecs20140526',
  '@alicloud/openapi-core',
  'big-list-of-naughty-strings',
  'fake-indexeddb',
];
