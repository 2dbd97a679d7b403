import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { KeyPairPanel } from './key-pair-panel';

test('a link opens the panel, and Close, Back and Esc show the list @sub-path', async ({
  keyPairs,
  page,
}) => {
  const panel = new KeyPairPanel(page, 'ops-team');
  await panel.open('cn-beijing');
  await expect(panel.fact('Overview', 'Type and size')).toHaveText('RSA 2048');
  await expect(panel.fact('Overview', 'Region')).toContainText('China (Beijing)');
  await expect(panel.fact('Overview', 'Resource group')).toHaveText('None');
  await panel.close.click();
  await expect(panel.dialog).toBeHidden();
  await expect(page).toHaveURL(/\/keyPair\/region\/cn-beijing$/);
  await expect(keyPairs.row('ops-team').getByRole('link', { name: 'ops-team' })).toBeFocused();

  const link = page.getByRole('link', { name: 'etl-worker' });
  const other = new KeyPairPanel(page, 'etl-worker');
  for (const leave of [() => page.goBack(), () => page.keyboard.press('Escape')]) {
    await link.click();
    await expect(other.dialog).toBeVisible();
    await expect(page).toHaveURL(/\/pair\/etl-worker$/);
    await expect(other.fact('Overview', 'Resource group')).toContainText('rg-');
    await leave();
    await expect(other.dialog).toBeHidden();
    await expect(page).toHaveURL(/\/keyPair\/region\/cn-beijing$/);
    await expect(link).toBeFocused();
  }
});

test('each command prints for the saved file what the panel shows', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  const download = await keyPairs.create('A:');
  const folder = mkdtempSync(join(tmpdir(), 'key-pair-panel-'));
  await download.saveAs(join(folder, download.suggestedFilename()));
  await keyPairs.finish();
  await page.getByRole('link', { name: 'A:' }).click();

  const panel = new KeyPairPanel(page, 'A:');
  const run = async (code: Promise<string>) => {
    const [program = '', ...args] = (await code).split(' ');
    return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  };
  const chmod = panel.code('How to connect', 'Linux, macOS').innerText();
  expect(await chmod).toBe('chmod 400 A-.pem');
  await run(chmod);

  const command = (nth: number) =>
    panel.code('Fingerprints', 'Command that prints it', nth).innerText();
  const md5 = await panel.code('Fingerprints', 'As ssh-keygen shows it').innerText();
  expect((await run(command(0))).split(' ').slice(0, 2)).toEqual(['2048', md5]);
  await expect(panel.code('Fingerprints', 'As ECS shows it')).toHaveText(
    md5.replace('MD5:', '').replaceAll(':', ''),
  );
  const sha256 = await panel.code('Fingerprints', 'As ssh-keygen shows it', 1).innerText();
  expect((await run(command(1))).split(' ').slice(0, 2)).toEqual(['2048', sha256]);
  const drawn = await run(panel.code('Fingerprints', 'Command that draws it').innerText());
  expect(drawn.split('\n').slice(1).join('\n').trim()).toBe(await panel.randomart.innerText());

  const publicLine = await panel.publicKey.innerText();
  const derived = execFileSync('ssh-keygen', ['-y', '-f', 'A-.pem'], { cwd: folder });
  expect(publicLine).toBe(`${derived.toString().trim()} A:`);
  const file = page.waitForEvent('download');
  await panel.savePublicKey.click();
  expect((await file).suggestedFilename()).toBe('A-.pub');
  expect(readFileSync(await (await file).path(), 'utf8')).toBe(`${publicLine}\n`);
  chmodSync(join(folder, 'A-.pem'), 0o600);
});

test('every name has an address, and every type of key a picture', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-beijing');
  await keyPairs.workerResponds();
  for (const name of ['null', '团队.密钥:1']) {
    await test.step(name, async () => {
      await keyPairs.importCopy('cn-beijing', 'ops-team', name);
      await keyPairs.refresh.click();
      await page.getByRole('link', { name, exact: true }).click();
      const panel = new KeyPairPanel(page, name);
      await expect(panel.fact('Overview', 'Type and size')).toHaveText('RSA 2048');
      await page.reload();
      await expect(panel.fact('Overview', 'Type and size')).toHaveText('RSA 2048');
      await panel.addTag.click();
      await panel.fillTag(name, name);
      await panel.submitTag('Add');
      await expect(panel.tag(name).first()).toBeVisible();
      await panel.close.click();
    });
  }

  await test.step('an ECDSA key, with a name like the address of a dialog', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'key-pair-panel-')), 'key');
    execFileSync('ssh-keygen', ['-q', '-t', 'ecdsa', '-b', '384', '-N', '', '-f', file]);
    await keyPairs.call('ImportKeyPair', {
      RegionId: 'cn-beijing',
      KeyPairName: 'create',
      PublicKeyBody: readFileSync(`${file}.pub`, 'utf8').trim(),
    });
    const panel = new KeyPairPanel(page, 'create');
    await panel.open('cn-beijing');
    await expect(panel.fact('Overview', 'Type and size')).toHaveText('ECDSA 384');
    const drawn = execFileSync('ssh-keygen', ['-lv', '-f', file], { encoding: 'utf8' });
    expect(drawn.split('\n').slice(1).join('\n').trim()).toBe(await panel.randomart.innerText());
  });
});

