import { expect, type Download, type Locator, type Page } from '@playwright/test';
import type { RequestOf, WireResponseOf } from '../src/contract/action';
import { actions, type ActionName, type Actions } from '../src/contract/actions';
import { requestParameters } from '../src/contract/parameters';
import type { RequestTag } from '../src/contract/fields';
import { isFor } from './api-requests';
import { isLive, visit } from './mock-server';

/** Page object of the list and the create dialog. Finds everything by role and name. */
export class KeyPairsPage {
  readonly heading: Locator;
  readonly region: Locator;
  readonly regionSearch: Locator;
  readonly table: Locator;
  readonly search: Locator;
  readonly refresh: Locator;
  readonly createButton: Locator;
  readonly createDialog: Locator;
  readonly nameBox: Locator;
  readonly nameError: Locator;
  readonly ok: Locator;
  readonly cancel: Locator;
  readonly saveDialog: Locator;
  readonly savedBox: Locator;
  readonly done: Locator;

  /** `apiUrl` is the URL of the API, in either build. */
  constructor(
    readonly page: Page,
    readonly apiUrl: string,
  ) {
    this.heading = page.getByRole('heading', { name: 'SSH Key Pairs' });
    this.region = page.getByRole('combobox', { name: 'Region', exact: true });
    this.regionSearch = page.getByRole('combobox', { name: 'Search regions' });
    this.table = page.getByRole('table', { name: 'SSH key pairs' });
    this.search = page.getByRole('textbox', { name: 'Search key pairs' });
    this.refresh = page.getByRole('button', { name: 'Refresh' });
    this.createButton = page.getByRole('button', { name: 'Create SSH Key Pair' });
    this.createDialog = page.getByRole('dialog', { name: 'Create SSH Key Pair' });
    this.nameBox = this.createDialog.getByRole('textbox', { name: 'Name' });
    // The error of the name field comes first in the dialog.
    this.nameError = this.createDialog.getByRole('alert').first();
    this.ok = this.createDialog.getByRole('button', { name: 'OK' });
    this.cancel = this.createDialog.getByRole('button', { name: 'Cancel' });
    this.saveDialog = page.getByRole('dialog', { name: 'Save your private key' });
    this.savedBox = this.saveDialog.getByRole('checkbox', { name: 'I have saved the private key' });
    this.done = this.saveDialog.getByRole('button', { name: 'Done' });
  }

  /** Opens a region's list in the state of `query`, with the mock's `switches`. */
  async open(regionId: string, switches = '', query = ''): Promise<void> {
    await visit(this.page, `./keyPair/region/${regionId}${query}`, switches);
    await expect(this.heading).toBeVisible();
  }

  /** Opens a region's list with the create dialog. */
  async openCreate(regionId: string, switches = ''): Promise<void> {
    await visit(this.page, `./keyPair/region/${regionId}/create`, switches);
    await expect(this.createDialog).toBeVisible();
  }

  /** Opens the create dialog with Import chosen, over the current list. */
  async openImport(): Promise<void> {
    await this.createButton.click();
    await this.createDialog.getByRole('radio', { name: 'Import SSH Key Pair' }).check();
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({
      has: this.page.getByRole('checkbox', { name: `Select ${name}`, exact: true }),
    });
  }

  /** The cell of a row under the column with this header. */
  async cell(name: string, column: string): Promise<Locator> {
    return this.row(name)
      .getByRole('cell')
      .nth(await this.columnIndex(column));
  }

  /** The texts in a column, from the top. */
  async texts(column: string): Promise<string[]> {
    const index = await this.columnIndex(column);
    const rows = this.table.getByRole('rowgroup').last().getByRole('row');
    // In one call, because the list may change between two.
    return rows.evaluateAll(
      (all, at) =>
        all.map((row) => row.querySelectorAll<HTMLElement>('[role=cell]')[at]?.innerText ?? ''),
      index,
    );
  }

  private async columnIndex(column: string): Promise<number> {
    const headers = this.table.getByRole('columnheader');
    await expect(headers.first()).toBeVisible();
    const index = (await headers.allInnerTexts()).findIndex((header) => header.trim() === column);
    expect(index, `column “${column}”`).toBeGreaterThanOrEqual(0);
    return index;
  }

  async chooseRegion(typed: string, name: string): Promise<void> {
    await this.region.click();
    await this.regionSearch.fill(typed);
    await this.page.getByRole('option', { name }).click();
  }

  /** Opens the create dialog, types the name and selects OK. */
  async submitName(name: string): Promise<void> {
    await this.createButton.click();
    await this.nameBox.fill(name);
    await this.ok.click();
  }

  /** Creates a key pair, up to the step Save your private key. */
  async create(name: string): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.submitName(name);
    await expect(this.saveDialog).toBeVisible();
    return download;
  }

  async downloadAgain(): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.saveDialog.getByRole('button', { name: 'Download again' }).click();
    return download;
  }

  async finish(): Promise<void> {
    await this.savedBox.check();
    await this.done.click();
    await expect(this.saveDialog).toBeHidden();
  }

  /** Deletes a key pair with the button in its row, and waits until the dialog has closed. */
  async delete(name: string, { isBound = false } = {}): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await this.row(name).getByRole('button', { name: 'Delete' }).click();
    if (isBound) await this.confirmDeletion(name);
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect(dialog).toBeHidden();
    await expect(this.row(name)).toBeHidden();
  }

  /** Types the confirmation for deleting bound key pairs: a name, or “delete”. */
  async confirmDeletion(word: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: `To confirm, type ${word}` });
    await box.pressSequentially(word);
  }

  /** The text under a term, such as “Fingerprint (MD5)”, in the step after OK. */
  fact(term: string): Locator {
    return this.saveDialog
      .getByRole('term')
      .filter({ hasText: term })
      .locator('xpath=following-sibling::dd')
      .getByRole('code');
  }

  /** Waits until requests go through the worker, where tests can see them. */
  async workerResponds(): Promise<void> {
    if (isLive()) return;
    await expect(async () => {
      const request = this.page.waitForRequest((each) => isFor('DescribeKeyPairs', each), {
        timeout: 1000,
      });
      await Promise.all([request, this.refresh.click()]);
    }).toPass();
  }

  /** Calls the API from within the page, like any other client. The worker must be running. */
  async call<A extends ActionName>(
    action: A,
    request: RequestOf<Actions[A]>,
  ): Promise<WireResponseOf<Actions[A]>> {
    const response: unknown = await this.page.evaluate(
      async ([url, body]) =>
        (await fetch(url, { method: 'POST', body: new URLSearchParams(body) })).json(),
      [
        `${this.apiUrl}?Action=${action}`,
        requestParameters(actions[action], request).toString(),
      ] as const,
    );
    return response as WireResponseOf<Actions[A]>;
  }

  /** Imports a listed public key under another name, like any other client of the API. */
  async importCopy(
    regionId: string,
    original: string,
    name: string,
    tags: RequestTag[] = [],
  ): Promise<void> {
    const { KeyPairs } = await this.call('DescribeKeyPairs', {
      RegionId: regionId,
      KeyPairName: original,
      IncludePublicKey: true,
    });
    await this.call('ImportKeyPair', {
      RegionId: regionId,
      KeyPairName: name,
      PublicKeyBody: KeyPairs.KeyPair[0]?.PublicKey ?? '',
      Tag: tags,
    });
  }
}
