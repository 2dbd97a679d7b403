import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { findElement } from './find-element';
import type { Tab, Target } from './tab';
import type { ElementReference, WebDriverSession } from './webdriver';

const escapeKey = '\uE00C';
const patience = { timeout: 15_000, intervals: [100] };

/**
 * A tab of a browser that a W3C WebDriver controls, with its downloads in `downloadFolder`. `heard` contains
 * its console messages, see `ListeningProxy`.
 */
export class WebDriverTab implements Tab {
  private constructor(
    private readonly session: WebDriverSession,
    private readonly baseURL: string,
    private readonly downloadFolder: string,
    private readonly handle: string,
    private readonly heard: readonly string[],
  ) {}

  static async start(
    session: WebDriverSession,
    baseURL: string,
    downloadFolder: string,
    heard: readonly string[],
  ): Promise<WebDriverTab> {
    await session.post('/window/rect', { x: 0, y: 0, width: 1280, height: 900 });
    const handle = await session.get<string>('/window');
    return new WebDriverTab(session, baseURL, downloadFolder, handle, heard);
  }

  /** Sets a cookie for the whole origin. Opens one of its files for that, but not the page. */
  async setCookie(name: string, value: string): Promise<void> {
    await this.session.post('/url', { url: `${this.baseURL}_headers` });
    await this.session.post('/cookie', { cookie: { name, value, path: '/' } });
  }

  async open(path: string): Promise<void> {
    await this.activate();
    await this.session.post('/url', { url: this.baseURL + path });
  }

  async reload(): Promise<void> {
    await this.activate();
    await this.session.post('/refresh');
  }

  async back(): Promise<void> {
    await this.activate();
    await this.session.post('/back');
  }

  async url(): Promise<string> {
    await this.activate();
    return this.session.get('/url');
  }

  async text(): Promise<string> {
    await this.activate();
    return this.session.run(() => document.body.innerText);
  }

  async isShown(target: Target): Promise<boolean> {
    await this.activate();
    return (await this.session.run(findElement, ...whole(target))) !== null;
  }

  async click(target: Target): Promise<void> {
    // Retry while something covers it, such as a closing dialog.
    await expect(async () => this.session.click(await this.find(target))).toPass(patience);
  }

  async type(target: Target, text: string): Promise<void> {
    await this.session.sendKeys(await this.find(target), text);
  }

  async pressEscape(): Promise<void> {
    await this.activate();
    await this.session.press(escapeKey);
  }

  async undo(): Promise<void> {
    await this.activate();
    // Like Undo in the menu: the driver's Ctrl+Z does nothing.
    await this.session.run(() => document.execCommand('undo'));
  }

  async chooseFile(path: string): Promise<void> {
    await this.activate();
    const using = 'css selector';
    const value = '[role=dialog] input[type=file]';
    await this.session.sendKeys(await this.session.post('/element', { using, value }), path);
  }

  async download(name: string, start: () => Promise<void>): Promise<string> {
    const path = join(this.downloadFolder, name);
    await start();
    await expect.poll(() => existsSync(path), `${name} in ${this.downloadFolder}`).toBe(true);
    return path;
  }

  /** Dispatches the event, because a reload by WebDriver never asks. */
  async asksBeforeReload(): Promise<boolean> {
    await this.activate();
    return this.session.run(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  }

  async another(): Promise<WebDriverTab> {
    const { handle } = await this.session.post<{ handle: string }>('/window/new', { type: 'tab' });
    return new WebDriverTab(this.session, this.baseURL, this.downloadFolder, handle, this.heard);
  }

  /** The background color of the page, as the browser computes it. */
  async background(): Promise<string> {
    await this.activate();
    return this.session.run(() => getComputedStyle(document.documentElement).backgroundColor);
  }

  complaints(): Promise<readonly string[]> {
    return Promise.resolve(this.heard);
  }

  private async activate(): Promise<void> {
    await this.session.post('/window', { handle: this.handle });
  }

  private async find(target: Target): Promise<ElementReference> {
    await this.activate();
    let found: ElementReference | undefined;
    await expect(async () => {
      const element = await this.session.run(findElement, ...whole(target));
      expect(element, target.join(' ')).not.toBeNull();
      found = element as unknown as ElementReference;
    }).toPass(patience);
    return found as ElementReference;
  }
}

function whole([role, name, dialog]: Target): [string, string, string] {
  return [role, name, dialog ?? ''];
}
