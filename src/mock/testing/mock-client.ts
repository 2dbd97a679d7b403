import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { expect, onTestFinished } from 'vitest';
import type { Action, RequestOf, ResponseOf, WireResponseOf } from '../../contract/action';
import { actions, isActionName } from '../../contract/actions';
import type { ActionName, Actions } from '../../contract/actions';
import type { EcsErrorBody } from '../../contract/errors';
import { requestParameters } from '../../contract/parameters';
import { apiFetch, mockApi } from '../api';
import type { Api } from '../api';
import { systemEnv } from '../env';
import type { Env } from '../env';
import { IdbStore } from '../store/idb-store';
import { serveHttp } from '../http/http-server';
import type { HttpOptions, HttpServer } from '../http/http-server';
import type { Seed } from '../store/records';
import { seed as seedData } from '../seed/seed';
import { memoryStore } from '../store/store';
import type { ReplaceableStore, Store } from '../store/store';

/** Both stores, for `describe.each`; each call creates a new one. */
export const stores: { name: string; newStore: (seed?: Seed) => ReplaceableStore }[] = [
  { name: 'memory', newStore: (seed = seedData) => memoryStore(seed) },
  {
    name: 'IndexedDB',
    newStore: (seed = seedData) => {
      const store = new IdbStore({ name: crypto.randomUUID(), seed });
      onTestFinished(() => store.close());
      return store;
    },
  },
];

const overHttp = new WeakSet<Store>();

/** Both stores, and over HTTP. */
export const apiSetups: typeof stores = [
  ...stores,
  {
    name: 'memory over HTTP',
    newStore: (seed = seedData) => {
      const store = memoryStore(seed);
      overHttp.add(store);
      return store;
    },
  },
];

export const emptySeed: Seed = { keyPairs: [], retiredNames: [], instances: [] };

/** A region whose seed data contains only instances. */
export const R = 'ap-southeast-1';

/** A real RSA 2048 public key and its fingerprint, checked with `ssh-keygen -l -E md5`. */
export const vector: { readonly line: string; readonly fingerprint: string } = {
  line: 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCefCfwCK7jwvUyilKKlFb/9v2LeshyxAs3dg0ceF7O9EBjcg+sEjRrWTzfoVGw8/pgnfcMqCHruogMAMKvshX3oHfWtmhxjbmBUgk8Vr5iqzAW5yvW9CHnsSGHhDKCxAxCeTpEVwPAJ6C8B/dpes1zBdZl2xSu86YerMciZFo4uVZQ5GJspumfmuB/Oyu1OPueYDv4e1v7tt3K9B59ausq1qiNOoardcIAzwBrtk1xJZK+5Jnd4Bcdb4O/57D+f108B8xjoHThESfm2miuCXkGZNxRAui8ajvuQTse39yAvhDXhQm6RRjo+EaxDCWo08WH3+olsWkkbvGFnIriBuBT',
  fingerprint: '30e680beaa49b1d282984fdd86343cad',
};

export interface ErrorResponse extends EcsErrorBody {
  status: number;
}

/** The action, or one without parameters if it doesn't exist. */
export function actionNamed(name: string): Pick<Action, 'request'> {
  return isActionName(name) ? actions[name] : { request: v.object({}) };
}

/** Calls an API with real requests and parses its responses. */
export class Client {
  readonly fetch: (request: Request) => Promise<Response>;

  constructor(api: Api) {
    this.fetch = apiFetch(api);
  }

  /** The raw response to a POST with a form body, as the console sends it. */
  send(action: string, request: object): Promise<Response> {
    return this.fetch(
      new Request(`https://console.test/api/?Action=${encodeURIComponent(action)}`, {
        method: 'POST',
        body: requestParameters(actionNamed(action), request),
      }),
    );
  }

  async ok<A extends ActionName>(
    action: A,
    request: RequestOf<Actions[A]>,
  ): Promise<ResponseOf<Actions[A]>> {
    const schema: v.GenericSchema<unknown, ResponseOf<Actions[A]>> = actions[action].response;
    return v.parse(schema, await this.sent(action, request));
  }

  async sent<A extends ActionName>(
    action: A,
    request: RequestOf<Actions[A]>,
  ): Promise<WireResponseOf<Actions[A]>> {
    const response = await this.send(action, request);
    const body: unknown = await response.json();
    expect({ status: response.status, body }).toMatchObject({ status: 200 });
    return body as WireResponseOf<Actions[A]>;
  }

  async error(action: string, request: object): Promise<ErrorResponse> {
    const response = await this.send(action, request);
    const body: unknown = await response.json();
    expect({ ok: response.ok, body }).toMatchObject({ ok: false });
    return { ...(body as EcsErrorBody), status: response.status };
  }

  async importAll(regionId: string, names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.ok('ImportKeyPair', {
        RegionId: regionId,
        KeyPairName: name,
        PublicKeyBody: vector.line,
      });
    }
  }

  async names(request: RequestOf<Actions['DescribeKeyPairs']>): Promise<string[]> {
    const response = await this.ok('DescribeKeyPairs', { PageSize: 50, ...request });
    return response.KeyPairs.KeyPair.map((keyPair) => keyPair.KeyPairName);
  }
}

export function client(store: Store, env: Partial<Env> = {}): Client {
  const api = mockApi(store, { ...systemEnv(), ...env });
  return new Client(overHttp.has(store) ? throughHttp(api) : api);
}

/** The same API behind its own server, which runs until the test ends. */
function throughHttp(api: Api): Api {
  let server: Promise<HttpServer> | undefined;
  return async (request) => {
    server ??= serve(api);
    const { method, path, query, headers, body } = request;
    const url = `${(await server).url}${path.slice(1)}?${query}`;
    const response = await fetch(url, {
      method,
      headers: Array.from(headers.keys(), (name) => [name, headers.get(name) ?? '']),
      body: body.byteLength === 0 ? null : body,
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  };
}

/** A server that runs until the test ends. */
export async function serve(api: Api, options: Partial<HttpOptions> = {}): Promise<HttpServer> {
  const server = await serveHttp(api, systemEnv(), { port: 0, ...options });
  onTestFinished(() => server.close());
  return server;
}
