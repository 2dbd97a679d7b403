import type { CDPSession, Page } from '@playwright/test';

/** An input method such as Pinyin, at work in the focused box. */
export class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async on(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows each of these as the underlined text that isn't decided yet. */
  async compose(...steps: string[]): Promise<void> {
    for (const text of steps) {
      await this.session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
  }

  /** Takes a candidate: the composition ends with this text. */
  async choose(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }
}

/** Makes the processor of this page slower by that factor. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
