import { expect, type Locator } from '@playwright/test';

/** Presses Tab until a control has focus. Firefox also stops at scrollable elements. */
export async function tabTo(control: Locator, atMost = 20): Promise<void> {
  for (let presses = 0; presses < atMost; presses += 1) {
    await control.page().keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(control).toBeFocused();
}
