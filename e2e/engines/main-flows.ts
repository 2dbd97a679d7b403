import { expect, test } from '@playwright/test';
import { run } from '../openssh';
import type { Tab, Target } from './tab';

const create = 'Create SSH Key Pair';
const save = 'Save your private key';
const savedBox: Target = ['checkbox', 'I have saved the private key', save];

/** The main flows of a user, from the first visit on. */
export async function mainFlows(tab: Tab): Promise<void> {
  const list = 'keyPair/region/cn-hangzhou';

  await test.step('list', async () => {
    await tab.open(list);
    await expectShown(tab, row('web-frontend'));
  });

  await test.step('create, with a file that ssh accepts', async () => {
    await tab.click(['button', create]);
    await tab.type(['textbox', 'Name', create], 'made-here');
    const file = await tab.download('made-here.pem', () => tab.click(['button', 'OK', create]));
    await expectShown(tab, savedBox);
    await run('chmod', ['600', file]);
    const [, sha256 = 'no fingerprint'] = (await run('ssh-keygen', ['-lf', file])).split(' ');
    expect(await tab.text()).toContain(sha256);
  });

  for (const [way, leave] of [
    ['Esc', () => tab.pressEscape()],
    ['Back', () => tab.back()],
  ] as const) {
    await test.step(`${way} asks first`, async () => {
      await leave();
      await tab.click(['button', 'Go back']);
      await expectShown(tab, savedBox);
      expect(await tab.url()).toMatch(/\/create$/);
    });
  }

  await test.step('a reload asks first, until the key is saved', async () => {
    expect(await tab.asksBeforeReload()).toBe(true);
    await tab.click(savedBox);
    await tab.click(['button', 'Done', save]);
    await expectGone(tab, ['dialog', save]);
    await tab.reload();
    await expectShown(tab, row('made-here'));
  });

  await test.step('import a file', async () => {
    const file = test.info().outputPath('key');
    await run('ssh-keygen', ['-q', '-t', 'ecdsa', '-N', '', '-C', 'me@laptop', '-f', file]);
    await tab.click(['button', 'Import SSH Key Pair']);
    await tab.type(['textbox', 'Name', create], 'imported');
    await tab.chooseFile(`${file}.pub`);
    await expectText(tab, 'me@laptop');
    await tab.click(['button', 'OK', create]);
    await expectShown(tab, row('imported'));
  });

  await test.step('bind', async () => {
    const dialog = 'Bind key pair';
    await tab.click(['button', 'Bind imported']);
    await tab.click(['checkbox', 'shop-web-01', dialog]);
    await tab.click(['button', 'Add to selected', dialog]);
    await tab.click(['button', 'OK', dialog]);
    await expectText(tab, 'was bound');
    await tab.pressEscape();
    await expectGone(tab, ['dialog', dialog]);
  });

  await test.step('undo what Esc has cleared', async () => {
    await tab.type(['textbox', 'Search key pairs'], 'import');
    await expectGone(tab, row('web-frontend'));
    await tab.pressEscape();
    await expectShown(tab, row('web-frontend'));
    await tab.undo();
    await expectGone(tab, row('web-frontend'));
    await tab.pressEscape();
    await expectShown(tab, row('made-here'));
  });

  await test.step('delete, and another tab shows it', async () => {
    const other = await tab.another();
    await other.open(list);
    await other.click(['button', 'Delete made-here']);
    await other.click(['button', 'Delete', 'Delete key pair']);
    await expectGone(other, row('made-here'));
    await expectGone(tab, row('made-here'));
    await expectShown(tab, row('imported'));
  });

  expect(await tab.complaints(), 'what the console says').toEqual([]);
}

function row(name: string): Target {
  return ['checkbox', `Select ${name}`];
}

async function expectShown(tab: Tab, target: Target): Promise<void> {
  await expect.poll(() => tab.isShown(target), target.join(' ')).toBe(true);
}

async function expectGone(tab: Tab, target: Target): Promise<void> {
  await expect.poll(() => tab.isShown(target), target.join(' ')).toBe(false);
}

async function expectText(tab: Tab, text: string): Promise<void> {
  await expect.poll(() => tab.text()).toContain(text);
}
