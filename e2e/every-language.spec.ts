import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleText } from './axe';
import { expect, refusedByApi, test } from './fixtures';
import { comeBack, FakeGateway, session } from './gateway';
import { namesIn } from './names-in';
import { cutOff, speakPseudo, untranslated } from './pseudo-language';
import { expectMenusFit, expectNothingSticksOut } from './overflow';
import { Surfaces } from './surfaces';

/** The second is the one that the walk goes on in. */
const viewports = [
  { width: 320, height: 568 },
  { width: 1280, height: 720 },
];

test('no text is left untranslated or cut off', async ({ expectedComplaints, page }) => {
  test.slow();
  expectedComplaints.push(refusedByApi);
  await speakPseudo(page);
  const check = (surface: string) => expectPseudoOnly(page, surface);
  const surfaces = new Surfaces(page, namesIn('pseudo'), check);
  await walk(surfaces, 'zh');
  await surfaces.withoutList();
});

test('no text about an account is left untranslated or cut off @live', async ({
  expectedComplaints,
  page,
}) => {
  expectedComplaints.push(refusedByApi, /net::ERR_CONNECTION_REFUSED/);
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

for (const language of ['en', 'zh-CN', 'ja'] as const) {
  test(`axe finds nothing, and menus fit: ${language}`, async ({ expectedComplaints, page }) => {
    test.slow();
    expectedComplaints.push(refusedByApi);
    const look = language === 'en' ? expectAccessible : expectAccessibleText;
    const check = async (surface: string) => {
      await look(page, surface);
      await expectMenusFit(page, surface);
    };
    const surfaces = new Surfaces(page, namesIn(language), check);
    await walk(surfaces, language);
    // What is left is text, which the pseudo-language shows in every place.
    if (language === 'en') await surfaces.withoutList();
  });
}

async function walk(surfaces: Surfaces, language: string): Promise<void> {
  await surfaces.list(language);
  await surfaces.wrongInput();
  await surfaces.creation();
  await surfaces.panel();
  await surfaces.bindingAndDeletion();
  await surfaces.demoPanel();
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
