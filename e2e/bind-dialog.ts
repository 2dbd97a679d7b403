import { expect, type Locator, type Page } from '@playwright/test';
import type { KeyPairsPage } from './key-pairs-page';

/** Page object of the bind and unbind dialog. Finds everything by role and name. */
export class BindDialog {
  readonly page: Page;
  readonly dialog: Locator;
  readonly search: Locator;
  readonly available: Locator;
  readonly selected: Locator;
  readonly add: Locator;
  readonly takeBack: Locator;
  readonly ok: Locator;
  readonly close: Locator;
  readonly restart: Locator;

  constructor(
    readonly keyPairs: KeyPairsPage,
    readonly action: 'Bind' | 'Unbind',
  ) {
    this.page = keyPairs.page;
    this.dialog = this.page.getByRole('dialog', { name: `${action} key pair` });
    this.search = this.dialog.getByRole('textbox', { name: 'Search instances' });
    this.available = this.dialog.getByRole('group', { name: 'Select Instance' });
    this.selected = this.dialog.getByRole('group', { name: 'Selected' });
    this.add = this.dialog.getByRole('button', { name: 'Add to selected' });
    this.takeBack = this.dialog.getByRole('button', { name: 'Take back from selected' });
    this.ok = this.dialog.getByRole('button', { name: 'OK' });
    this.close = this.dialog.getByRole('button', { name: 'Close' }).last();
    this.restart = this.dialog.getByRole('button', { name: 'Restart now' });
  }

  trigger(keyPairName: string): Locator {
    return this.keyPairs
      .row(keyPairName)
      .getByRole('button', { name: new RegExp(`^${this.action}\\b`) });
  }

  async open(keyPairName: string): Promise<void> {
    await this.trigger(keyPairName).click();
    await expect(this.dialog).toContainText(keyPairName);
    await expect(this.available.getByRole('listitem').first()).toBeVisible();
  }

  /** The row of an instance, on either side. */
  row(instanceName: string): Locator {
    return this.dialog.getByRole('listitem').filter({
      has: this.page.getByRole('checkbox', { name: instanceName, exact: true }),
    });
  }

  checkbox(instanceName: string): Locator {
    return this.dialog.getByRole('checkbox', { name: instanceName, exact: true });
  }

  all(side: Locator): Locator {
    return side.getByRole('checkbox', { name: 'Select all shown' });
  }

  async choose(...instanceNames: string[]): Promise<void> {
    for (const name of instanceNames) await this.checkbox(name).check();
    await this.add.click();
    for (const name of instanceNames) {
      await expect(this.selected.getByRole('checkbox', { name, exact: true })).toBeVisible();
    }
  }

  /** Restarts the instances that need it, and confirms the question. */
  async restartAll(): Promise<void> {
    await this.restart.click();
    await confirmRestart(this.page);
  }

  /** The notice with this title, in any step. */
  notice(title: string): Locator {
    return this.dialog.getByText(title, { exact: true }).locator('xpath=ancestor-or-self::p/..');
  }
}

/** Locks or unlocks an instance in the demo's data, which no API call can do. */
export function setLocked(page: Page, instanceName: string, isLocked: boolean): Promise<void> {
  return page.evaluate(
    ([name, lockReasons]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('ecs-stand-in');
        opening.addEventListener('success', () => {
          const database = opening.result;
          const change = database.transaction('instances', 'readwrite');
          const rows = change.objectStore('instances').openCursor();
          rows.addEventListener('success', () => {
            const row: { name: string } | undefined = rows.result?.value;
            if (row?.name === name) rows.result?.update({ ...row, lockReasons });
            rows.result?.continue();
          });
          change.addEventListener('complete', () => {
            database.close();
            resolve();
          });
          change.addEventListener('abort', () => reject(new Error('not changed')));
        });
        opening.addEventListener('error', () => reject(new Error('not opened')));
      }),
    [instanceName, isLocked ? ['security'] : []] as const,
  );
}

/** Confirms the question before a restart. */
export async function confirmRestart(page: Page): Promise<void> {
  const question = page.getByRole('alertdialog', { name: /^Restart .+\?$/ });
  await question.getByRole('button', { name: 'Restart', exact: true }).click();
}

/** The number of instances in a request of AttachKeyPair or DetachKeyPair. */
export function idCount(request: URLSearchParams): number {
  const ids: unknown = JSON.parse(request.get('InstanceIds') ?? '');
  return Array.isArray(ids) ? ids.length : 0;
}

/** Matches an error's code and RequestId as the page shows them. */
export function codeAndRequestId(code: string): RegExp {
  return new RegExp(`${code.replace('.', '\\.')}\\s*RequestId [0-9A-F-]{36}`);
}
