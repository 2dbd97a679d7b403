import { mockApi } from '../api';
import type { Api } from '../api';
import { apiError } from '../wire/mock-api-error';
import { permissionError } from '../access/ram-policy';
import type { Env } from '../env';
import type { Failure, Switch, Times } from './parse-switches';
import { minimalResponse } from './minimal-response';
import { readRequest } from '../wire/request';
import type { SentRequest } from '../wire/request';
import { bodyText, errorResponse } from '../wire/response';
import type { MockResponse } from '../wire/response';
import { bufferedTables, rowsOf } from '../store/store';
import type { BufferedTables, Store } from '../store/store';

type Sleep = (milliseconds: number) => Promise<void>;

const sleepFor: Sleep = (milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The API with all switches except those of `applyDataSwitches`. */
export function apiWithSwitches(
  store: Store,
  env: Env,
  switches: readonly Switch[],
  sleep: Sleep = sleepFor,
): Api {
  const changed = envWithSwitches(env, switches);
  const api = withMinimalResponses(mockApi(withReadLag(store, switches), changed), switches);
  return withFailures(api, changed, switches, sleep);
}

function envWithSwitches(env: Env, switches: readonly Switch[]): Env {
  const changed = { ...env };
  for (const each of switches) {
    if (each.kind === 'clock') changed.now = () => new Date(each.at);
    if (each.kind === 'delete-rule') changed.deleteRule = each.rule;
    if (each.kind === 'accept-ed25519') changed.acceptsEd25519 = true;
    if (each.kind === 'restart-takes') changed.restartTime = each.milliseconds;
    if (each.kind === 'public-key') changed.publicKeyForm = each.form;
    if (each.kind === 'fingerprint') changed.fingerprintForm = each.form;
  }
  return changed;
}

function withFailures(api: Api, env: Env, switches: readonly Switch[], sleep: Sleep): Api {
  const latency = switches.reduce(
    (sum, each) => (each.kind === 'latency' ? sum + each.milliseconds : sum),
    0,
  );
  const failures = switches
    .filter((each) => 'action' in each)
    .map((failure) => ({ failure, isDue: schedule(failure.times) }));
  if (latency === 0 && failures.length === 0) return api;

  return async (request) => {
    if (latency > 0) await sleep(latency);
    const { action, regionId } = target(request);
    const hit = failures.find(({ failure, isDue }) => failure.action === action && isDue());
    return hit === undefined ? api(request) : fail(hit.failure, api, request, env, regionId);
  };
}

function withMinimalResponses(api: Api, switches: readonly Switch[]): Api {
  if (!switches.some(({ kind }) => kind === 'minimal-responses')) return api;
  return async (request) => {
    const response = await api(request);
    if (response?.status !== 200) return response;
    const body = minimalResponse(target(request).action, JSON.parse(bodyText(response)) as object);
    return { ...response, body: JSON.stringify(body) };
  };
}

function target(request: SentRequest): { action: string; regionId: string } {
  try {
    const { action, parameters } = readRequest(request);
    return { action, regionId: parameters.get('RegionId') ?? '' };
  } catch {
    // The API itself responds with the error.
    return { action: '', regionId: '' };
  }
}

async function fail(
  failure: Failure,
  api: Api,
  request: SentRequest,
  env: Env,
  regionId: string,
): Promise<MockResponse | null> {
  switch (failure.kind) {
    case 'fail':
    case 'fail-after': {
      if (failure.kind === 'fail-after') await api(request);
      const { action, code } = failure;
      const error =
        code === 'Forbidden.RAM'
          ? permissionError({ action: `ecs:${action}` }, 'ImplicitDeny')
          : apiError(code);
      return errorResponse(error, env.uuid(), regionId);
    }
    case 'lose-request':
      return null;
    case 'lose-answer':
      await api(request);
      return null;
    case 'garbage': {
      const response = await api(request);
      if (response === null) return null;
      const body = bodyText(response);
      return { ...response, body: body.slice(0, body.length / 2) };
    }
    case 'html':
      return {
        status: 200,
        headers: { 'content-type': 'text/html;charset=utf-8' },
        body: '<!doctype html><title>Another page</title><p>Not the API.</p>',
      };
    case 'throttle': {
      const response = errorResponse(apiError('Throttling.User'), env.uuid(), regionId);
      const retryAfter = String(failure.retryAfter ?? 1000);
      return { ...response, headers: { ...response.headers, 'x-acs-retry-after': retryAfter } };
    }
  }
}

/** Whether the next call fails. A percentage is spread evenly, so that runs are repeatable. */
function schedule(times: Times | undefined): () => boolean {
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
function withReadLag(store: Store, switches: readonly Switch[]): Store {
  const reads = switches.find((each) => each.kind === 'read-lag')?.reads ?? 0;
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
        before = bufferedTables(regionId, rowsOf(tables));
        return fn(tables);
      });
      if (before !== undefined) behind.set(regionId, { tables: before, left: reads });
      return result;
    },
  };
}
