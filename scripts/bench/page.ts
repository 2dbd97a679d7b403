import type { Locator, Page } from '@playwright/test';

/** Click option: time between down and up, so that work on mousedown isn't measured as the click's. */
export const pressed = { delay: 60 };

export function namesOn(page: Page) {
  const creation = page.getByRole('dialog', { name: 'Create SSH Key Pair' });
  const saving = page.getByRole('dialog', { name: 'Save your private key' });
  const table = page.getByRole('table', { name: 'SSH key pairs' });
  return {
    search: page.getByRole('textbox', { name: 'Search key pairs' }),
    total: page.getByText(/^Total: /),
    table,
    selectAll: table.getByRole('checkbox', { name: 'Select all on this page' }),
    rows: table.getByRole('rowgroup').last().getByRole('row'),
    create: page.getByRole('button', { name: 'Create SSH Key Pair' }),
    name: creation.getByRole('textbox', { name: 'Name' }),
    ok: creation.getByRole('button', { name: 'OK' }),
    saving,
    saved: saving.getByRole('checkbox', { name: 'I have saved the private key' }),
    done: saving.getByRole('button', { name: 'Done' }),
  };
}

/** A function in the page: whether the element's text has changed since. */
export function textChanged(locator: Locator) {
  return locator.evaluateHandle((element) => {
    const before = element.textContent;
    return () => element.textContent !== before;
  });
}

/** Waits until requests go through the mock's worker, so that the browser sees them. */
export async function workerResponds(page: Page): Promise<void> {
  const refresh = page.getByRole('button', { name: 'Refresh' });
  for (let tries = 0; tries < 20; tries += 1) {
    const seen = page
      .waitForRequest(/[?&]Action=DescribeKeyPairs(?:&|$)/, { timeout: 1000 })
      .catch(() => null);
    await refresh.click();
    if (await seen) return;
  }
  throw new Error('The worker of the mock does not respond.');
}
