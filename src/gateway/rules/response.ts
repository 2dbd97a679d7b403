import { parseJson } from './json';

/** What the gateway reads from a response, which it passes on unchanged. */
export interface ResponseFacts {
  /** Only for an error. */
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  /** The credentials were rejected before anything was done: expired, deleted or unknown. */
  readonly isCredentialRejected: boolean;
}

/** @param text the body or its start */
export function responseFacts(
  status: number,
  requestIdHeader: string | undefined,
  text: string,
): ResponseFacts {
  if (status < 400) {
    return { code: undefined, requestId: requestIdHeader, isCredentialRejected: false };
  }
  const body = parseJson(text);
  const code = shortText(body?.['Code'], /^[\w.-]{1,100}$/);
  const message = typeof body?.['Message'] === 'string' ? body['Message'] : '';
  return {
    code,
    requestId: requestIdHeader ?? shortText(body?.['RequestId'], /^[\w-]{1,64}$/),
    isCredentialRejected: status < 500 && isRejection(code ?? '', message),
  };
}

/** ECS reports an expired token in two ways. Source: errors of real accounts. */
function isRejection(code: string, message: string): boolean {
  if (/^Invalid(SecurityToken|AccessKeyId)\b/.test(code)) return true;
  return code === 'InvalidParameter' && /"SecurityToken\.\w+"/.test(message);
}

function shortText(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}
