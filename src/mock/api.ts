import type { Env } from './env';
import { handlerOf } from './handlers/index';
import type { Store } from './store/store';
import { RequestParameters } from './wire/parameters';
import { readRequest } from './wire/request';
import type { SentRequest } from './wire/request';
import { asMockApiError, bodyText, jsonResponse, errorResponse } from './wire/response';
import type { MockResponse } from './wire/response';

/**
 * Never rejects; `null` means a broken connection. Uses plain objects because in Node, creating a
 * `Request` and a `Response` takes longer than handling them.
 */
export type Api = (request: SentRequest) => Promise<MockResponse | null>;

/**
 * A mock of the ECS API, OpenAPI 2014-05-26, on the given store. An error has a 4xx or 5xx status
 * and an `EcsErrorBody`.
 */
export function mockApi(store: Store, env: Env): Api {
  return async (request) => {
    const requestId = env.uuid();
    let regionId = '';
    try {
      const { action, version, parameters: values } = readRequest(request);
      const parameters = new RequestParameters(values);
      regionId = parameters.text('RegionId') ?? '';
      const body = await handlerOf(action, version)(parameters, { store, env });
      return jsonResponse(200, requestId, body);
    } catch (error) {
      return errorResponse(asMockApiError(error), requestId, regionId);
    }
  };
}

/** The same API for `fetch`. A broken connection is `Response.error()`. */
export function apiFetch(api: Api): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const response = await api({
      method: request.method,
      path: pathname,
      query: search.slice(1),
      headers: request.headers,
      body: new Uint8Array(await request.arrayBuffer()),
    });
    return response === null ? Response.error() : new Response(bodyText(response), response);
  };
}
