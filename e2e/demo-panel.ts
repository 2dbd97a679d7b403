import type { Locator, Page } from '@playwright/test';

/** Page object of the Demo panel. */
export class DemoPanel {
  readonly button: Locator;
  readonly dialog: Locator;
  readonly kind: Locator;
  readonly add: Locator;

  constructor(readonly page: Page) {
    this.button = page.getByRole('button', { name: 'Demo', exact: true });
    this.dialog = page.getByRole('dialog', { name: 'Demo', exact: true });
    this.kind = this.dialog.getByRole('combobox', { name: 'Switch' });
    this.add = this.dialog.getByRole('button', { name: 'Add' });
  }

  inForce(): Locator {
    return this.dialog.getByRole('region', { name: 'Switches in force' });
  }

  remove(text: string): Locator {
    return this.dialog.getByRole('button', { name: `Remove ${text}` });
  }

  async loadFile(name: string, text: string): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.dialog.getByRole('button', { name: 'Load a file' }).click();
    const buffer = Buffer.from(text);
    await (await choosing).setFiles({ name, mimeType: 'application/json', buffer });
  }
}
