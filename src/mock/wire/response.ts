import type { EcsErrorBody } from '../../contract/errors';
import { findRegion } from '../seed/regions';
import { StorageError } from '../store/storage-errors';
import { MockApiError, apiError } from './mock-api-error';

/** A complete HTTP response. */
export interface MockResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * A line of JSON (UTF-8), with the RequestId also in the `x-acs-request-id` header.
 *
 * @param body without the RequestId; an object, or its JSON
 */
export function jsonResponse(
  status: number,
  requestId: string,
  body: object | string,
): MockResponse {
  const json = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    status,
    headers: {
      'content-type': 'application/json;charset=utf-8',
      'x-acs-request-id': requestId,
      'cache-control': 'no-store',
    },
    body: `{"RequestId":"${requestId}"${json === '{}' ? '}' : `,${json.slice(1)}`}`,
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
  const body: Omit<EcsErrorBody, 'RequestId'> = {
    HostId: findRegion(regionId)?.endpoint ?? 'ecs.aliyuncs.com',
    Code: code,
    Message: message,
    Recommend: `https://api.aliyun.com/troubleshoot?q=${code}&product=Ecs&requestId=${requestId}`,
    ...details,
  };
  return jsonResponse(status, requestId, body);
}

/** The error to respond with. Hides the message of an unexpected error. */
export function asMockApiError(error: unknown): MockApiError {
  if (error instanceof MockApiError) return error;
  if (error instanceof StorageError)
    return new MockApiError(error.status, error.code, error.message);
  return apiError('InternalError');
}
