import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';

/** The confirmation before an unsaved private key is lost. */
export function question(page: Page): Locator {
  return page.getByRole('alertdialog', { name: 'Close without saving the private key?' });
}

/** The button of `question` that keeps the dialog open. */
export function stay(page: Page): Locator {
  return question(page).getByRole('button', { name: 'Go back' });
}

export async function contents(file: Download): Promise<string> {
  return readFile(await file.path(), 'utf8');
}
