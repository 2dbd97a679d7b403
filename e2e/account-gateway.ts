import { spawn } from 'node:child_process';
import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { mockAccessKey } from '../scripts/lib/e2e.mjs';
import { ports } from './ports';

/**
 * `npm start -- --account` in a process of its own, in front of the mock. Between the two a relay adds
 * the headers for the mock that the gateway doesn't pass on, and counts what is sent.
 */
export class AccountGateway {
  /** The mock's switches for all requests, as in its header. */
  switches = '';
  /** The mock's tenant for all requests. */
  tenant = '';
  /** The actions that the gateway has sent to the API. */
  readonly sent: string[] = [];
  baseURL = '';
  #printed = '';
  #stop: () => void = () => undefined;
  #pressEnter: () => void = () => undefined;

  static async start(): Promise<AccountGateway> {
    const gateway = new AccountGateway();
    const relay = createServer((asked, answer) => gateway.#relay(asked, answer));
    const relayPort = await listen(relay);
    const [id, secret] = mockAccessKey.split(':');
    const child = spawn(
      process.execPath,
      [
        fileURLToPath(new URL('../scripts/start.mjs', import.meta.url)),
        '--account',
        `--endpoint=http://127.0.0.1:${relayPort}`,
        `--port=${await freePort()}`,
      ],
      {
        env: {
          ...process.env,
          ALIBABA_CLOUD_ACCESS_KEY_ID: id,
          ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
        },
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      gateway.#printed += text;
    });
    gateway.#pressEnter = () => child.stdin.write('\n');
    gateway.#stop = () => {
      child.kill();
      relay.close();
      relay.closeAllConnections();
    };
    const link = await gateway.#nextLink(() => undefined);
    gateway.baseURL = new URL('/', link).href;
    return gateway;
  }

  stop(): void {
    this.#stop();
  }

  /** Presses Enter in the gateway's terminal and gives the link that it prints. */
  newSignInLink(): Promise<string> {
    return this.#nextLink(this.#pressEnter);
  }

  /** Signs a browser in, as its own visit of a link would. */
  async signIn(context: BrowserContext): Promise<void> {
    const { port, pathname, search, host } = new URL(await this.newSignInLink());
    const setCookie = await new Promise<string>((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path: pathname + search, headers: { host } };
      request(options, ({ headers }) => resolve(headers['set-cookie']?.[0] ?? ''))
        .on('error', reject)
        .end();
    });
    const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(setCookie) ?? [];
    const { hostname } = new URL(this.baseURL);
    await context.addCookies([
      { name, value, domain: hostname, path: '/api/', httpOnly: true, sameSite: 'Strict' },
    ]);
  }

  async #nextLink(ask: () => void): Promise<string> {
    const seen = this.#printed.length;
    ask();
    for (let waited = 0; waited < 30_000; waited += 20) {
      const link = /^Sign in: (\S+)\n/m.exec(this.#printed.slice(seen))?.[1];
      if (link !== undefined) return link;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`The gateway printed no link, but this:\n${this.#printed}`);
  }

  #relay(asked: IncomingMessage, answer: ServerResponse): void {
    this.sent.push(String(asked.headers['x-acs-action']));
    const headers = {
      ...asked.headers,
      'x-stand-in-tenant': this.tenant,
      'x-stand-in-switches': this.switches,
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

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
