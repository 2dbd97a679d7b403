import type { EcsErrorBody } from '../contract/errors';
import { ApiError, refusal } from './wire/api-error';
import type { Env } from './env';
import { handlerOf } from './handlers/index';
import { RequestParameters } from './wire/parameters';
import { findRegion } from './seed/regions';
import { readRequest } from './wire/request';
import { StorageError } from './store/storage-errors';
import type { Store } from './store/store';

/** The API as a function: it always answers and never rejects. */
export type Api = (request: Request) => Promise<Response>;

/**
 * A mock of the ECS API, OpenAPI 2014-05-26, over the given rows. It uses nothing but the web
 * platform's Request and Response, so that it can be mounted anywhere.
 *
 * An answer is one line of JSON (UTF-8) with the RequestId also in the header `x-acs-request-id`; a
 * refusal has a 4xx or 5xx status and an {@link EcsErrorBody}.
 */
export function mockApi(store: Store, env: Env): Api {
  return async (request) => {
    const requestId = env.uuid();
    let regionId = '';
    try {
      const { action, version, parameters: values } = await readRequest(request);
      const parameters = new RequestParameters(values);
      regionId = parameters.text('RegionId') ?? '';
      const answer = await handlerOf(action, version)(parameters, { store, env });
      return json(200, requestId, { RequestId: requestId, ...answer });
    } catch (error) {
      return refusalResponse(asApiError(error), requestId, regionId);
    }
  };
}

/** The answer of a refusal. `regionId` may be anything; only a known region names the host. */
export function refusalResponse(error: ApiError, requestId: string, regionId: string): Response {
  const { status, code, message, details } = error;
  const body: EcsErrorBody = {
    RequestId: requestId,
    HostId: findRegion(regionId)?.endpoint ?? 'ecs.aliyuncs.com',
    Code: code,
    Message: message,
    Recommend: `https://api.aliyun.com/troubleshoot?q=${code}&product=Ecs&requestId=${requestId}`,
    ...details,
  };
  return json(status, requestId, body);
}

/** What is told of an error; of one that nobody expected, nothing. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof StorageError) return new ApiError(error.status, error.code, error.message);
  return refusal('InternalError');
}

function json(status: number, requestId: string, body: object): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json;charset=utf-8',
      'x-acs-request-id': requestId,
      'cache-control': 'no-store',
    },
  });
}
