import { randomUUID } from 'node:crypto';
import { test } from '@playwright/test';
import { missingProgram } from '../openssh';
import { urlOf } from '../ports';
import { mainFlows } from './main-flows';
import { PlaywrightTab } from './playwright-tab';

for (const build of ['demo', 'live'] as const) {
  test(`main flows in the ${build} build`, async ({ context }) => {
    test.skip(missingProgram('ssh-keygen') !== undefined, 'ssh-keygen is not installed');
    const url = urlOf(build);
    await context.addCookies([{ name: 'mock-tenant', value: randomUUID(), url }]);
    await mainFlows(await PlaywrightTab.start(context, url));
  });
}
