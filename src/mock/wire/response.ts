import type { EcsErrorBody } from '../../contract/errors';
import { findRegion } from '../seed/regions';
import { StorageError } from '../store/storage-errors';
import { MockApiError, apiError } from './mock-api-error';

/** A complete HTTP response. */
export interface MockResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | SharedBody;
}

/** A body that differs from those of other responses only in its start, which is ASCII. */
interface SharedBody {
  readonly start: string;
  readonly rest: SharedJson;
}

/** A JSON object without its opening brace, for many responses; encoded at most once. */
export class SharedJson {
  readonly text: string;
  #bytes: Uint8Array<ArrayBuffer> | undefined;

  /** @param body has at least one field */
  constructor(body: object) {
    this.text = JSON.stringify(body).slice(1);
  }

  /** UTF-8. */
  get bytes(): Uint8Array<ArrayBuffer> {
    this.#bytes ??= new TextEncoder().encode(this.text);
    return this.#bytes;
  }
}

export function bodyText({ body }: MockResponse): string {
  return typeof body === 'string' ? body : body.start + body.rest.text;
}

/**
 * A line of JSON (UTF-8), with the RequestId also in the `x-acs-request-id` header.
 *
 * @param body without the RequestId
 */
export function jsonResponse(
  status: number,
  requestId: string,
  body: object | SharedJson,
): MockResponse {
  const start = `{"RequestId":"${requestId}"`;
  return {
    status,
    headers: {
      'content-type': 'application/json;charset=utf-8',
      'x-acs-request-id': requestId,
      'cache-control': 'no-store',
    },
    body: body instanceof SharedJson ? { start: `${start},`, rest: body } : start + rest(body),
  };
}

function rest(body: object): string {
  const json = JSON.stringify(body).slice(1);
  return json === '}' ? json : `,${json}`;
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
