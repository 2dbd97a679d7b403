import type { APIResponse, Request, Route } from '@playwright/test';
import type { ActionName } from '../src/contract/actions';

/** The parameters of each request for an action. */
export function sent(action: ActionName, requests: readonly Request[]): URLSearchParams[] {
  return requests
    .filter((request) => isFor(action, request))
    .map((request) => new URLSearchParams(bodyOf(request)));
}

export function isFor(action: ActionName, request: Request): boolean {
  return new URL(request.url()).searchParams.get('Action') === action;
}

/** The body. Playwright has none over WebDriver BiDi, so `firefox-bidi.mjs` adds it as a header. */
export function bodyOf(request: Request): string {
  return request.postData() ?? request.headers()['x-request-body'] ?? '';
}

/** The API's response to a request that a route holds. */
export function responseTo(route: Route): Promise<APIResponse> {
  return route.fetch({ postData: bodyOf(route.request()) });
}
