import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/api-error';
import { isReasonToCheck, readSession } from './session';

beforeEach(() => void vi.stubGlobal('document', { baseURI: 'https://console.test/' }));
afterEach(() => void vi.unstubAllGlobals());

const session = {
  AccountId: '1234567890123456',
  IdentityType: 'RAMUser',
  Arn: 'acs:ram::1234567890123456:user/alice',
  RegionId: null,
  ReadOnly: true,
};

function read(response: () => Response | Promise<Response>) {
  vi.stubGlobal('fetch', async () => response());
  return readSession(new AbortController().signal);
}

const json = (status: number, body: object) => () => Response.json(body, { status });
const html = (status: number) => () => new Response('<!doctype html><title>A page', { status });
const redirect = () => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });

describe('the session', () => {
  it('is open for somebody who is signed in', async () => {
    expect(await read(json(200, session))).toEqual({ kind: 'signed-in', session });
  });

  it('is one to sign in to in the terminal if the gateway says that', async () => {
    const refusal = { Code: 'Gateway.SignInRequired', Message: 'Open the link.' };
    expect(await read(json(401, refusal))).toEqual({ kind: 'signed-out', signIn: 'terminal' });
  });

  it.each([
    ['a redirect', redirect],
    ['a page', html(200)],
    ['401 without the gateway’s code', html(401)],
    ['403 without the gateway’s code', html(403)],
  ])('is one to sign in to at the host after %s', async (_what, response) => {
    expect(await read(response)).toEqual({ kind: 'signed-out', signIn: 'host' });
  });

  it.each([
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a proxy that finds nobody', html(502)],
  ])('is gone with %s', async (_what, response) => {
    expect(await read(response)).toEqual({ kind: 'unreachable' });
  });

  it('is unknown if the gateway can’t say whose account it is', async () => {
    const refusal = { Code: 'Gateway.NotSent.Unreachable', Message: 'The API can’t be reached.' };
    const result = await read(json(424, refusal));
    expect(result).toMatchObject({
      kind: 'unknown',
      error: { kind: 'not-sent', code: refusal.Code, message: refusal.Message },
    });
    expect(await read(html(404))).toMatchObject({
      kind: 'unknown',
      error: { kind: 'bad-response' },
    });
  });

  it('is nothing once nobody waits for it', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new DOMException('Aborted', 'AbortError')));
    await expect(readSession(AbortSignal.abort())).rejects.toThrow('Aborted');
  });
});

describe('an error of a call', () => {
  const error = (details: Partial<ConstructorParameters<typeof ApiError>[0]>) =>
    new ApiError({ kind: 'refused', message: '', ...details });

  it.each([
    [true, 'a sign-in that has expired', error({ status: 401, code: 'Gateway.SignInRequired' })],
    [true, 'a gateway that only reads by now', error({ status: 403, code: 'Gateway.ReadOnly' })],
    [
      true,
      'credentials that have expired',
      error({ status: 424, code: 'Gateway.NotSent.Credentials' }),
    ],
    [
      true,
      'credentials of another account',
      error({ status: 424, code: 'Gateway.NotSent.Identity' }),
    ],
    [true, 'no response', error({ kind: 'no-response' })],
    [true, 'a page of a proxy', error({ kind: 'bad-response', status: 502 })],
    [true, 'a sign-in page', error({ kind: 'bad-response', status: 200 })],
    [false, 'a refusal by the API', error({ status: 403, code: 'Forbidden.RAM' })],
    [
      false,
      'a request that was not sent',
      error({ kind: 'not-sent', status: 424, code: 'Gateway.NotSent.Unreachable' }),
    ],
  ])('asks for a check of the session: %s after %s', (expected, _what, failed) => {
    expect(isReasonToCheck(failed)).toBe(expected);
  });
});
