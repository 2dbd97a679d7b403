import { sent } from './api-requests';
import { expect, refusedByApi, test } from './fixtures';
import { comeBack, FakeGateway, session } from './gateway';

test('the top bar shows the account, and warns of a root account @live', async ({
  keyPairs,
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const gateway = await FakeGateway.inFrontOf(page, 'cn-beijing');
  gateway.session = { ...session, RegionId: 'cn-beijing' };
  await page.goto('./');
  await expect(keyPairs.region).toHaveText('China (Beijing)');
  const button = page.getByRole('button', { name: 'Account 1234567890123456 alice' });
  await expect(button).toContainText('1234567890123456');
  await button.press('Enter');
  const details = page.getByRole('dialog', { name: 'Account' });
  await expect(details).toContainText('acs:ram::1234567890123456:user/alice');
  await expect(details).toContainText('cn-beijing');

  const copy = details.getByRole('button', { name: 'Copy ARN' });
  const byHand = page.getByRole('dialog', { name: 'Copy ARN' });
  await copy.press('Enter');
  await expect(byHand.getByRole('textbox')).toBeFocused();
  await byHand.getByRole('button', { name: 'Close' }).last().press('Enter');
  await expect(copy).toBeFocused();
  await copy.press('Enter');
  await expect(byHand.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(byHand).toBeHidden();
  await expect(details).toBeHidden();
  await expect(button).toBeFocused();

  const Arn = 'acs:ram::1234567890123456:root';
  gateway.session = { ...session, IdentityType: 'Account', Arn };
  await page.reload();
  await expect(page.getByRole('banner')).toContainText('Root account');
});

test('read-only access disables all changes, and the page says why @live', async ({
  keyPairs,
  page,
  requests,
}) => {
  const gateway = await FakeGateway.inFrontOf(page);
  gateway.session = { ...session, ReadOnly: true };
  await keyPairs.open('cn-hangzhou');
  await expect(page.getByRole('banner')).toContainText('Read-only');
  await expect(page.getByRole('main')).toContainText('Read-only access');

  const row = keyPairs.row('jump-host');
  await expect(row).toBeVisible();
  const buttons = [
    keyPairs.createButton,
    ...['Bind', 'Unbind', 'Delete'].map((name) => row.getByRole('button', { name })),
  ];
  for (const button of buttons) {
    await expect(button.first()).toHaveAccessibleDescription(/read-only/);
    await button.first().press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  // For users without a mouse, who can't see the button's tooltip.
  await expect(page.getByRole('status').filter({ hasText: 'read-only' })).toBeVisible();

  await keyPairs.openCreate('cn-hangzhou');
  await expect(keyPairs.createDialog).toContainText('read-only');
  await keyPairs.nameBox.pressSequentially('never-sent');
  await keyPairs.nameBox.press('Enter');
  await expect(keyPairs.ok).toHaveAttribute('aria-disabled', 'true');
  expect(sent('ImportKeyPair', requests)).toEqual([]);
});

test('a first visit explains how to sign in, or that the gateway can’t name the account, until it can @live', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  const gateway = await FakeGateway.inFrontOf(page);
  gateway.session = null;
  await page.goto('./keyPair/region/cn-hangzhou');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Press Enter');
  await expect(page.getByRole('alert')).toBeHidden();

  gateway.session = session;
  await comeBack(page);
  await expect(keyPairs.row('jump-host')).toBeVisible();
  await expect(keyPairs.createButton).not.toHaveAttribute('aria-disabled', 'true');

  await test.step('without credentials', async () => {
    gateway.session = 'without credentials';
    await page.reload();
    const notice = page.getByRole('alert').filter({ hasText: 'whose account this is' });
    await expect(notice).toContainText('Sign in with the Alibaba Cloud CLI');

    gateway.session = session;
    await comeBack(page);
    await expect(notice).toBeHidden();
    await expect(
      page.getByRole('button', { name: 'Account 1234567890123456 alice' }),
    ).toBeVisible();
    await expect(keyPairs.row('jump-host')).toBeVisible();
  });
});

test('keeps the list and the private key when the sign-in expires @live', async ({
  expectedComplaints,
  keyPairs,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  const gateway = await FakeGateway.inFrontOf(page);
  await keyPairs.open('cn-hangzhou');
  const file = await keyPairs.create('kept');
  gateway.session = null;
  // Only discarding needs the API.
  await keyPairs.saveDialog.getByRole('button', { name: 'Discard this key pair' }).click();
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(keyPairs.saveDialog.getByRole('alert').last()).toContainText(
    'You’re signed out, so nothing was sent',
  );
  await expect(keyPairs.saveDialog).toContainText('Sign in to make changes.');
  const again = await keyPairs.downloadAgain();
  expect(again.suggestedFilename()).toBe(file.suggestedFilename());
  const chooser = page.waitForEvent('filechooser');
  await keyPairs.saveDialog.getByRole('button', { name: 'Check my file' }).click();
  await (await chooser).setFiles(await again.path());
  await expect(keyPairs.saveDialog).toContainText('is the private key of this key pair');
  await keyPairs.done.click();

  const notice = page.getByRole('alert').filter({ hasText: 'Press Enter' });
  await expect(notice).toContainText('open the new link');
  await expect(keyPairs.row('jump-host')).toBeVisible();
  await expect(keyPairs.createButton).toHaveAccessibleDescription(/signed out/);

  gateway.session = session;
  await comeBack(page);
  await expect(notice).toBeHidden();
  await expect(keyPairs.row('kept')).toBeVisible();
});

test('keeps what was typed while the gateway is unavailable @live', async ({
  expectedComplaints,
  keyPairs,
  page,
  requests,
}) => {
  expectedComplaints.push(/net::ERR_CONNECTION_REFUSED/);
  const gateway = await FakeGateway.inFrontOf(page);
  await keyPairs.open('cn-hangzhou');
  await keyPairs.createButton.click();
  await keyPairs.nameBox.pressSequentially('patient');
  gateway.isGone = true;
  await keyPairs.ok.click();
  await expect(keyPairs.createDialog).toContainText('The gateway isn’t responding');
  const checkAgain = keyPairs.createDialog.getByRole('button', { name: 'Check again' });
  await expect(checkAgain).toHaveAccessibleDescription(/isn’t responding/);
  await expect(keyPairs.nameBox).toHaveValue('patient');

  gateway.isGone = false;
  await comeBack(page);
  await expect(checkAgain).not.toHaveAttribute('aria-disabled', 'true');
  await checkAgain.click();
  await expect(keyPairs.saveDialog).toBeVisible();
  expect(sent('ImportKeyPair', requests)).toHaveLength(2);
});

test('a tab without a sign-in continues once another has opened the link @gateway', async ({
  accountGateway,
  context,
  expectedComplaints,
  page,
}) => {
  expectedComplaints.push(refusedByApi);
  await context.clearCookies();
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  const other = await context.newPage();
  await other.goto((await accountGateway?.newSignInLink()) ?? '');
  for (const tab of [other, page]) {
    await expect(tab.getByRole('button', { name: 'Account 1234567890123456 mock' })).toBeVisible();
    await expect(
      tab.getByRole('checkbox', { name: 'Select jump-host', exact: true }),
    ).toBeVisible();
  }
});
