import { requestBodyMaxBytes } from '../../contract/limits';
import { GatewayError } from './gateway-error';

/** A request without its body. */
export interface RequestHead {
  readonly method: string;
  /** Percent-encoded, starting with `/`. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** All values of each header, by its name in lower case. */
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
}

/** @throws GatewayError for a request target that isn't a path, such as an absolute URL */
export function splitTarget(target: string): Pick<RequestHead, 'path' | 'query'> {
  if (!target.startsWith('/') || target.startsWith('//')) {
    throw new GatewayError('badQuery', 'The address of the request must be a path.');
  }
  const [path = ''] = target.split('?', 1);
  return { path, query: target.slice(path.length + 1) };
}

/** The value of a header; undefined unless there is exactly one. */
export function singleHeader({ headers }: RequestHead, name: string): string | undefined {
  const values = headers[name];
  return values?.length === 1 ? values[0] : undefined;
}

/** @throws GatewayError for a host other than the page's, as in DNS rebinding */
export function checkHost(head: RequestHead, origin: string): void {
  if (singleHeader(head, 'host') !== new URL(origin).host) {
    throw new GatewayError('foreignHost', `This address isn't the gateway's.`);
  }
}

/** @throws GatewayError for another method */
export function checkMethod(head: RequestHead, method: 'GET' | 'POST'): void {
  if (head.method !== method) {
    throw new GatewayError('methodNotAllowed', `The gateway takes ${method} here.`);
  }
}

/**
 * Throws GatewayError for a request of another origin's page. Browsers omit Origin in a same-origin GET,
 * for which `needsOrigin` is false.
 */
export function checkOrigin(head: RequestHead, origin: string, needsOrigin: boolean): void {
  const { origin: origins = [], 'sec-fetch-site': sites = [] } = head.headers;
  const isOurs =
    origins.every((each) => each === origin) &&
    (origins.length === 1 || (origins.length === 0 && !needsOrigin)) &&
    sites.every((site) => site === 'same-origin');
  if (!isOurs) {
    throw new GatewayError(
      'foreignOrigin',
      'Only the page that this gateway serves may send requests to it.',
    );
  }
}

/** @throws GatewayError for anything but a form of at most 64 KiB */
export function checkBodyKind(head: RequestHead): void {
  const type = singleHeader(head, 'content-type')?.toLowerCase().replaceAll(' ', '');
  const form = 'application/x-www-form-urlencoded';
  if (type !== form && type !== `${form};charset=utf-8`) {
    throw new GatewayError('mediaType', 'The gateway takes a form.');
  }
  if (Number(singleHeader(head, 'content-length') ?? 0) > requestBodyMaxBytes) throw bodyTooLong();
}

export function bodyTooLong(): GatewayError {
  return new GatewayError('tooLong', 'The form is longer than 64 KiB.');
}
