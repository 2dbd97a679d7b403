import type { EcsErrorBody } from '../../contract/errors';
import { findRegion } from '../seed/regions';
import { StorageError } from '../store/storage-errors';
import { ApiError, refusal } from './api-error';

/** A response before it is sent. */
export interface MockResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One line of JSON (UTF-8) with the RequestId also in the header `x-acs-request-id`. */
export function jsonResponse(status: number, requestId: string, body: object): MockResponse {
  return {
    status,
    headers: {
      'content-type': 'application/json;charset=utf-8',
      'x-acs-request-id': requestId,
      'cache-control': 'no-store',
    },
    body: JSON.stringify(body),
  };
}

/** The response of a refusal. `regionId` may be anything; only a known region names the host. */
export function refusalResponse(
  error: ApiError,
  requestId: string,
  regionId: string,
): MockResponse {
  const { status, code, message, details } = error;
  const body: EcsErrorBody = {
    RequestId: requestId,
    HostId: findRegion(regionId)?.endpoint ?? 'ecs.aliyuncs.com',
    Code: code,
    Message: message,
    Recommend: `https://api.aliyun.com/troubleshoot?q=${code}&product=Ecs&requestId=${requestId}`,
    ...details,
  };
  return jsonResponse(status, requestId, body);
}

/** What is told of an error; of one that nobody expected, nothing. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof StorageError) return new ApiError(error.status, error.code, error.message);
  return refusal('InternalError');
}
