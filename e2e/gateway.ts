import type { Page, Route } from '@playwright/test';
import { gatewayCodes, type GatewaySession } from '../src/contract/gateway';
import { announceGateway } from '../src/contract/gateway-announcement';
import { isLive } from './mock-server';

export const session: GatewaySession = {
  AccountId: '1234567890123456',
  IdentityType: 'RAMUser',
  Arn: 'acs:ram::1234567890123456:user/alice',
  RegionId: null,
  ReadOnly: false,
};

/** Simulates a gateway in front of the mock, as the page sees it. */
export class FakeGateway {
  /** `null` while no one is signed in. */
  session: GatewaySession | 'without credentials' | null = session;
  isGone = false;

  private constructor() {}

  static async inFrontOf(page: Page, regionId = ''): Promise<FakeGateway> {
    if (!isLive()) throw new Error('Only the live build knows gateways.');
    const gateway = new FakeGateway();
    await page.route(
      () => true,
      async (route) => {
        if (route.request().resourceType() !== 'document') return route.fallback();
        const response = await route.fetch();
        const body = announceGateway(await response.text(), regionId);
        return route.fulfill({ response, body });
      },
    );
    await page.route('**/api/**', (route) => gateway.handle(route));
    return gateway;
  }

  private async handle(route: Route): Promise<void> {
    if (this.isGone) return route.abort('connectionrefused');
    if (this.session === null) {
      const message = 'Open the sign-in link from the terminal where the gateway runs.';
      return refuse(route, 401, gatewayCodes.signInRequired, message);
    }
    if (this.session === 'without credentials') {
      const message = 'There are no credentials: the CloudSSO sign-in has expired.';
      return refuse(route, 424, gatewayCodes.noCredentials, message);
    }
    if (new URL(route.request().url()).pathname.endsWith('/api/session')) {
      return route.fulfill({ json: this.session });
    }
    return route.fallback();
  }
}

export async function refuse(
  route: Route,
  status: number,
  code: string,
  message: string,
): Promise<void> {
  await route.fulfill({ status, json: { Code: code, Message: message } });
}

/** Simulates returning to the tab from another window. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}
