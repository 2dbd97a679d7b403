import { expect, type Locator, type Page } from '@playwright/test';
import { visit } from './mock-server';
import type { Names } from './names-in';

/** Checks what the page shows now. `surface` names it in messages. */
export type Check = (surface: string) => Promise<void>;

type Role = 'alert' | 'alertdialog' | 'button' | 'combobox' | 'dialog' | 'link' | 'textbox';

const path = './keyPair/region';

/**
 * Walks through the demo's surfaces (pages, dialogs and their states) and checks each. Finds controls by
 * their names in the page's language.
 */
export class Surfaces {
  constructor(
    private readonly page: Page,
    private readonly names: Names,
    private readonly check: Check,
  ) {}

  private by(role: Role, text: string, values?: Readonly<Record<string, string>>): Locator {
    return this.page.getByRole(role, { name: this.names(text, values), exact: true });
  }

  private async press(text: string, values?: Readonly<Record<string, string>>): Promise<void> {
    await this.by('button', text, values).last().click();
  }

  /** Waits for a text. A placeholder that isn't in `values` matches anything. */
  private async shows(text: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
    const pattern = this.names(text)
      .split(/(\{\w+\})/)
      .map((piece) => {
        const value = /^\{(\w+)\}$/.exec(piece)?.[1];
        const shown = value === undefined ? piece : values[value];
        return shown?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') ?? '.*';
      });
    await expect(this.page.getByText(new RegExp(pattern.join(''))).last()).toBeVisible();
  }

