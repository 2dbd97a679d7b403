import { randomUUID } from 'node:crypto';

/**
 * @typedef {{ type?: string, id?: number | undefined, method?: string, params?: any, result?: any
 * }} Message a command, an answer, or an event
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
   * Removes the number that Firefox adds to files of the same name. @param {string} name @returns
   * {string}
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
  /** @type {Map<number, (body: unknown) => void>} callbacks for answers, by the id of the command */
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

  /** @param {Message} message from Firefox @returns {boolean} whether it was an answer to this class */
  takeAnswer({ id = 0, result }) {
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

/**
 * Sends mouse commands of Playwright that don't wait for each other as one chain of actions: only then does
 * Firefox recognize two clicks as a double click.
 */
export class PointerChains {
  /** @type {Message[]} */
  #sent = [];
  /** @type {Message[]} */
  #waiting = [];
  #send;
  #answer;

  /**
   * @param {(command: Message) => void} send to Firefox
   * @param {(message: Message) => void} answer Playwright
   */
  constructor(send, answer) {
    this.#send = send;
    this.#answer = answer;
  }

  /** @param {Message} command of Playwright @returns {boolean} whether this class sends it */
  take(command) {
    const { method, params } = command;
    if (method !== 'input.performActions' || params.actions[0].type !== 'pointer') return false;
    this.#waiting.push(command);
    if (this.#sent.length === 0) this.#sendNext();
    return true;
  }

  /** @param {Message} message from Firefox @returns {boolean} whether it was an answer to this class */
  takeAnswer(message) {
    if (message.id === undefined || message.id !== this.#sent[0]?.id) return false;
    for (const { id } of this.#sent) this.#answer({ ...message, id });
    this.#sendNext();
    return true;
  }

  #sendNext() {
    const page = this.#waiting[0]?.params.context;
    this.#sent = this.#waiting.filter(({ params }) => params.context === page);
    this.#waiting = this.#waiting.filter(({ params }) => params.context !== page);
    const [first, ...others] = this.#sent;
    if (first === undefined) return;
    const [source] = first.params.actions;
    for (const { params } of others) source.actions.push(...params.actions[0].actions);
    this.#send(first);
  }
}
