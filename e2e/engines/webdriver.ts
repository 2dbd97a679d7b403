const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** A reference to an element of the page, as WebDriver passes it in both directions. */
export type ElementReference = Record<typeof elementKey, string>;

/** A session of a W3C WebDriver; see https://www.w3.org/TR/webdriver2/ for the commands. */
export class WebDriverSession {
  private constructor(private readonly url: string) {}

  /** Starts a browser with the driver at this URL. */
  static async start(driver: string, capabilities: object): Promise<WebDriverSession> {
    const { sessionId } = await send<{ sessionId: string }>('POST', `${driver}/session`, {
      capabilities: { alwaysMatch: capabilities },
    });
    return new WebDriverSession(`${driver}/session/${sessionId}`);
  }

  get<T>(path: string): Promise<T> {
    return send('GET', this.url + path);
  }

  post<T = unknown>(path: string, body: object = {}): Promise<T> {
    return send('POST', this.url + path, body);
  }

  /** Ends the session, and the browser with it. */
  async end(): Promise<void> {
    await send('DELETE', this.url);
  }

  /** Runs a function in the page. It's sent as text, so it can't use anything outside of it. */
  run<A extends readonly unknown[], T>(inPage: (...args: A) => T, ...args: A): Promise<T> {
    return this.post('/execute/sync', { script: `return (${String(inPage)})(...arguments)`, args });
  }

  async click(element: ElementReference): Promise<void> {
    await this.post(`/element/${element[elementKey]}/click`);
  }

  /** Types into an element. For a file input, `text` is the file's path. */
  async sendKeys(element: ElementReference, text: string): Promise<void> {
    await this.post(`/element/${element[elementKey]}/value`, { text });
  }

  /** Presses a key in the focused element. For the code points of keys, see the specification. */
  async press(value: string): Promise<void> {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
    await this.post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}

/** @throws Error with the driver's code and message */
async function send<T>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value as T;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${new URL(url).pathname}: ${error}: ${message}`);
}
