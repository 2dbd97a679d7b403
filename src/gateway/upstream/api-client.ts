import { randomUUID } from 'node:crypto';
import type { AllowedAction } from '../rules/actions';
import { writeForm } from '../rules/form';
import { parametersToSend } from '../rules/parameters';
import { endpointOf, type Routing } from './endpoints';
import type { Upstream, UpstreamResponse } from './send';
import { signedHeaders, type Credentials } from './sign';

/** Milliseconds. Shorter than the page's timeouts of 10 and 15 s, so that it gets the gateway's error. */
const timeouts = { read: 9500, write: 14_500 } as const;

/** Servers and proxies commonly accept 8 KiB for a request line. */
const queryMaxLength = 7 * 1024;

/** Signs and sends calls to the API. */
export class ApiClient {
  readonly #upstream: Upstream;
  readonly #routing: Routing;

  constructor(upstream: Upstream, routing: Routing) {
    this.#upstream = upstream;
    this.#routing = routing;
  }

  /** The endpoint for requests without a region. */
  endpointOf(product: AllowedAction['product']): URL {
    return endpointOf(product, undefined, this.#routing);
  }

  /** Sends a request once; the response may be an error. Throws NotSentError or NoResponseError. */
  send(
    action: AllowedAction,
    parameters: ReadonlyMap<string, string>,
    credentials: Credentials,
  ): Promise<UpstreamResponse> {
    const { name, product, version, isWrite } = action;
    const url = endpointOf(product, parameters.get('RegionId'), this.#routing);
    const { query, body } = placeParameters(parametersToSend(action, parameters));
    const signed = signedHeaders(
      { host: url.host, path: url.pathname, query, action: name, version, body },
      credentials,
      new Date(),
      randomUUID(),
    );
    return this.#upstream.send({
      url: new URL(query === '' ? url.pathname : `${url.pathname}?${query}`, url),
      method: 'POST',
      headers: {
        ...signed,
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'ecs-key-pair-console',
      },
      body,
      freshConnection: isWrite,
      timeout: isWrite ? timeouts.write : timeouts.read,
    });
  }
}

/** Puts the parameters in the query, like the official SDK, or in a form if they're too long. */
function placeParameters(parameters: readonly (readonly [string, string])[]) {
  const sorted = parameters.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = writeForm(sorted);
  return text.length <= queryMaxLength
    ? { query: text, body: Buffer.alloc(0) }
    : { query: '', body: Buffer.from(text) };
}
