import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { onTestFinished, vi } from 'vitest';
import { openAccount, type LocalGateway, type LocalGatewayOptions } from '../local';
import { cliConfig, emptyHome, type CliProfile, type Home } from './home';
import { startUpstreamServer, type Respond, type UpstreamServer } from './upstream-server';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly code: string | undefined;
}

export interface RequestChange {
  readonly method?: string;
  readonly path?: string;
  /** Undefined removes a header. */
  readonly headers?: Record<string, string | string[] | undefined>;
  readonly body?: string | Buffer;
}

export interface TestGateway {
  readonly gateway: LocalGateway;
  readonly close: () => Promise<void>;
  readonly upstream: UpstreamServer;
  readonly home: Home;
  readonly origin: string;
  readonly host: string;
  /** The session cookie's `name=value`. */
  readonly cookie: string;
  /** Sends a page request with changes; rejects if the connection breaks. */
  readonly ask: (change?: RequestChange) => Promise<Reply>;
  readonly call: (action: string, parameters?: Record<string, string>) => Promise<Reply>;
}

interface TestOptions extends Partial<LocalGatewayOptions> {
  /** Overrides for the response to GetCallerIdentity. */
  readonly identity?: object;
  /** CLI profiles, instead of keys in the environment. */
  readonly profiles?: readonly CliProfile[];
}

/** Responds to GetCallerIdentity; everything else goes to `respond`. */
export function withIdentity(respond: Respond, identity: object = {}): Respond {
  return (incoming, response) => {
    if (incoming.headers['x-acs-action'] !== 'GetCallerIdentity') {
      respond(incoming, response);
      return;
    }
    const body = {
      RequestId: 'R-STS',
      AccountId: '1234567890123456',
      IdentityType: 'RAMUser',
      Arn: 'acs:ram::1234567890123456:user/alice',
      ...identity,
    };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}

export const ok: Respond = (_request, response) => {
  response
    .writeHead(200, { 'content-type': 'application/json;charset=utf-8', 'x-acs-request-id': 'R' })
    .end('{"RequestId":"R"}');
};

export function errorReply(Code: string, Message = '', status = 404): Respond {
  return (_request, response) => {
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify({ RequestId: 'R-REFUSED', Code, Message }));
  };
}

/** A gateway with an access key, in front of a server that responds with `respond`. */
export async function startTestGateway(
  respond: Respond = ok,
  { identity, profiles, ...options }: TestOptions = {},
): Promise<TestGateway> {
  const home = emptyHome();
  if (profiles === undefined) {
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_ID', 'LTAI-test');
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'secret-of-the-test');
  } else {
    home.write('.aliyun/config.json', cliConfig(...profiles));
  }
  const upstream = await startUpstreamServer(withIdentity(respond, identity));
  home.write('page/index.html', 'This is the page');
  home.write('page/assets/a.js', 'run();');
  home.write('page/_headers', '/*\n  Content-Security-Policy: default-src x\n  X-Test: yes\n');
  const account = await openAccount({
    base: '/',
    port: 0,
    readOnly: false,
    network: 'public',
    endpoint: upstream.url,
    allowRoot: false,
    plainHost: false,
    onAuditFailure: (error) => {
      throw error;
    },
    ...options,
  });
  const gateway = await account.serve(`${home.folder}/page`);
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= gateway.close());
  onTestFinished(close);
  const cookie = await signIn(gateway.newSignInLink());
  const { origin, host } = new URL(gateway.newSignInLink());
  upstream.received.length = 0;
  const ask = ({
    method = 'POST',
    path = '/api/?Action=DescribeRegions',
    headers = {},
    body = '',
  }: RequestChange = {}): Promise<Reply> =>
    send(gateway.port, method, path, body, {
      host,
      origin,
      'sec-fetch-site': 'same-origin',
      cookie,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    });
  return {
    gateway,
    close,
    upstream,
    home,
    origin,
    host,
    cookie,
    ask,
    call: (action, parameters = {}) =>
      ask({ path: `/api/?Action=${action}`, body: new URLSearchParams(parameters).toString() }),
  };
}

/** Returns the session cookie; empty if the link was rejected. */
export async function signIn(link: string): Promise<string> {
  const { port, pathname, search, host } = new URL(link);
  const reply = await send(Number(port), 'GET', pathname + search, '', {
    host,
    'sec-fetch-site': 'none',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  });
  return reply.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** Uses a new connection to 127.0.0.1; rejects if it breaks. */
export function send(
  port: number,
  method: string,
  path: string,
  body: string | Buffer,
  headers: RequestChange['headers'] = {},
): Promise<Reply> {
  const given = Object.entries(headers).filter(([, value]) => value !== undefined);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        agent: false,
        setHost: false,
        headers: Object.fromEntries(given) as OutgoingHttpHeaders,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const { statusCode: status = 0, headers: received } = incoming;
          resolve({ status, headers: received, body: bytes, code: codeIn(bytes) });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function codeIn(body: Buffer): string | undefined {
  try {
    return (JSON.parse(body.toString()) as { Code?: string }).Code;
  } catch {
    return undefined;
  }
}
