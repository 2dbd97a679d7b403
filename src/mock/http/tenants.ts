import type { Api } from '../api';
import { MockApiError } from '../wire/mock-api-error';
import type { Env } from '../env';
import { formatSwitches, parseSwitches } from '../switches/parse-switches';
import { applyDataSwitches } from '../switches/data-switches';
import type { Store } from '../store/store';
import { apiWithSwitches } from '../switches/api-switches';

export const tenantsMax = 5000;
export const switchSettingsMax = 100;

export const defaultTenant = 'default';

interface Tenant {
  readonly store: Store;
  readonly apis: Map<string, Promise<Api>>;
}

/**
 * Gives each tenant its own rows, starting with the seed data, and one API per switch setting: call
 * counts persist between requests, and data switches are applied once, before the first response.
 */
export class Tenants {
  readonly #tenants = new Map<string, Tenant>();
  readonly #newStore: (tenant: string) => Store;
  readonly #env: Env;

  /** `known` are tenants with rows from an earlier run. */
  constructor(newStore: (tenant: string) => Store, env: Env, known: Iterable<string> = []) {
    this.#newStore = newStore;
    this.#env = env;
    for (const name of known) this.#add(name);
  }

  /**
   * The API of a tenant with these switches. Empty texts mean the default tenant and no switches.
   *
   * @throws MockApiError Mock.InvalidTenant, Mock.UnknownSwitch, and errors for exceeded limits
   */
  api(tenantName: string, switches: string): Promise<Api> {
    const name = tenantName === '' ? defaultTenant : tenantName;
    return this.#tenants.get(name)?.apis.get(switches) ?? this.#newApi(name, switches);
  }

  async #newApi(name: string, switches: string): Promise<Api> {
    const parsed = parseSwitches(switches);
    const tenant = this.#tenant(name);
    const setting = formatSwitches(parsed);
    const known = tenant.apis.get(setting);
    if (known !== undefined) return known;
    if (tenant.apis.size >= switchSettingsMax) {
      const message = `A tenant can have ${switchSettingsMax} settings of the switches.`;
      throw new MockApiError(403, 'Mock.TooManySwitches', message);
    }
    const api = applyDataSwitches(tenant.store, parsed).then(() =>
      apiWithSwitches(tenant.store, this.#env, parsed),
    );
    tenant.apis.set(setting, api);
    // Let the next request try again.
    api.catch(() => tenant.apis.delete(setting));
    return api;
  }

  #tenant(name: string): Tenant {
    if (!/^[\w.~-]{1,64}$/.test(name)) {
      const message = 'The name of a tenant is 1 to 64 letters, digits and any of "_.~-".';
      throw new MockApiError(400, 'Mock.InvalidTenant', message);
    }
    const known = this.#tenants.get(name);
    if (known !== undefined) return known;
    if (this.#tenants.size >= tenantsMax) {
      const message = `There are ${tenantsMax} tenants already.`;
      throw new MockApiError(403, 'Mock.TooManyTenants', message);
    }
    return this.#add(name);
  }

  #add(name: string): Tenant {
    const tenant = { store: this.#newStore(name), apis: new Map<string, Promise<Api>>() };
    this.#tenants.set(name, tenant);
    return tenant;
  }
}
