import { http, type HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { getResponse } from 'msw/utils/get-response';
import { unknownSwitchCode, type StorageTrouble } from '../contract/stand-in';
import { refusalResponse, type Api } from './api';
import { ApiError } from './api-error';
import { systemEnv } from './env';
import { FaultSyntaxError, parseFaults, type Fault } from './faults';
import { IdbStore, resetDatabase } from './idb-store';
import { prepareStore } from './prepare-store';
import { seed } from './seed';
import { memoryStore, type Store } from './store';
import { StorageError, StorageUnavailableError } from './storage-errors';
import { faultyApi } from './with-faults';

const databaseName = 'ecs-stand-in';

/** The stand-in as the page sees it. */
export interface StandIn {
  send: (request: Request) => Promise<Response>;
  resetData: () => Promise<void>;
  storageTrouble: () => Promise<StorageTrouble | null>;
}

/**
 * Mounts the stand-in in this tab. It answers at once: in the page until the service worker is
 * active, through the worker from then on. Where the worker cannot start it stays in the page.
 */
export async function startStandIn(): Promise<StandIn> {
  const store = await openStore();
  const api = await startApi(store);
  const handlers = [http.all(apiUrl().href, ({ request }) => api(request))];
  let workerAnswers = false;
  void startWorker(handlers).then((started) => {
    workerAnswers = started;
  });
  return {
    send(request) {
      // After a hard reload the page has no controller for as long as it lives.
      const passesWorker = workerAnswers && navigator.serviceWorker.controller !== null;
      return passesWorker ? fetch(request) : answerInPage(handlers, request);
    },
    resetData: () => resetDatabase(databaseName),
    storageTrouble: () => storageTrouble(store),
  };
}

/** The API with the switches that the page's address names: `?mock=latency:800`. */
async function startApi(store: Store): Promise<Api> {
  let faults: Fault[];
  try {
    faults = parseFaults(new URLSearchParams(location.search).get('mock') ?? '');
  } catch (error) {
    if (!(error instanceof FaultSyntaxError)) throw error;
    const told = new ApiError(400, unknownSwitchCode, error.message);
    return async () => refusalResponse(told, systemEnv().uuid(), '');
  }
  await prepareStore(store, faults).catch((error: unknown) => {
    // The same error comes with the first request, which can tell the person.
    if (!(error instanceof StorageError)) throw error;
  });
  return faultyApi(store, systemEnv(), faults);
}

/** IndexedDB; where the browser has none to give, memory, and then nothing outlives the tab. */
async function openStore(): Promise<Store> {
  const store = new IdbStore({ name: databaseName, seed });
  try {
    await store.open();
    return store;
  } catch (error) {
    // Other errors are about data that exists: the API tells of them, and the data is kept.
    return error instanceof StorageUnavailableError ? memoryStore(seed) : store;
  }
}

async function storageTrouble(store: Store): Promise<StorageTrouble | null> {
  if (!(store instanceof IdbStore)) return { kind: 'not-kept' };
  const count = await store.countDamagedRecords();
  return count > 0 ? { kind: 'damaged-records', count } : null;
}

type Handlers = HttpHandler[];

async function startWorker(handlers: Handlers): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const url = new URL('mockServiceWorker.js', baseUrl());
  try {
    const registration = await navigator.serviceWorker.getRegistration(baseUrl());
    // The person asked for a load without the worker. MSW would reload the page to get it back,
    // and with "Bypass for network" it would do so for ever.
    if (registration?.active && navigator.serviceWorker.controller === null) return false;
    allowWorkerScript(url.href);
    await setupWorker(...handlers).start({
      quiet: true,
      onUnhandledFrame: 'bypass',
      serviceWorker: { url: url.href, options: { scope: baseUrl().pathname } },
    });
    return true;
  } catch {
    return false;
  }
}

async function answerInPage(handlers: Handlers, request: Request): Promise<Response> {
  const response = await getResponse(handlers, request);
  // What `fetch` would make of it: the stand-in was told to lose the request or its answer.
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
