import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { missingProgram } from '../openssh';
import { urlOf } from '../ports';
import { ListeningProxy } from './listening-proxy';
import { mainFlows } from './main-flows';
import { WebDriverTab } from './webdriver-tab';
import { WebKitGtk } from './webkit-gtk';

let webKit: WebKitGtk;

test.beforeAll(async () => {
  webKit = await WebKitGtk.start(process.env['WEBKIT_PATH'] ?? '');
});
test.afterAll(() => webKit.stop());

for (const build of ['demo', 'live'] as const) {
  test(`main flows in the ${build} build`, async () => {
    test.skip(missingProgram('ssh-keygen') !== undefined, 'ssh-keygen is not installed');
    await inTab(urlOf(build), [], async (tab) => {
      await tab.setCookie('mock-tenant', randomUUID());
      await mainFlows(tab);
    });
  });
}

test('loads in dark mode, without storage', async () => {
  const noStorage = ['--enable-html5-local-storage=false', '--enable-html5-database=false'];
  await inTab(urlOf('demo'), ['--dark-mode', ...noStorage], async (tab) => {
    await tab.open('keyPair/region/cn-hangzhou');
    await expect.poll(() => tab.isShown(['checkbox', 'Select web-frontend'])).toBe(true);
    expect(await tab.text()).toContain('This browser doesn’t let the demo keep its data');
    expect(await tab.background()).toBe('rgb(26, 26, 26)');
    expect(await tab.complaints()).toEqual([]);
  });
});

async function inTab(
  url: string,
  options: readonly string[],
  use: (tab: WebDriverTab) => Promise<void>,
): Promise<void> {
  const proxy = await ListeningProxy.start(url);
  const session = await webKit.session(...options);
  try {
    await use(await WebDriverTab.start(session, proxy.url, webKit.home, proxy.heard));
  } catch (error) {
    const body = Buffer.from(await session.get<string>('/screenshot'), 'base64');
    await test.info().attach('screenshot', { body, contentType: 'image/png' });
    throw error;
  } finally {
    await session.end();
    proxy.stop();
  }
}
