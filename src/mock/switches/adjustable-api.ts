import { unknownSwitchCode } from '../../contract/mock-extensions';
import type { Api } from '../api';
import { MockApiError } from '../wire/mock-api-error';
import { dataFileOf } from './data-of-tenant';
import type { Env } from '../env';
import { FaultSyntaxError, formatFaults, isAboutData, readFaults } from './parse-switches';
import type { Fault } from './parse-switches';
import { applyDataSwitches } from './apply-data-switches';
import type { Seed } from '../store/records';
import type { ReplaceableStore } from '../store/store';
import { errorResponse } from '../wire/response';
import { faultyApi } from './faulty-api';

/** The API on one store, with switches and data that can be changed at run time. */
export class AdjustableApi {
  readonly #store: ReplaceableStore;
  readonly #env: Env;
  #switches = '';
  /** Empty while a switch is unknown: then nothing is done. */
  #faults: readonly Fault[] = [];
  #api: Api;

  constructor(store: ReplaceableStore, env: Env) {
    this.#store = store;
    this.#env = env;
    this.#api = faultyApi(store, env, []);
  }

  /** The current switches, as given. */
  get switches(): string {
    return this.#switches;
  }

  readonly handle: Api = (request) => this.#api(request);

  /**
   * Applies these switches. Call counts start over; a switch that changes the data does so once, if
   * it wasn't set before. While a switch is unknown, every request fails with an error that names
   * it.
   *
   * @throws StorageError if the data couldn't be changed
   */
  async setSwitches(switches: string): Promise<void> {
    const { faults, wrong } = readFaults(switches);
    const before = new Set(this.#faults.map((fault) => formatFaults([fault])));
    this.#switches = switches;
    this.#faults = wrong.length > 0 ? [] : faults;
    if (wrong.length > 0) {
      const { message } = new FaultSyntaxError(wrong);
      const error = new MockApiError(400, unknownSwitchCode, message);
      this.#api = async () => errorResponse(error, this.#env.uuid(), '');
      return;
    }
    this.#api = faultyApi(this.#store, this.#env, faults);
    await applyDataSwitches(
      this.#store,
      faults.filter((fault) => !before.has(formatFaults([fault]))),
    );
  }

  /**
   * Resets the data as on the first visit with the current switches.
   *
   * @throws StorageError
   */
  async resetData(): Promise<void> {
    await this.#store.reset();
    await applyDataSwitches(this.#store, this.#faults);
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
    await this.setSwitches(formatFaults(this.#faults.filter((fault) => !isAboutData(fault))));
  }
}
