import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import type { BrowserContext } from '@playwright/test';
import { redeem, startAccount } from '../scripts/account/process.mjs';
import type { AccountProcess } from '../scripts/account/process.mjs';
import { mockAccessKey } from '../scripts/lib/e2e.mjs';
import { ports } from './ports';

/**
 * Runs `npm start -- --account` in its own process, in front of the mock. A relay between the two adds
 * the mock's headers, which the gateway doesn't forward, and records the actions sent.
 */
export class AccountGateway {
  /** The mock's switches for all requests, as in its header. */
  switches = '';
  /** The mock's tenant for all requests. */
  tenant = '';
  /** The actions that the gateway has sent to the API, in order. */
  readonly sent: string[] = [];
  readonly #relay: Server;
  #process: AccountProcess | undefined;

  private constructor() {
    this.#relay = createServer((asked, answer) => this.#proxyRequest(asked, answer));
  }

  static async start(): Promise<AccountGateway> {
    const gateway = new AccountGateway();
    await new Promise<void>((resolve) => gateway.#relay.listen(0, '127.0.0.1', resolve));
    const { port } = gateway.#relay.address() as AddressInfo;
    gateway.#process = await startAccount(`http://127.0.0.1:${port}`, mockAccessKey);
    return gateway;
  }

  get baseURL(): string {
    return new URL('/', this.#started.origin).href;
  }

  stop(): void {
    this.#started.stop();
    this.#relay.close();
    this.#relay.closeAllConnections();
  }

  newSignInLink(): Promise<string> {
    return this.#started.newSignInLink();
  }

  /** Signs a browser in, as opening a sign-in link would. */
  async signIn(context: BrowserContext): Promise<void> {
    const [name = '', value = ''] = (await redeem(await this.newSignInLink())).split('=');
    const domain = new URL(this.baseURL).hostname;
    await context.addCookies([
      { name, value, domain, path: '/api/', httpOnly: true, sameSite: 'Strict' },
    ]);
  }

  get #started(): AccountProcess {
    if (this.#process === undefined) throw new Error('The gateway has not been started.');
    return this.#process;
  }

  #proxyRequest(asked: IncomingMessage, answer: ServerResponse): void {
    this.sent.push(String(asked.headers['x-acs-action']));
    const headers = {
      ...asked.headers,
      'x-mock-tenant': this.tenant,
      'x-mock-switches': this.switches,
    };
    const { method = 'POST', url = '/' } = asked;
    const passed = request(
      { host: '127.0.0.1', port: ports.mock, path: url, method, headers },
      (received) => {
        answer.writeHead(received.statusCode ?? 502, received.headers).flushHeaders();
        pipeline(received, answer, () => undefined);
      },
    );
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  }
}
