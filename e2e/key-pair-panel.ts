import { expect, type Locator, type Page } from '@playwright/test';
import { visit } from './mock-server';

/** Page object of a key pair's panel. */
export class KeyPairPanel {
  readonly dialog: Locator;
  readonly close: Locator;
  readonly publicKey: Locator;
  readonly savePublicKey: Locator;
  readonly randomart: Locator;
  readonly addTag: Locator;
  readonly tagKey: Locator;
  readonly tagValue: Locator;
  readonly bound: Locator;

  constructor(
    readonly page: Page,
    readonly name: string,
  ) {
    this.dialog = page.getByRole('dialog', { name, exact: true });
    this.close = this.dialog.getByRole('button', { name: 'Close' });
    this.publicKey = this.section('Public key').getByRole('code');
    this.savePublicKey = this.section('Public key').getByRole('button', { name: /^Save as / });
    this.randomart = this.section('Fingerprints').getByRole('img', { name: /^Randomart/ });
    this.addTag = this.section('Tags').getByRole('button', { name: 'Add tag' });
    this.tagKey = this.section('Tags').getByRole('textbox', { name: 'Key' });
    this.tagValue = this.section('Tags').getByRole('textbox', { name: 'Value' });
    this.bound = this.section('Bound instances').getByRole('list').getByRole('listitem');
  }

  /** Opens the panel's URL, with the mock's `switches`. */
  async open(regionId: string, switches = ''): Promise<void> {
    const path = `./keyPair/region/${regionId}/pair/${encodeURIComponent(this.name)}`;
    await visit(this.page, path, switches);
    await expect(this.dialog).toBeVisible();
  }

  section(title: string): Locator {
    return this.dialog.getByRole('region', { name: title, exact: true });
  }

  /** The text under a term of a section, at its `nth` occurrence. */
  fact(section: string, term: string, nth = 0): Locator {
    return this.section(section)
      .getByRole('term')
      .filter({ hasText: term })
      .nth(nth)
      .locator('xpath=following-sibling::dd');
  }

  /** The code under a term, which its button copies. */
  code(section: string, term: string, nth = 0): Locator {
    return this.fact(section, term, nth).getByRole('code');
  }

  /** The row of a tag, with its text and buttons. */
  tag(key: string): Locator {
    return this.section('Tags')
      .getByRole('listitem')
      .filter({ has: this.page.getByText(key, { exact: true }) });
  }

  async fillTag(key: string, value: string): Promise<void> {
    await this.tagKey.fill(key);
    await this.tagValue.fill(value);
  }

  submitTag(label: 'Add' | 'Save'): Promise<void> {
    return this.section('Tags').getByRole('button', { name: label, exact: true }).click();
  }
}
