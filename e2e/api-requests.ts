import type { Request } from '@playwright/test';
import type { ActionName } from '../src/contract/actions';

/** The parameters of each request for an action. */
export function sent(action: ActionName, requests: readonly Request[]): URLSearchParams[] {
  return requests
    .filter((request) => isFor(action, request))
    .map((request) => new URLSearchParams(request.postData() ?? ''));
}

export function isFor(action: ActionName, request: Request): boolean {
  return new URL(request.url()).searchParams.get('Action') === action;
}
