import { expect, it } from 'vitest';
import { failureReason } from './failure-reason';

function failure(message: string, code?: string, cause?: Error): Error {
  return Object.assign(new Error(message, { cause }), code === undefined ? {} : { code });
}

it.each([
  [failure('getaddrinfo ENOTFOUND h', 'ENOTFOUND'), "the host name can't be resolved"],
  [
    failure('x', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
    'the connection failed (DEPTH_ZERO_SELF_SIGNED_CERT)',
  ],
  [failure('fetch failed', undefined, failure('x', 'ECONNREFUSED')), 'the connection was refused'],
  [
    failure('Proxy response (503) !== 200 when HTTP Tunneling', 'UND_ERR_ABORTED'),
    'the proxy responded with status 503',
  ],
  [failure('http://user:secret@proxy:1'), 'the connection failed'],
  [failure('x', 'secret@proxy'), 'the connection failed'],
])('reads %o', (error, reason) => {
  expect(failureReason(error)).toBe(reason);
});
