import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleText } from './axe';
import { expect, refusedByApi, test } from './fixtures';
import { comeBack, FakeGateway, session } from './gateway';
import { namesIn } from './names-in';
import { cutOff, speakPseudo, untranslated } from './pseudo-language';
import { expectMenusFit, expectNothingSticksOut } from './overflow';
import { Surfaces } from './surfaces';

/** Each surface is checked in both; the walk continues in the second one. */
const viewports = [
  { width: 320, height: 568 },
  { width: 1280, height: 720 },
];

/** The walk in parts, so that several workers can share it. */
const parts: Readonly<Record<string, (surfaces: Surfaces) => Promise<void>>> = {
  'the list and wrong input': async (surfaces) => {
    await surfaces.list();
    await surfaces.wrongInput();
  },
  'creation and panels': async (surfaces) => {
    await surfaces.creation();
    await surfaces.panel();
    await surfaces.demoPanel();
  },
  'binding and deletion': (surfaces) => surfaces.bindingAndDeletion(),
  'without a list': (surfaces) => surfaces.withoutList(),
};

test.beforeEach(({ expectedComplaints }) => {
  expectedComplaints.push(refusedByApi);
});

for (const [part, walk] of Object.entries(parts)) {
  test(`no text is left untranslated or cut off: ${part}`, async ({ page }) => {
    await speakPseudo(page);
    const surfaces = new Surfaces(page, namesIn('pseudo'), (surface) =>
      expectPseudoOnly(page, surface),
    );
    await surfaces.open('zh');
    await walk(surfaces);
  });

  test(`axe finds nothing, and menus fit in every language: ${part}`, async ({ page }) => {
    const surfaces = new Surfaces(page, namesIn('en'), async (surface) => {
      await expectAccessible(page, surface);
      await expectMenusFit(page, surface);
      // Pages without a list contain only text, which the test in the pseudo-language covers.
      if (part === 'without a list') return;
      for (const language of ['zh-CN', 'ja'] as const) {
        await speak(page, language);
        await expectAccessibleText(page, `${surface} in ${language}`);
        await expectMenusFit(page, `${surface} in ${language}`);
      }
      await speak(page, 'en');
    });
    await surfaces.open('en');
    await walk(surfaces);
  });
}

test('no text about an account is left untranslated or cut off @live', async ({
  expectedComplaints,
  page,
}) => {
  expectedComplaints.push(/net::ERR_CONNECTION_REFUSED/);
  const pseudo = namesIn('pseudo');
  await speakPseudo(page);
  const gateway = await FakeGateway.inFrontOf(page);
  gateway.session = { ...session, Arn: 'acs:ram::1234567890123456:root', ReadOnly: true };
  await page.goto('./keyPair/region/cn-hangzhou?lang=zh');
  await page.getByRole('banner').getByRole('button', { name: session.AccountId }).click();
  await expect(page.getByRole('dialog', { name: pseudo('Account') })).toBeVisible();
  await expectPseudoOnly(page, 'account, read-only');
  await page.keyboard.press('Escape');
  gateway.session = null;
  await comeBack(page);
  await expectPseudoOnly(page, 'signed out');
  await page.reload();
  await expect(page.getByRole('heading', { name: pseudo('Sign in') })).toBeVisible();
  await expectPseudoOnly(page, 'sign in');
  gateway.session = 'without credentials';
  await page.reload();
  await expect(
    page.getByText(pseudo('The gateway can’t tell whose account this is')),
  ).toBeVisible();
  await expectPseudoOnly(page, 'account unknown');
  gateway.isGone = true;
  await page.reload();
  await expect(page.getByText(pseudo('The gateway isn’t responding')).last()).toBeVisible();
  await expectPseudoOnly(page, 'gateway gone');
});

/** Chooses a language in the menu, even if a dialog covers it. */
async function speak(page: Page, language: string): Promise<void> {
  await page.locator('header select').selectOption(language, { force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

async function expectPseudoOnly(page: Page, surface: string): Promise<void> {
  expect.soft(await untranslated(page), surface).toEqual([]);
  for (const viewport of viewports) {
    await page.setViewportSize(viewport);
    const where = `${surface} at ${viewport.width} px`;
    expect.soft(await cutOff(page), where).toEqual([]);
    await expectNothingSticksOut(page, where);
  }
}
