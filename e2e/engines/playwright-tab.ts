import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { Tab, Target } from './tab';

/** A tab of a browser that Playwright controls. */
export class PlaywrightTab implements Tab {
  private constructor(
    private readonly page: Page,
    private readonly baseURL: string,
    private readonly heard: readonly string[],
  ) {}

  static async start(context: BrowserContext, baseURL: string): Promise<PlaywrightTab> {
    const heard: string[] = [];
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) heard.push(message.text());
    });
    context.on('weberror', (error) => heard.push(String(error.error())));
    return new PlaywrightTab(await context.newPage(), baseURL, heard);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.baseURL + path);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async back(): Promise<void> {
    await this.page.evaluate(() => history.back());
  }

  url(): Promise<string> {
    return Promise.resolve(this.page.url());
  }

  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  isShown(target: Target): Promise<boolean> {
    return this.find(target).isVisible();
  }

  async click(target: Target): Promise<void> {
    await this.find(target).click();
  }

  async type(target: Target, text: string): Promise<void> {
    // Not fill(), which React doesn't notice over WebDriver BiDi.
    await this.find(target).pressSequentially(text);
  }

  async pressEscape(): Promise<void> {
    await this.page.keyboard.press('Escape');
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z');
  }

  async chooseFile(path: string): Promise<void> {
    await this.page.getByRole('dialog').locator('input[type=file]').setInputFiles(path);
  }

  async download(name: string, start: () => Promise<void>): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), start()]);
    expect(download.suggestedFilename()).toBe(name);
    const path = test.info().outputPath(name);
    await download.saveAs(path);
    return path;
  }

  async asksBeforeReload(): Promise<boolean> {
    const asked = this.page.waitForEvent('dialog');
    await this.page.evaluate(() => {
      setTimeout(() => location.reload());
    });
    const dialog = await asked;
    await dialog.dismiss();
    return dialog.type() === 'beforeunload';
  }

  async another(): Promise<PlaywrightTab> {
    const page = await this.page.context().newPage();
    return new PlaywrightTab(page, this.baseURL, this.heard);
  }

  complaints(): Promise<readonly string[]> {
    return Promise.resolve(this.heard);
  }

  private find([role, name, dialog]: Target): Locator {
    const within =
      dialog === undefined ? this.page : this.page.getByRole('dialog', { name: dialog });
    return within.getByRole(role, { name, exact: true });
  }
}
