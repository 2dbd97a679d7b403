import './usable-storage';
import { http, type HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { mockCodes, type StorageProblem } from '../../contract/mock-extensions';
import { apiFetch } from '../api';
import { AdjustableApi } from '../switches/adjustable-api';
import { systemEnv } from '../env';
import { IdbStore } from '../store/idb-store';
import { seed } from '../seed/seed';
import { memoryStore, type ReplaceableStore, type Store } from '../store/store';
import { StorageError } from '../store/storage-errors';

const takeoverMilliseconds = 2000;

/** The mock in this tab. `send` replaces the network, and rejects like `fetch`. */
export interface MockInPage {
  send: (request: Request) => Promise<Response>;
  storageProblem: () => Promise<StorageProblem | null>;
  controls: AdjustableApi;
}

/**
 * Starts the mock in this tab. It responds in the page until the service worker is active, then
 * through the worker.
 */
export async function startMock(switches: string): Promise<MockInPage> {
  const store = await openStore();
  const controls = new AdjustableApi(store, systemEnv());
  await controls.setSwitches(switches).catch((error: unknown) => {
    // The first request fails with the same error, which the page can show.
    if (!(error instanceof StorageError)) throw error;
  });
  const respond = apiFetch(controls.handle);
  const handlers = [http.all(apiUrl().href, ({ request }) => respond(request))];
  let worker: ServiceWorker | null = null;
  void startWorker(handlers).then((started) => {
    worker = started;
  });
  return {
    async send(request) {
      // After a hard reload the page never has a controller, and a newer worker that takes over
      // doesn't know that this page handles requests.
      const passesWorker = worker !== null && navigator.serviceWorker.controller === worker;
      if (passesWorker) return fetch(request);
      const response = await respond(request);
      // As `fetch` does if a switch drops the request or the response.
      if (response.type === 'error') throw new TypeError('Failed to fetch');
      return response;
    },
    storageProblem: () => storageProblem(store),
    controls,
  };
}

/** IndexedDB, or memory if the browser provides no database. */
async function openStore(): Promise<ReplaceableStore> {
  // The mock's former name. Renaming the database would lose data that browsers have stored.
  const store = new IdbStore({ name: 'ecs-stand-in', seed });
  try {
    await store.open();
    return store;
  } catch (error) {
    // Other errors concern existing data, which is kept; the API returns them.
    return error instanceof StorageError && error.code === mockCodes.storageUnavailable
      ? memoryStore(seed)
      : store;
  }
}

async function storageProblem(store: Store): Promise<StorageProblem | null> {
  if (!(store instanceof IdbStore)) return { kind: 'not-kept' };
  const count = await store.countDamagedRecords();
  return count > 0 ? { kind: 'damaged-records', count } : null;
}

/** The worker that passes requests to this page, if any. */
async function startWorker(handlers: HttpHandler[]): Promise<ServiceWorker | null> {
  if (!('serviceWorker' in navigator)) return null;
  const url = new URL('mockServiceWorker.js', baseUrl());
  try {
    const registration = await navigator.serviceWorker.getRegistration(baseUrl());
    // After a hard reload, or if this page was loading when the worker claimed the open tabs. MSW
    // would reload the page to get the worker back, endlessly with "Bypass for network".
    if (registration?.active && navigator.serviceWorker.controller === null) {
      if (!(await isTakenOver(registration.active))) return null;
    }
    allowWorkerScript(url.href);
    const started = await setupWorker(...handlers).start({
      quiet: true,
      onUnhandledFrame: 'bypass',
      serviceWorker: { url: url.href, options: { scope: baseUrl().pathname } },
    });
    return started?.active ?? null;
  } catch {
    return null;
  }
}

/** Asks the worker to claim this page. An old worker doesn't reply. */
function isTakenOver(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true));
    setTimeout(() => resolve(false), takeoverMilliseconds);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, no window
    worker.postMessage('CLAIM');
  });
}

/** Trusted Types only allow MSW's plain string through the policy "default". */
function allowWorkerScript(workerUrl: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies };
  trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (url === workerUrl) return url;
      throw new TypeError('Only the worker of the mock may be loaded.');
    },
  });
}

/** Missing in TypeScript's DOM types. */
interface TrustedTypePolicies {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => unknown;
}

function baseUrl(): URL {
  return new URL(import.meta.env.BASE_URL, document.baseURI);
}

function apiUrl(): URL {
  return new URL('api/', baseUrl());
}