  private async close(dialog: Locator): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }

  private async chooseFile(button: string, name: string, text: string): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.press(button);
    await (await choosing).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  }

  /** Opens the list, where each part of the walk begins. */
  async open(lang: string): Promise<void> {
    await visit(this.page, `${path}/cn-hangzhou?lang=${lang}`);
    await expect(this.rowBox('jump-host')).toBeVisible();
  }

  private rowBox(name: string): Locator {
    return this.page.getByRole('checkbox', { name: this.names('Select {name}', { name }) });
  }

  /** The list with filters and a selection, the region picker, and a search without results. */
  async list(): Promise<void> {
    await this.rowBox('jump-host').check();
    await this.press('Filters');
    await this.by('combobox', 'Bound instances').selectOption('bound');
    await this.shows('Clear filters');
    await this.check('list, filters, selection');
    await this.by('combobox', 'Bound instances').selectOption('any');
    await this.press('Filters');

    await this.by('combobox', 'Region').click();
    await expect(this.page.getByRole('option', { name: 'cn-qingdao' })).toBeVisible();
    await this.check('region picker');
    await this.page.keyboard.press('Escape');

    const search = this.by('textbox', 'Search key pairs');
    await search.fill('nothing-like-it');
    await this.shows('No matches in other regions.');
    await this.check('nothing found');
    await this.chooseFile('Which key is this file?', 'notes.txt', 'no key');
    await this.shows('{file} has no key that can be looked up', { file: 'notes.txt' });
    await this.check('key of a file');
    await search.fill('');
  }

  /** The create dialog with invalid input, and an import of text that isn't a key. */
  async wrongInput(): Promise<void> {
    await this.press('Create SSH Key Pair');
    const dialog = this.by('dialog', 'Create SSH Key Pair');
    const name = this.by('textbox', 'Name|of a new key pair');
    await name.fill('no spaces');
    await this.press('OK');
    await this.shows('The name can’t contain a space.');
    await this.page.locator('summary').click();
    await this.check('create, wrong name');
    await name.fill('jump-host');
    await this.press('OK');
    await this.shows('The list already has a key pair named {name}.', { name: 'jump-host' });
    await this.check('create, taken name');

    await this.page.getByRole('radio', { name: this.names('Import SSH Key Pair') }).check();
    const key = this.by('textbox', 'Public Key');
    await key.fill('web-frontend');
    await this.press('OK');
    await expect(key).toHaveAttribute('aria-invalid', 'true');
    await this.check('import, no key');
    await key.fill('-----BEGIN OPENSSH PRIVATE KEY-----');
    await this.shows('That was a private key ({format})', { format: 'OpenSSH' });
    await this.check('import, private key');
    await this.close(dialog);
  }

  /** A creation from OK to the success message, with the questions in between. */
  async creation(): Promise<void> {
    await this.press('Create SSH Key Pair');
    await this.by('textbox', 'Name|of a new key pair').fill('walk');
    await this.press('OK');
    await expect(this.by('dialog', 'Save your private key')).toBeVisible();
    await this.check('save the private key');
    await this.chooseFile('Check my file', 'walk.pem', 'no key');
    await this.shows('{file} doesn’t contain a private key', { file: 'walk.pem' });
    await this.press('Discard this key pair');
    await this.question('Discard this key pair?', 'discard');
    await this.page.keyboard.press('Escape');
    await this.question('Close without saving the private key?', 'close without saving');
    await this.page
      .getByRole('checkbox', { name: this.names('I have saved the private key') })
      .check();
    await this.press('Done');
    await this.shows('Key pair created');
    await this.check('message');
  }

  /** Checks a question, and cancels it. */
  private async question(title: string, surface: string): Promise<void> {
    const question = this.by('alertdialog', title);
    await expect(question).toBeVisible();
    await this.check(surface);
    await this.close(question);
  }

  async panel(): Promise<void> {
    await this.page.getByRole('link', { name: 'web-frontend', exact: true }).click();
    const panel = this.page.getByRole('dialog', { name: 'web-frontend', exact: true });
    await expect(panel.getByRole('region', { name: this.names('How to connect') })).toBeVisible();
    await this.press('Add tag');
    await this.press('Add');
    await this.shows('Enter a key.');
    await this.check('panel, tags');
    await this.press('Cancel');
    await this.close(panel);
  }

  /** Binding with a restart, and deleting the bound key pair. */
  async bindingAndDeletion(): Promise<void> {
    await this.press('Bind {name}', { name: 'db-admin' });
    const dialog = this.by('dialog', 'Bind key pair');
    await this.press('OK');
    await this.shows('Select at least one instance.');
    for (const name of ['shop-batch-01', 'shop-db-01', 'shop-web-01']) {
      await dialog.getByRole('checkbox', { name, exact: true }).check();
    }
    await this.press('Add to selected');
    await this.check('bind');
    await this.press('OK');
    await this.press('Restart now');
    await expect(this.page.getByRole('alertdialog')).toBeVisible();
    await this.check('question before a restart');
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: this.names('Restart'), exact: true })
      .click();
    await this.shows('All {count} are running again.');
    await this.check('bound and restarted');
    await this.page.keyboard.press('Escape');

    await this.press('Unbind {name}', { name: 'db-admin' });
    await expect(this.by('dialog', 'Unbind key pair')).toBeVisible();
    await this.check('unbind');
    await this.close(this.by('dialog', 'Unbind key pair'));

    await this.press('Delete {name}', { name: 'db-admin' });
    await this.press('Delete');
    await this.shows('Type {word} to delete.', { word: 'db-admin' });
    await this.check('delete');
    await this.page.getByRole('dialog').getByRole('textbox').pressSequentially('db-admin');
    await this.press('Delete');
    await this.shows('Key pair {name} deleted', { name: 'db-admin' });
  }

  async demoPanel(): Promise<void> {
    await this.press('Demo');
    await this.by('combobox', 'Switch').selectOption('empty');
    await this.check('demo panel');
    await this.press('Reset');
    await this.question('Reset the data?', 'reset');
    await this.close(this.by('dialog', 'Demo'));
  }

  /** Pages without a list: an error, an unknown switch, key pair, region or path. */
  async withoutList(): Promise<void> {
    await visit(this.page, `${path}/cn-hangzhou`, 'fail:DescribeKeyPairs:Forbidden.RAM');
    await this.shows('Couldn’t load key pairs');
    await this.check('error');
    await visit(this.page, `${path}/cn-hangzhou`, 'unknown,another');
    await this.shows('Unknown switches: {switches}');
    await this.check('unknown switch');
    await visit(this.page, `${path}/ap-southeast-1`);
    await this.shows('No key pairs in this region yet');
    await this.check('empty');
    await visit(this.page, `${path}/cn-hangzhou/pair/gone`);
    await this.shows('{region} has no key pair with this name');
    await this.check('unknown key pair');
    await visit(this.page, `${path}/nowhere`);
    await this.shows('There’s no region “{regionId}”', { regionId: 'nowhere' });
    await this.check('unknown region');
    await visit(this.page, './nowhere');
    await this.shows('This page doesn’t exist');
    await this.check('unknown page');
    await visit(this.page, `${path}/cn-hangzhou`, 'latency:20000');
    await this.check('loading');
  }
}
