import { expect, test, type Page } from '@playwright/test';
import type { AccountGateway } from './account-gateway';

let gateway: AccountGateway | undefined;

/** The gateway that the pages of this worker are served by; only in the project `account`. */
export function useGateway(started: AccountGateway | undefined): void {
  gateway = started;
}

/** The mock's switches that every test of a project has. */
const projectSwitches: Readonly<Record<string, string>> = {
  'real-shapes': 'minimal-responses,fail:ListResourceGroups:Forbidden.RAM',
};

/** Whether the mock of this project refuses some requests, whatever the test does. */
export function hasProjectSwitches(): boolean {
  return test.info().project.name in projectSwitches;
}

/** Whether the page is the live build, with the mock behind its host instead of in the page. */
export function isLive(): boolean {
  return ['live', 'account', 'real-shapes'].includes(test.info().project.name);
}

/** The header that sets switches over HTTP: those of the project, and these. */
export function switchesHeader(switches = ''): Record<string, string> {
  const all = [projectSwitches[test.info().project.name], switches].filter(Boolean).join();
  return all === '' ? {} : { 'x-mock-switches': all };
}

/**
 * Follows a link into the console, with these switches of the mock: in the demo they are in the
 * address, and stay there; over HTTP they are in a header of all that this tab asks for
 * until the next visit, and behind the gateway of all that any tab asks for.
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

/** Waits for a place in the console, whatever switches the demo keeps in its address. */
export async function expectPlace(page: Page, path: string): Promise<void> {
  const { href } = new URL(path, gateway?.baseURL ?? test.info().project.use.baseURL);
  await expect(page).toHaveURL((url) => {
    url.searchParams.delete('mock');
    return url.href === href;
  });
}
