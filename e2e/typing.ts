import type { CDPSession, Page } from '@playwright/test';

/** Simulates an input method such as Pinyin in the focused box. */
export class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async on(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows each step as the underlined composition text. */
  async compose(...steps: string[]): Promise<void> {
    for (const text of steps) {
      await this.session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
  }

  /** Chooses a candidate, which ends the composition with this text. */
  async choose(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }
}

/** Slows the page's CPU down by this factor. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