test('every copy button copies exactly the code next to it', async ({ page }) => {
  await page.addInitScript(() => {
    // Firefox also runs this in the initial empty page.
    if (!isSecureContext) return;
    navigator.clipboard.writeText = async (text) => {
      document.documentElement.dataset['copied'] = text;
    };
  });
  const panel = new KeyPairPanel(page, 'web-frontend');
  await panel.open('cn-hangzhou');
  await expect(panel.bound).toHaveCount(2);
  await expect(panel.fact('Overview', 'Type and size')).toHaveText('RSA 2048');
  const buttons = await panel.dialog.getByRole('button', { name: /^Cop(y|ied)/ }).all();
  expect(buttons.length).toBe(10);
  for (const button of buttons) {
    const code = await button.locator('xpath=preceding-sibling::code').innerText();
    await button.click();
    await expect(page.locator('html')).toHaveAttribute('data-copied', code);
  }
});

test('the commands to connect use the address of the selected instance @real-shapes', async ({
  page,
}) => {
  const panel = new KeyPairPanel(page, 'web-frontend');
  await panel.open('cn-hangzhou');
  const ssh = panel.code('How to connect', 'Log in');
  await expect(ssh).toHaveText('ssh -i web-frontend.pem root@203.0.113.10');
  await panel.dialog
    .getByRole('combobox', { name: 'Instance' })
    .selectOption('shop-web-02 (203.0.113.11, public)');
  await expect(ssh).toHaveText('ssh -i web-frontend.pem root@203.0.113.11');
  expect(await panel.code('How to connect', '~/.ssh/config').innerText()).toBe(
    [
      'Host shop-web-02',
      '  HostName 203.0.113.11',
      '  User root',
      '  IdentityFile ~/.ssh/web-frontend.pem',
      '  IdentitiesOnly yes',
    ].join('\n'),
  );
  await panel.dialog.getByRole('radio', { name: 'Linux, macOS' }).press('ArrowDown');
  const protect = panel.code('How to connect', 'Protect the file');
  await expect(protect).toHaveText(
    'icacls web-frontend.pem /inheritance:r /grant:r "$($env:USERNAME):R"',
  );
  await page.reload();
  await expect(panel.dialog.getByRole('radio', { name: 'Windows PowerShell' })).toBeChecked();
  await panel.dialog.getByRole('radio', { name: 'Windows Command Prompt' }).check();
  await expect(protect).toHaveText(
    'icacls web-frontend.pem /inheritance:r /grant:r "%USERNAME%:R"',
  );
});

test('the commands use an elastic IP address, or say that there is no public one', async ({
  keyPairs,
  page,
}) => {
  const elastic = new KeyPairPanel(page, 'jump-host');
  await elastic.open('cn-hangzhou');
  await expect(elastic.code('How to connect', 'Log in to jump-01')).toHaveText(
    'ssh -i jump-host.pem root@198.51.100.14',
  );
  await elastic.close.click();
  const unbound = new KeyPairPanel(page, 'db-admin');
  await keyPairs.row('db-admin').getByRole('link', { name: 'db-admin' }).click();
  await expect(unbound.section('Bound instances')).toContainText('Not bound to any instance.');
  await expect(unbound.code('How to connect', 'Log in')).toHaveText(
    'ssh -i db-admin.pem root@<instance IP>',
  );
  const stopped = new KeyPairPanel(page, 'backup-runner');
  await stopped.open('cn-beijing');
  await expect(stopped.section('How to connect')).toContainText('has a private address only');
  await expect(stopped.code('How to connect', 'Log in to')).toHaveText(
    /^ssh -i backup-runner\.pem root@172\.16\.0\.\d+$/,
  );
});
