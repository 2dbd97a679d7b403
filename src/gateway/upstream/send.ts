import type { IncomingHttpHeaders } from 'node:http';
import { EnvHttpProxyAgent, type Dispatcher } from 'undici';
import { failureReason } from './failure-reason';

/** Nothing was sent, so it had no effect. */
export class NotSentError extends Error {}

/** No complete response was received: the request may have been carried out. */
export class NoResponseError extends Error {}

/** The proxy's URL is invalid. The message doesn't quote it, because it may contain a password. */
export class ProxyAddressError extends Error {}

export interface UpstreamRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** A server may close a kept-alive connection, whether or not it read the request. */
  readonly freshConnection: boolean;
  /** Milliseconds until the complete response, including connecting. */
  readonly timeout: number;
}

export interface UpstreamResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A list of 500 key pairs with public keys is about 300 kB. */
const responseMaxBytes = 8 * 1024 * 1024;
const connectTimeout = 5000;
const keptConnectionsMax = 16;
/** Milliseconds. Shorter than the servers' idle timeout (25 s observed), so that we close first. */
const keepAliveTimeout = 4000;
/** The metadata service, which only the instance itself can reach. */
const neverProxied = '100.100.100.200';

/** Sends requests, through HTTP_PROXY and HTTPS_PROXY unless in NO_PROXY. Never redirects or retries. */
export class Upstream {
  #kept = newAgent();
  readonly #fresh = new Set<EnvHttpProxyAgent>();

  /**
   * Throws NotSentError without a connection in time, NoResponseError if the response is
   * incomplete, larger than 8 MiB or late.
   */
  async send(request: UpstreamRequest): Promise<UpstreamResponse> {
    if (!request.freshConnection) {
      const agent = this.#kept;
      return dispatch(agent, request).catch((error: unknown) => {
        // A queued request can't be withdrawn, and a broken proxy would be retried endlessly.
        if (error instanceof NotSentError && agent === this.#kept) {
          this.#kept = newAgent();
          void agent.destroy();
        }
        throw error;
      });
    }
    const agent = newAgent();
    this.#fresh.add(agent);
    try {
      return await dispatch(agent, request);
    } finally {
      this.#fresh.delete(agent);
      void agent.destroy();
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#kept, ...this.#fresh].map((agent) => agent.destroy()));
  }
}

/** @throws ProxyAddressError */
function newAgent(): EnvHttpProxyAgent {
  const tls = { timeout: connectTimeout };
  try {
    return new EnvHttpProxyAgent({
      connect: tls,
      requestTls: tls,
      proxyTls: tls,
      noProxy: hostsWithoutProxy(process.env),
      connections: keptConnectionsMax,
      keepAliveTimeout,
      keepAliveMaxTimeout: keepAliveTimeout,
    });
  } catch {
    throw new ProxyAddressError(
      "HTTP_PROXY or HTTPS_PROXY isn't an address like http://proxy.example:3128.",
    );
  }
}

function dispatch(agent: EnvHttpProxyAgent, request: UpstreamRequest): Promise<UpstreamResponse> {
  const { url, method, headers, body, timeout, freshConnection } = request;
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let isTooLate = false;
    let head: Pick<UpstreamResponse, 'status' | 'headers'> = { status: 0, headers: {} };
    let chunks: Buffer[] = [];
    let size = 0;

    const fail = (reason: string, reasonBeforeStart = reason): void => {
      clearTimeout(timer);
      chunks = [];
      if (controller === undefined) {
        reject(new NotSentError(reasonBeforeStart));
        return;
      }
      reject(new NoResponseError(reason));
      if (!controller.aborted) controller.abort(new Error(reason));
    };
    const timer = setTimeout(() => {
      isTooLate = true;
      const within = `within ${timeout / 1000} s`;
      fail(`no response ${within}`, `no connection ${within}`);
    }, timeout);

    agent.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers: { ...headers },
        body: body.byteLength === 0 ? null : body,
        reset: freshConnection,
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      {
        // Called right before the first byte is written.
        onRequestStart(started) {
          // Already rejected as not sent, so nothing may be sent now.
          if (isTooLate) started.abort(new Error('too late'));
          else controller = started;
        },
        onResponseStart(_controller, status, responseHeaders) {
          head = { status, headers: responseHeaders };
        },
        onResponseData(_controller, chunk) {
          size += chunk.length;
          if (size > responseMaxBytes) fail('the response is larger than 8 MiB');
          else chunks.push(chunk);
        },
        onResponseEnd() {
          clearTimeout(timer);
          resolve({ ...head, body: Buffer.concat(chunks) });
        },
        onResponseError: (_controller, error) => fail(failureReason(error)),
      },
    );
  });
}

/** NO_PROXY with the metadata service added. */
export function hostsWithoutProxy(env: NodeJS.ProcessEnv): string {
  const given = env['no_proxy'] ?? env['NO_PROXY'] ?? '';
  return given === '*' ? given : `${given},${neverProxied}`;
}
