import type { Api } from '../api';
import { dataFileOf } from './data-of-tenant';
import type { Env } from '../env';
import { formatSwitches, isDataSwitch, readSwitches, unknownSwitches } from './parse-switches';
import type { Switch } from './parse-switches';
import { applyDataSwitches } from './data-switches';
import type { Seed } from '../store/records';
import type { ReplaceableStore } from '../store/store';
import { errorResponse } from '../wire/response';
import { apiWithSwitches } from './api-switches';

/** The API on one store, with switches and data that can be changed at run time. */
export class AdjustableApi {
  readonly #store: ReplaceableStore;
  readonly #env: Env;
  #text = '';
  /** Empty while a switch is unknown. */
  #switches: readonly Switch[] = [];
  #api: Api;

  constructor(store: ReplaceableStore, env: Env) {
    this.#store = store;
    this.#env = env;
    this.#api = apiWithSwitches(store, env, []);
  }

  /** The current switches as text: as set while one is unknown, otherwise in canonical form. */
  get switches(): string {
    return this.#text;
  }

  readonly handle: Api = (request) => this.#api(request);

  /**
   * Restarts call counts, and applies data switches that weren't set before. While a switch is
   * unknown, every request fails.
   *
   * @throws StorageError if the data couldn't be changed
   */
  async setSwitches(text: string): Promise<void> {
    const { switches, wrong } = readSwitches(text);
    const before = new Set(this.#switches.map((each) => each.text));
    this.#text = wrong.length > 0 ? text : formatSwitches(switches);
    this.#switches = wrong.length > 0 ? [] : switches;
    if (wrong.length > 0) {
      const error = unknownSwitches(wrong);
      this.#api = async () => errorResponse(error, this.#env.uuid(), '');
      return;
    }
    this.#api = apiWithSwitches(this.#store, this.#env, switches);
    const added = switches.filter((each) => !before.has(each.text));
    await applyDataSwitches(this.#store, added);
  }

  /**
   * Resets the data as on the first visit with the current switches.
   *
   * @throws StorageError
   */
  async resetData(): Promise<void> {
    await this.#store.reset();
    await applyDataSwitches(this.#store, this.#switches);
  }

  /** @throws StorageError */
  saveData(): Promise<string> {
    return dataFileOf(this.#store);
  }

  /**
   * Replaces all rows. Removes data switches, which the next page load would apply again.
   *
   * @throws StorageError; the data is then unchanged
   */
  async replaceData(rows: Seed): Promise<void> {
    await this.#store.replaceAll(rows);
    await this.setSwitches(formatSwitches(this.#switches.filter((each) => !isDataSwitch(each))));
  }
}
