import { NoResponseError, NotSentError, type Upstream } from '../upstream/send';
import { SourceError } from './reasons';

interface ProviderRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Record<string, string>;
  readonly bodyForm?: Record<string, string>;
  readonly readTimeout: number;
  toRequestURL(): string;
}

export type DoRequest = (
  request: ProviderRequest,
) => Promise<{ statusCode: number; headers: Record<string, unknown>; body: Buffer }>;

/** Sends the requests of `@alicloud/credentials`, which supports no proxy and no custom endpoint. */
export function providerRequests(upstream: Upstream, endpoint: URL | undefined): DoRequest {
  return async (request) => {
    const url = new URL(request.toRequestURL());
    if (endpoint !== undefined && url.hostname.endsWith('.aliyuncs.com')) {
      url.href = new URL(url.search, endpoint).href;
    }
    const form = new URLSearchParams(request.bodyForm).toString();
    try {
      const { status, headers, body } = await upstream.send({
        url,
        method: request.method,
        headers: { ...request.headers },
        body: Buffer.from(form),
        freshConnection: true,
        timeout: request.readTimeout,
      });
      return { statusCode: status, headers, body };
    } catch (error) {
      if (!(error instanceof NotSentError || error instanceof NoResponseError)) throw error;
      throw new SourceError(`${url.host} can't be reached: ${error.message}`);
    }
  };
}

/** Internals of providers, which the package's own tests replace in the same way. */
interface ProviderInternals {
  doRequest?: DoRequest;
  disableIMDSv1?: boolean;
  /** Calls itself for a chained role. */
  getCredentialsProvider?: (...profile: never[]) => object;
}

/** Makes a provider, and those it creates, use `doRequest` and never IMDSv1. */
export function sendWith<Provider extends object>(
  provider: Provider,
  doRequest: DoRequest,
): Provider {
  const internals: ProviderInternals = provider;
  if (internals.doRequest !== undefined) internals.doRequest = doRequest;
  if (internals.disableIMDSv1 !== undefined) internals.disableIMDSv1 = true;
  const make = internals.getCredentialsProvider?.bind(provider);
  if (make !== undefined) {
    internals.getCredentialsProvider = (...profile) => sendWith(make(...profile), doRequest);
  }
  return provider;
}
