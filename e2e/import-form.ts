import type { Locator, Page } from '@playwright/test';
import type { KeyPairsPage } from './key-pairs-page';

/** Page object of the create dialog with Import chosen. */
export class ImportForm {
  readonly page: Page;
  readonly nameBox: Locator;
  readonly box: Locator;
  readonly preview: Locator;
  readonly status: Locator;
  /** The alerts that have text. */
  readonly alert: Locator;
  readonly usePublicHalf: Locator;
  readonly useOnlyTheKey: Locator;

  constructor({ page, createDialog, nameBox }: KeyPairsPage) {
    this.page = page;
    this.nameBox = nameBox;
    this.box = createDialog.getByRole('textbox', { name: 'Public Key' });
    this.preview = createDialog.getByLabel('Key to import');
    this.status = createDialog.getByRole('status');
    this.alert = createDialog.getByRole('alert').filter({ hasText: /\S/ });
    this.usePublicHalf = createDialog.getByRole('button', { name: 'Use only its public half' });
    this.useOnlyTheKey = createDialog.getByRole('button', { name: 'Use only the key' });
  }

  async fill(name: string, key: string): Promise<void> {
    await this.nameBox.fill(name);
    await this.box.fill(key);
  }

  async chooseFile(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Choose a file…' }).click();
    await (await chooser).setFiles(path);
  }

  /** Pastes a text. The test has to grant permission to write to the clipboard. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.box.focus();
    await this.page.keyboard.press('ControlOrMeta+V');
  }
}
