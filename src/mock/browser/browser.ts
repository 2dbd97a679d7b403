import './usable-storage';
import { http, type HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { getResponse } from 'msw/utils/get-response';
import type { StorageProblem } from '../../contract/mock-extensions';
import { apiFetch } from '../api';
import { AdjustableApi } from '../controls/adjustable-api';
import { systemEnv } from '../env';
import { IdbStore } from '../store/idb-store';
import { seed } from '../seed/seed';
import { memoryStore, type ReplaceableStore, type Store } from '../store/store';
import { StorageError, StorageUnavailableError } from '../store/storage-errors';

const takeoverMilliseconds = 2000;

/** The mock as the page sees it. */
export interface MockInPage {
  send: (request: Request) => Promise<Response>;
  storageProblem: () => Promise<StorageProblem | null>;
  /** Its switches and its data, for the demo's own controls. */
  controls: AdjustableApi;
}

/**
 * Mounts the mock in this tab, with the switches of that text in force. It answers at once: in
 * the page until the service worker is active, through the worker from then on. Where the worker
 * cannot start it stays in the page.
 */
export async function startMock(switches: string): Promise<MockInPage> {
  const store = await openStore();
  const controls = new AdjustableApi(store, systemEnv());
  await controls.setSwitches(switches).catch((error: unknown) => {
    // The same error comes with the first request, which can tell the person.
    if (!(error instanceof StorageError)) throw error;
  });
  const answer = apiFetch(controls.answer);
  const handlers = [http.all(apiUrl().href, ({ request }) => answer(request))];
  let worker: ServiceWorker | null = null;
  void startWorker(handlers).then((started) => {
    worker = started;
  });
  return {
    send(request) {
      // After a hard reload the page has no controller for as long as it lives, and a newer worker
      // that takes over does not know that this page answers.
      const passesWorker = worker !== null && navigator.serviceWorker.controller === worker;
      return passesWorker ? fetch(request) : answerInPage(handlers, request);
    },
    storageProblem: () => storageProblem(store),
    controls,
  };
}

/** IndexedDB; where the browser has none to give, memory, and then nothing outlives the tab. */
async function openStore(): Promise<ReplaceableStore> {
  const store = new IdbStore({ name: 'ecs-stand-in', seed });
  try {
    await store.open();
    return store;
  } catch (error) {
    // Other errors are about data that exists: the API tells of them, and the data is kept.
    return error instanceof StorageUnavailableError ? memoryStore(seed) : store;
  }
}

async function storageProblem(store: Store): Promise<StorageProblem | null> {
  if (!(store instanceof IdbStore)) return { kind: 'not-kept' };
  const count = await store.countDamagedRecords();
  return count > 0 ? { kind: 'damaged-records', count } : null;
}

type Handlers = HttpHandler[];

/** The worker that passes requests to this page, if any does. */
async function startWorker(handlers: Handlers): Promise<ServiceWorker | null> {
  if (!('serviceWorker' in navigator)) return null;
  const url = new URL('mockServiceWorker.js', baseUrl());
  try {
    const registration = await navigator.serviceWorker.getRegistration(baseUrl());
    // A hard reload, or this page was on its way when the worker took the open tabs over. MSW would
    // reload it to get the worker back, and with "Bypass for network" do so for ever.
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

/** Asks the worker to answer this page too; one that knows nothing of that says nothing. */
function isTakenOver(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true));
    setTimeout(() => resolve(false), takeoverMilliseconds);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, no window
    worker.postMessage('CLAIM');
  });
}

async function answerInPage(handlers: Handlers, request: Request): Promise<Response> {
  const response = await getResponse(handlers, request);
  // What `fetch` would make of it: the mock was told to lose the request or its answer.
  if (!response || response.type === 'error') throw new TypeError('Failed to fetch');
  return response;
}

/** With Trusted Types on, MSW's plain string is refused unless the policy "default" lets it pass. */
function allowWorkerScript(workerUrl: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies };
  trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (url === workerUrl) return url;
      throw new TypeError('Only the worker of the stand-in may be loaded.');
    },
  });
}

/** The part of `window.trustedTypes` used here; TypeScript's own DOM types do not have it. */
interface TrustedTypePolicies {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => unknown;
}

function baseUrl(): URL {
  return new URL(import.meta.env.BASE_URL, document.baseURI);
}

function apiUrl(): URL {
  return new URL('api/', baseUrl());
}
