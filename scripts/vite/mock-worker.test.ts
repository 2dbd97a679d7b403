import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { workerSource } from './mock-worker';

/** Whether our listener, in a worker at `workerUrl`, passes a request to `url` on to MSW. */
function reachesMsw(workerUrl: string, url: string): boolean {
  const msw = readFileSync(
    createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'),
    'utf8',
  );
  const inFront = workerSource().replace(msw, '');
  const worker = new EventTarget();
  runInNewContext(inFront, {
    addEventListener: worker.addEventListener.bind(worker),
    location: new URL(workerUrl),
    URL,
  });
  let reached = false;
  worker.addEventListener('fetch', () => {
    reached = true;
  });
  worker.dispatchEvent(Object.assign(new Event('fetch'), { request: { url } }));
  return reached;
}

describe.each(['http://localhost:4173/', 'https://host.example/demo/'])(
  'the worker of %s',
  (base) => {
    const worker = `${base}mockServiceWorker.js`;

    it.each(['api/', 'api/?Action=DescribeRegions'])('gives MSW requests to %s', (path) => {
      expect(reachesMsw(worker, base + path)).toBe(true);
    });

    it.each(['', 'keyPair/region/cn-hangzhou', 'assets/index.js', 'keyPair/api/', 'apis', '?api/'])(
      'keeps requests to "%s" from it',
      (path) => {
        expect(reachesMsw(worker, base + path)).toBe(false);
      },
    );

    it('keeps requests to other origins from it', () => {
      expect(reachesMsw(worker, 'https://elsewhere.example/api/')).toBe(false);
    });
  },
);

it('is one script, for importScripts would trip Trusted Types', () => {
  expect(workerSource()).toContain('MOCK_ACTIVATE');
  expect(workerSource()).not.toContain('importScripts');
});
