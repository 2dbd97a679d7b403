import { expect, type Download, type Locator, type Page } from '@playwright/test';

/** The page by the names that people and tests hold on to. */
export class KeyPairsPage {
  readonly heading: Locator;
  readonly region: Locator;
  readonly table: Locator;
  readonly search: Locator;
  readonly createButton: Locator;
  readonly createDialog: Locator;
  readonly nameBox: Locator;
  readonly saveDialog: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { name: 'SSH Key Pairs' });
    this.region = page.getByRole('combobox', { name: 'Region', exact: true });
    this.table = page.getByRole('table', { name: 'SSH key pairs' });
    this.search = page.getByRole('textbox', { name: 'Search key pairs' });
    this.createButton = page.getByRole('button', { name: 'Create SSH Key Pair' });
    this.createDialog = page.getByRole('dialog', { name: 'Create SSH Key Pair' });
    this.nameBox = this.createDialog.getByRole('textbox', { name: 'Name' });
    this.saveDialog = page.getByRole('dialog', { name: 'Save your private key' });
  }

  /** Opens a region's list; `switches` go to the stand-in. */
  async open(regionId: string, switches?: string): Promise<void> {
    await this.page.goto(`./keyPair/region/${regionId}${switches ? `?mock=${switches}` : ''}`);
    await expect(this.heading).toBeVisible();
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({
      has: this.page.getByRole('checkbox', { name: `Select ${name}`, exact: true }),
    });
  }

  /** The cell of a row under the column with this header. */
  async cell(name: string, column: string): Promise<Locator> {
    const headers = await this.table.getByRole('columnheader').allInnerTexts();
    const index = headers.findIndex((header) => header.trim() === column);
    expect(index, `column “${column}”`).toBeGreaterThanOrEqual(0);
    return this.row(name).getByRole('cell').nth(index);
  }

  async chooseRegion(typed: string, name: string): Promise<void> {
    await this.region.click();
    await this.page.getByRole('combobox', { name: 'Search regions' }).fill(typed);
    await this.page.getByRole('option', { name }).click();
  }

  /** Opens the dialog, types the name and chooses OK. */
  async submitName(name: string): Promise<void> {
    await this.createButton.click();
    await this.nameBox.fill(name);
    await this.createDialog.getByRole('button', { name: 'OK' }).click();
  }

  /** Creates a key pair up to the step that wants the private key saved. */
  async create(name: string): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.submitName(name);
    await expect(this.saveDialog).toBeVisible();
    return download;
  }

  async finish(): Promise<void> {
    await this.saveDialog.getByRole('checkbox', { name: 'I have saved the private key' }).check();
    await this.saveDialog.getByRole('button', { name: 'Done' }).click();
    await expect(this.saveDialog).toBeHidden();
  }
}
