import { expect, test, type Page } from '@playwright/test';
import type { AccountGateway } from './account-gateway';

let gateway: AccountGateway | undefined;

/** Sets the gateway that serves this worker's pages; only in the project `account`. */
export function useGateway(started: AccountGateway | undefined): void {
  gateway = started;
}

/** The mock's switches for all tests of a project. */
const projectSwitches: Readonly<Record<string, string>> = {
  'real-shapes': 'minimal-responses,fail:ListResourceGroups:Forbidden.RAM',
};

/** Whether this project has switches of its own, with which the mock may reject requests in any test. */
export function hasProjectSwitches(): boolean {
  return test.info().project.name in projectSwitches;
}

/** Whether the page is the live build, with the mock over HTTP instead of in the page. */
export function isLive(): boolean {
  return ['live', 'account', 'real-shapes'].includes(test.info().project.name);
}

/** The header that sets the project's switches and these over HTTP. */
export function switchesHeader(switches = ''): Record<string, string> {
  const all = [projectSwitches[test.info().project.name], switches].filter(Boolean).join();
  return all === '' ? {} : { 'x-mock-switches': all };
}

/**
 * Opens a path of the console with these switches. In the demo, they're in the URL and stay there. Over
 * HTTP, they're in a header of all requests of this tab until its next visit; behind the gateway, of all
 * requests of any tab.
 */
export async function visit(page: Page, path: string, switches = ''): Promise<void> {
  if (gateway !== undefined) {
    gateway.switches = switches;
    await page.goto(path);
  } else if (isLive()) {
    await page.setExtraHTTPHeaders(switchesHeader(switches));
    await page.goto(path);
  } else {
    const mock = `${path.includes('?') ? '&' : '?'}mock=${switches}`;
    await page.goto(switches ? path + mock : path);
  }
}

/** Waits until the URL has this path and query, ignoring the demo's switches. */
export async function expectPlace(page: Page, path: string): Promise<void> {
  const { href } = new URL(path, gateway?.baseURL ?? test.info().project.use.baseURL);
  await expect(page).toHaveURL((url) => {
    url.searchParams.delete('mock');
    return url.href === href;
  });
}
