import type { Api } from '../api';
import { dataFileOf } from './data-of-tenant';
import type { Env } from '../env';
import { formatSwitches, isAboutData, readSwitches, unknownSwitches } from './parse-switches';
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
  /** Empty while a switch is unknown: then nothing is done. */
  #switches: readonly Switch[] = [];
  #api: Api;

  constructor(store: ReplaceableStore, env: Env) {
    this.#store = store;
    this.#env = env;
    this.#api = apiWithSwitches(store, env, []);
  }

  /** The current switches, as given. */
  get switches(): string {
    return this.#text;
  }

  readonly handle: Api = (request) => this.#api(request);

  /**
   * Applies these switches. Call counts start over; a switch that changes the data does so once, if
   * it wasn't set before. While a switch is unknown, every request fails with an error that names
   * it.
   *
   * @throws StorageError if the data couldn't be changed
   */
  async setSwitches(text: string): Promise<void> {
    const { switches, wrong } = readSwitches(text);
    const before = new Set(this.#switches.map((each) => each.text));
    this.#text = text;
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

  /**
   * Exports all rows as a data file for the mock over HTTP.
   *
   * @throws StorageError
   */
  saveData(): Promise<string> {
    return dataFileOf(this.#store);
  }

  /**
   * Replaces all rows. Switches that change the data are removed, or they would do so at the next
   * page load.
   *
   * @throws StorageError; the data is then unchanged
   */
  async replaceData(rows: Seed): Promise<void> {
    await this.#store.replaceAll(rows);
    await this.setSwitches(formatSwitches(this.#switches.filter((each) => !isAboutData(each))));
  }
}
