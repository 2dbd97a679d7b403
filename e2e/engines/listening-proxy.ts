import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const listener = '/listen-for-complaints.js';
const complaints = '/complaints';

/**
 * Forwards everything to a build, and adds a script to each page that runs first and reports console
 * messages, which W3C WebDriver doesn't expose.
 */
export class ListeningProxy {
  /** Console errors and warnings, uncaught errors, and blocked or failed loads, of all tabs. */
  readonly heard: string[] = [];

  private readonly server = createServer((fromPage, toPage) => void this.respond(fromPage, toPage));

  private constructor(private readonly target: string) {}

  /** `target` is the URL of a build whose base path is `/`. */
  static async start(target: string): Promise<ListeningProxy> {
    const proxy = new ListeningProxy(target);
    await once(proxy.server.listen(0, 'localhost'), 'listening');
    return proxy;
  }

  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}/`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async respond(fromPage: IncomingMessage, toPage: ServerResponse): Promise<void> {
    const { url = '/', method, headers } = fromPage;
    if (url === listener) {
      toPage.setHeader('Content-Type', 'text/javascript');
      toPage.end(`(${String(listen)})(${JSON.stringify(complaints)})`);
      return;
    }
    if (url === complaints) {
      this.heard.push(await text(fromPage));
      toPage.writeHead(204).end();
      return;
    }
    const isPage = headers.accept?.includes('text/html') === true;
    const passed = isPage ? { ...headers, 'accept-encoding': 'identity' } : headers;
    const proxied = request(new URL(url, this.target), { method, headers: passed }, (response) => {
      const { 'content-length': _, ...others } = response.headers;
      if (isPage) {
        toPage.writeHead(response.statusCode ?? 502, others);
        void text(response).then((html) => toPage.end(withListener(html)));
      } else {
        toPage.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(toPage);
      }
    });
    proxied.on('error', () => toPage.destroy());
    fromPage.pipe(proxied);
  }
}

function withListener(html: string): string {
  return html.replace('<head>', `<head><script src="${listener}"></script>`);
}

/** Runs in the page. It's sent as text, so it can't use anything outside of it. */
function listen(address: string): void {
  const report = (complaint: string) => navigator.sendBeacon(address, complaint);
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...args: unknown[]) => report(args.map(String).join(' '));
  }
  // The `error` event of an element doesn't bubble, so capture it.
  addEventListener(
    'error',
    ({ message, target }) =>
      report(message || `not loaded: ${(target as Element | null)?.outerHTML ?? ''}`),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => report(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    report(`${violatedDirective}: ${blockedURI}`),
  );
}
