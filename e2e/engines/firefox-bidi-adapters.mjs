import { randomUUID } from 'node:crypto';

/**
 * @typedef {{ type?: string, id?: number | undefined, method?: string, params?: any, result?: any
 * }} Message a command, a result, or an event
 */

/** Read by `bodyOf` in e2e/api-requests.ts. */
const bodyHeader = 'x-request-body';

/** Gives the two events of a download the same id, and its file the name that the page gave it. */
export class Downloads {
  /** @type {Map<string, string[]>} begun downloads by tab and URL */
  #begun = new Map();
  /** @type {Set<string>} */
  #names = new Set();

  /** @param {Message} message from Firefox */
  adapt({ method, params }) {
    if (!method?.startsWith('browsingContext.download')) return;
    if (params.download || params.navigation) return;
    const key = `${params.context} ${params.url}`;
    const begun = this.#begun.get(key) ?? [];
    this.#begun.set(key, begun);
    if (method === 'browsingContext.downloadWillBegin') {
      params.suggestedFilename = this.#unnumbered(params.suggestedFilename);
      params.download = randomUUID();
      begun.push(params.download);
    } else if (method === 'browsingContext.downloadEnd') {
      params.download = begun.shift();
    }
  }

  /**
   * Removes the number that Firefox adds to files of the same name.
   *
   * @param {string} name
   * @returns {string}
   */
  #unnumbered(name) {
    const given = name.replace(/\(\d+\)(?=\.[^.]*$)/, '');
    if (this.#names.has(given)) return given;
    this.#names.add(name);
    return name;
  }
}

/** Adds the body of a request as a header, because Playwright doesn't request it. */
export class RequestBodies {
  /** Far above the ids of Playwright's commands. */
  #lastId = 2 ** 40;
  /** @type {Map<number, (body: unknown) => void>} callbacks for results, by the id of the command */
  #waiting = new Map();
  #send;

  /** @param {(command: object) => void} send to Firefox */
  constructor(send) {
    this.#send = send;
  }

  /** @param {Message} command of Playwright */
  adapt({ method, params }) {
    if (method === 'network.addDataCollector') params.dataTypes.push('request');
    if (method === 'network.continueRequest') {
      params.headers = params.headers?.filter((/** @type {any} */ { name }) => name !== bodyHeader);
    }
  }

  /** @param {Message} message from Firefox @returns {boolean} whether it's a result for this class */
  takeResult({ id = 0, result }) {
    const resolve = this.#waiting.get(id);
    this.#waiting.delete(id);
    resolve?.(result?.bytes);
    return resolve !== undefined;
  }

  /** @param {Message} message from Firefox */
  async addTo({ method, params }) {
    if (method !== 'network.beforeRequestSent' || !params.request.bodySize) return;
    const { request, headers } = params.request;
    const id = (this.#lastId += 1);
    const body = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.#send({ id, method: 'network.getData', params: { request, dataType: 'request' } });
    const value = await body;
    if (value !== undefined) headers.push({ name: bodyHeader, value });
  }
}
