import type { UpstreamResponse } from './send';

const errorBodyMaxBytes = 64 * 1024;

/** What the audit log and retries need from a response, checked: the error code and the RequestId. */
export function responseFacts({ status, headers, body }: UpstreamResponse) {
  const error = status < 400 ? {} : parseJson(body.toString('utf8', 0, errorBodyMaxBytes));
  const code = textIn(error?.['Code'], /^[\w.-]{1,100}$/);
  const requestId = headers['x-acs-request-id'];
  return {
    code,
    requestId:
      typeof requestId === 'string' ? requestId : textIn(error?.['RequestId'], /^[\w-]{1,64}$/),
    /** The credentials are expired, deleted or unknown, so the call had no effect. */
    isCredentialRejected: status < 500 && isRejection(code, error?.['Message']),
  };
}

/** Undefined if the text isn't a JSON object. */
export function parseJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** ECS reports an expired token in two ways. Source: errors of real accounts. */
function isRejection(code = '', message: unknown): boolean {
  if (/^Invalid(SecurityToken|AccessKeyId)\b/.test(code)) return true;
  const parameter = textIn(message, /"SecurityToken\.\w+"/);
  return code === 'InvalidParameter' && parameter !== undefined;
}

function textIn(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}
