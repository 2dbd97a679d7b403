import { unknownSwitchCode } from '../../contract/mock-extensions';
import type { Api } from '../api';
import { ApiError } from '../wire/api-error';
import { dataFileOf } from './data-of-tenant';
import type { Env } from '../env';
import { FaultSyntaxError, formatFaults, isAboutData, readFaults } from './faults';
import type { Fault } from './faults';
import { prepareStore } from './prepare-store';
import type { Seed } from '../store/records';
import type { ReplaceableStore } from '../store/store';
import { refusalResponse } from '../wire/response';
import { faultyApi } from './with-faults';

/** The API over one store, whose switches and data can be changed while it answers. */
export class AdjustableApi {
  readonly #store: ReplaceableStore;
  readonly #env: Env;
  #switches = '';
  /** None while there is one that is unknown: then nothing is done. */
  #faults: readonly Fault[] = [];
  #api: Api;

  constructor(store: ReplaceableStore, env: Env) {
    this.#store = store;
    this.#env = env;
    this.#api = faultyApi(store, env, []);
  }

  /** The switches in force, as they were given. */
  get switches(): string {
    return this.#switches;
  }

  readonly answer: Api = (request) => this.#api(request);

  /**
   * Puts these switches in force. Faults that count calls start over; what a switch does to the
   * rows is done once, when it was not in force before. While one of them is unknown every request
   * is refused, and the refusal names it.
   *
   * @throws StorageError when the rows could not be brought to where the switches want them
   */
  async setSwitches(switches: string): Promise<void> {
    const { faults, wrong } = readFaults(switches);
    const before = new Set(this.#faults.map((fault) => formatFaults([fault])));
    this.#switches = switches;
    this.#faults = wrong.length > 0 ? [] : faults;
    if (wrong.length > 0) {
      const { message } = new FaultSyntaxError(wrong);
      const told = new ApiError(400, unknownSwitchCode, message);
      this.#api = async () => refusalResponse(told, this.#env.uuid(), '');
      return;
    }
    this.#api = faultyApi(this.#store, this.#env, faults);
    await prepareStore(
      this.#store,
      faults.filter((fault) => !before.has(formatFaults([fault]))),
    );
  }

  /**
   * The data as at a first visit with the switches in force.
   *
   * @throws StorageError
   */
  async resetData(): Promise<void> {
    await this.#store.reset();
    await prepareStore(this.#store, this.#faults);
  }

  /**
   * All rows as a data file of the HTTP mount.
   *
   * @throws StorageError
   */
  saveData(): Promise<string> {
    return dataFileOf(this.#store);
  }

  /**
   * Takes these rows for all that there were. Switches about the data are dropped, or they would
   * change it at the next load of the page.
   *
   * @throws StorageError; then the data is as before
   */
  async replaceData(rows: Seed): Promise<void> {
    await this.#store.replaceAll(rows);
    await this.setSwitches(formatFaults(this.#faults.filter((fault) => !isAboutData(fault))));
  }
}
