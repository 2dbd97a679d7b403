import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { makeKeyFiles } from './key-files';

// The package is JSON, which Node imports only with an attribute that Playwright's compiler removes.
const naughtyStrings = createRequire(import.meta.url)('big-list-of-naughty-strings') as string[];

/** Valid names that code tends to handle wrongly. */
const trickyNames = ['hasOwnProperty', 'İi'];

test('can be created, found, opened, bound and deleted', async ({ keyPairs, page }) => {
  test.slow();
  await keyPairs.open('cn-qingdao');
  for (const name of trickyNames) await test.step(name, () => goAllTheWay(name));
  await test.step('CON, which can’t be a file on Windows', async () => {
    const download = await keyPairs.create('CON');
    expect(download.suggestedFilename()).not.toMatch(/^con\./i);
    await keyPairs.finish();
  });

  async function goAllTheWay(name: string): Promise<void> {
    const download = await keyPairs.create(name);
    expect(download.suggestedFilename()).toMatch(/^[\p{L}\p{N}._-]+\.pem$/u);
    await keyPairs.finish();

    await keyPairs.search.fill(name);
    await keyPairs.row(name).getByRole('link', { name, exact: true }).click();
    const panel = page.getByRole('dialog', { name, exact: true });
    await expect(panel.getByRole('region', { name: 'Public key' })).toContainText('ssh-rsa');
    await page.reload();
    await expect(panel.getByRole('region', { name: 'Public key' })).toContainText('ssh-rsa');
    await panel.getByRole('button', { name: 'Close' }).click();

    await keyPairs
      .row(name)
      .getByRole('button', { name: `Bind ${name}`, exact: true })
      .click();
    const bind = page.getByRole('dialog', { name: 'Bind key pair' });
    const instance = bind.getByRole('group', { name: 'Select Instance' }).getByRole('listitem');
    await instance.getByRole('checkbox', { disabled: false }).first().check();
    await bind.getByRole('button', { name: 'Add to selected' }).click();
    await bind.getByRole('button', { name: 'OK' }).click();
    await expect(bind).toContainText('1 instance was bound');
    await bind.getByRole('button', { name: 'Close' }).last().click();
    await expect(await keyPairs.cell(name, 'Bound instances')).toContainText('1 instance');

    await keyPairs.delete(name, { isBound: true });
    await keyPairs.search.fill('');
  }
});

test('searching for naughty strings causes no error', async ({ keyPairs, page }) => {
  test.slow();
  await keyPairs.open('cn-qingdao');
  const keys = makeKeyFiles();
  await keyPairs.workerResponds();
  await keyPairs.call('ImportKeyPair', {
    RegionId: 'cn-qingdao',
    KeyPairName: 'there',
    PublicKeyBody: readFileSync(join(keys.folder, 'rsa.pub'), 'utf8').trim(),
  });
  await keyPairs.refresh.click();
  await expect(keyPairs.row('there')).toBeVisible();
  // In one call, for speed. Each text is rendered before the next one is entered.
  const alerts = await page.evaluate(async (texts) => {
    const box = document.querySelector<HTMLInputElement>('search input');
    let failures = 0;
    for (const text of texts) {
      // React overrides the element's own property, so set the value through the prototype, as typing does.
      if (box) Reflect.set(HTMLInputElement.prototype, 'value', text, box);
      box?.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
      failures += document.querySelectorAll('[role=alert]').length;
    }
    return failures;
  }, naughtyStrings);
  expect(alerts).toBe(0);
  await keyPairs.search.fill('ther');
  await expect(keyPairs.row('there')).toBeVisible();
});
