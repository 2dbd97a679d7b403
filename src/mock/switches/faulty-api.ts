import { mockApi } from '../api';
import type { Api } from '../api';
import { apiError } from '../wire/mock-api-error';
import type { MockApiError, ApiErrorCode } from '../wire/mock-api-error';
import { permissionError } from '../access/ram-policy';
import type { Env } from '../env';
import type { CallFault, Fault, Times } from './parse-switches';
import { minimalResponse } from './minimal-response';
import { readRequest } from '../wire/request';
import type { SentRequest } from '../wire/request';
import { errorResponse } from '../wire/response';
import type { MockResponse } from '../wire/response';
import { copiedTables } from '../store/store';
import type { BufferedTables, Store } from '../store/store';

type Sleep = (milliseconds: number) => Promise<void>;

const defaultRetryAfter = 1000;

const sleepFor: Sleep = (milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * The API with all switches that don't change its data; `applyDataSwitches` handles those. Without
 * switches, same as `mockApi`.
 */
export function faultyApi(
  store: Store,
  env: Env,
  faults: readonly Fault[],
  sleep: Sleep = sleepFor,
): Api {
  const changed = envWithFaults(env, faults);
  const api = withMinimalResponses(mockApi(withReadLag(store, faults), changed), faults);
  return withFaults(api, changed, faults, sleep);
}

/** Sets the clock, the rules and the forms of responses. */
function envWithFaults(env: Env, faults: readonly Fault[]): Env {
  const changed = { ...env };
  for (const fault of faults) {
    if (fault.kind === 'clock') changed.now = () => new Date(fault.at);
    if (fault.kind === 'delete-rule') changed.deleteRule = fault.rule;
    if (fault.kind === 'accept-ed25519') changed.acceptsEd25519 = true;
    if (fault.kind === 'restart-takes') changed.restartTime = fault.milliseconds;
    if (fault.kind === 'public-key') changed.publicKeyForm = fault.form;
    if (fault.kind === 'fingerprint') changed.fingerprintForm = fault.form;
  }
  return changed;
}

/** Adds latency and failures to an API. A network error is `null`. */
function withFaults(api: Api, env: Env, faults: readonly Fault[], sleep: Sleep): Api {
  const latency = faults
    .filter((fault) => fault.kind === 'latency')
    .reduce((sum, fault) => sum + fault.milliseconds, 0);
  const armed = faults
    .filter((fault) => 'action' in fault)
    .map((fault) => ({ fault, fires: trigger(fault.times) }));
  // Parsing a request costs as much as handling it.
  if (latency === 0 && armed.length === 0) return api;

  return async (request) => {
    if (latency > 0) await sleep(latency);
    const { action, regionId } = target(request);
    const hit = armed.find(({ fault, fires }) => fault.action === action && fires());
    return hit === undefined ? api(request) : fail(hit.fault, api, request, env, regionId);
  };
}

function withMinimalResponses(api: Api, faults: readonly Fault[]): Api {
  if (!faults.some(({ kind }) => kind === 'minimal-responses')) return api;
  return async (request) => {
    const response = await api(request);
    if (response?.status !== 200) return response;
    const body = minimalResponse(target(request).action, JSON.parse(response.body) as object);
    return { ...response, body: JSON.stringify(body) };
  };
}

function target(request: SentRequest): { action: string; regionId: string } {
  try {
    const { action, parameters } = readRequest(request);
    return { action, regionId: parameters.get('RegionId') ?? '' };
  } catch {
    // The API itself reports the error.
    return { action: '', regionId: '' };
  }
}

async function fail(
  fault: CallFault,
  api: Api,
  request: SentRequest,
  env: Env,
  regionId: string,
): Promise<MockResponse | null> {
  switch (fault.kind) {
    case 'fail':
      return errorResponse(errorOf(fault), env.uuid(), regionId);
    case 'fail-after':
      await api(request);
      return errorResponse(errorOf(fault), env.uuid(), regionId);
    case 'lose-request':
      return null;
    case 'lose-answer':
      await api(request);
      return null;
    case 'garbage': {
      const response = await api(request);
      return response && { ...response, body: response.body.slice(0, response.body.length / 2) };
    }
    case 'html':
      return {
        status: 200,
        headers: { 'content-type': 'text/html;charset=utf-8' },
        body: '<!doctype html><title>Another page</title><p>Not the API.</p>',
      };
    case 'throttle': {
      const response = errorResponse(apiError('Throttling.User'), env.uuid(), regionId);
      const retryAfter = String(fault.retryAfter ?? defaultRetryAfter);
      return { ...response, headers: { ...response.headers, 'x-acs-retry-after': retryAfter } };
    }
  }
}

function errorOf({ action, code }: CallFault & { code: ApiErrorCode }): MockApiError {
  if (code === 'Forbidden.RAM') return permissionError({ action: `ecs:${action}` }, 'ImplicitDeny');
  return apiError(code);
}

/** A percentage is spread evenly, not random, so that runs are repeatable. */
function trigger(times: Times | undefined): () => boolean {
  if (times === undefined) return () => true;
  if ('calls' in times) {
    let left = times.calls;
    return () => left-- > 0;
  }
  let sum = 0;
  return () => {
    sum += times.percent;
    if (sum < 100) return false;
    sum -= 100;
    return true;
  };
}

/** Simulates reads from a replica that lags behind. */
function withReadLag(store: Store, faults: readonly Fault[]): Store {
  const reads = faults.find((fault) => fault.kind === 'read-lag')?.reads ?? 0;
  if (reads === 0) return store;
  const behind = new Map<string, { readonly tables: BufferedTables; left: number }>();
  return {
    async read(regionId, fn) {
      const old = behind.get(regionId);
      if (old === undefined || old.left === 0) return store.read(regionId, fn);
      old.left -= 1;
      return fn(old.tables);
    },
    async write(regionId, fn) {
      let before: BufferedTables | undefined;
      const result = await store.write(regionId, (tables) => {
        before = copiedTables(regionId, tables);
        return fn(tables);
      });
      if (before !== undefined) behind.set(regionId, { tables: before, left: reads });
      return result;
    },
  };
}
