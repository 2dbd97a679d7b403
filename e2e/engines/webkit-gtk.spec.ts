import { randomUUID } from 'node:crypto';
import { test } from '@playwright/test';
import { missingProgram } from '../../scripts/lib/openssh';
import { urlOf } from '../ports';
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
    const url = urlOf(build);
    const session = await webKit.session();
    try {
      const tab = await WebDriverTab.start(session, url, webKit.home);
      await tab.setCookie('stand-in-tenant', randomUUID());
      await mainFlows(tab);
    } catch (error) {
      const body = Buffer.from(await session.get<string>('/screenshot'), 'base64');
      await test.info().attach('screenshot', { body, contentType: 'image/png' });
      throw error;
    } finally {
      await session.end();
    }
  });
}
