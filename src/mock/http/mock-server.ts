import { apiError } from '../wire/mock-api-error';
import { assumeRoleWithOidc } from '../access/assume-role';
import { systemEnv } from '../env';
import type { Env } from '../env';
import { DataFile } from './data-file';
import { serveHttp } from './http-server';
import type { HttpOptions, HttpServer } from './http-server';
import type { RamPolicy } from '../access/ram-policy';
import { actionNameOf, readParameters } from '../wire/request';
import type { SentRequest } from '../wire/request';
import { seed } from '../seed/seed';
import { SignatureChecker } from '../access/signature';
import { memoryStore } from '../store/store';
import { Tenants } from './tenants';

export { PolicyError, RamPolicy } from '../access/ram-policy';

export interface MockServerOptions extends HttpOptions {
  /** The file with all tenants' rows; in memory if not given. */
  readonly dataFile?: string;
  /** ID to secret. Signatures are checked if there is at least one. */
  readonly accessKeys?: ReadonlyMap<string, string>;
  /** The user's permissions; everything if not given. */
  readonly policy?: RamPolicy;
  readonly env?: Env;
}

/**
 * Serves the mock over HTTP, on this machine only: the RPC API at `/`, and the page's API at every
 * path that ends in `/api/`.
 *
 * @throws DataFileError if the data file can't be used; Error of `node:net` for the port
 */
export async function serveMock(options: MockServerOptions): Promise<HttpServer> {
  const { dataFile, accessKeys, policy, env = systemEnv() } = options;
  const data = dataFile === undefined ? undefined : await DataFile.open(dataFile, seed);
  const tenants = new Tenants(
    (tenant) => data?.store(tenant) ?? memoryStore(seed),
    env,
    data?.tenants(),
  );
  const signatures =
    accessKeys === undefined || accessKeys.size === 0
      ? undefined
      : new SignatureChecker(accessKeys, () => env.now());

  return serveHttp(
    async (request) => {
      const isPage = request.path !== '/';
      if (isPage && !/\/api\/?$/.test(request.path)) throw apiError('InvalidAction.NotFound');
      if (!isPage || policy !== undefined) {
        const parameters = readParameters(request);
        const action = actionNameOf(request, parameters);
        // The caller has no credentials yet.
        if (!isPage && action === 'AssumeRoleWithOIDC') {
          return assumeRoleWithOidc(parameters, accessKeys, env);
        }
        // The page has no access key: its host signs its requests.
        if (!isPage) await signatures?.check(request);
        policy?.check(action, parameters);
      }
      const api = await tenants.api(
        setting(request, 'x-mock-tenant'),
        setting(request, 'x-mock-switches'),
      );
      return await api(request);
    },
    env,
    options,
  );
}

/** From the header, or else the cookie of the same name without `x-`. */
function setting({ headers }: SentRequest, name: 'x-mock-tenant' | 'x-mock-switches'): string {
  const header = headers.get(name);
  if (header !== null) return header.trim();
  const cookie = headers.get('cookie');
  if (cookie === null) return '';
  const prefix = `${name.slice('x-'.length)}=`;
  const pairs = cookie.split(';').map((pair) => pair.trim());
  return decodeCookie(pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length) ?? '');
}

function decodeCookie(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
