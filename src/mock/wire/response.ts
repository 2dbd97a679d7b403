import type { EcsErrorBody } from '../../contract/errors';
import { findRegion } from '../seed/regions';
import { StorageError } from '../store/storage-errors';
import { MockApiError, apiError } from './mock-api-error';

export interface MockResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A line of JSON (UTF-8), with the RequestId also in the `x-acs-request-id` header. */
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

/**
 * An error response. `regionId` can be any text; only a known region becomes part of the host ID.
 */
export function errorResponse(
  error: MockApiError,
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

/** The error to send. Reveals nothing about an unexpected error. */
export function asMockApiError(error: unknown): MockApiError {
  if (error instanceof MockApiError) return error;
  if (error instanceof StorageError)
    return new MockApiError(error.status, error.code, error.message);
  return apiError('InternalError');
}
