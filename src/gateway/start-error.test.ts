import { openSync } from 'node:fs';
import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { NoCredentialsError } from './credentials/chain';
import { startErrorMessage } from './start-error';

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

it.each([
  [new NoCredentialsError([{ source: 'a', reason: 'b' }]), 'a: b'],
  [
    thrownBy(() => openSync('/nowhere/audit.log', 'a')),
    "ENOENT: no such file or directory, open '/nowhere/audit.log'",
  ],
  [
    thrownBy(() => createHmac('sha256', 98_765 as unknown as string)),
    'The gateway failed to start: unexpected error ERR_INVALID_ARG_TYPE.',
  ],
  [
    thrownBy(() => JSON.parse('SECRET') as unknown),
    'The gateway failed to start: unexpected error SyntaxError.',
  ],
  ['SECRET', 'The gateway failed to start.'],
])('of %s the terminal says: %s', (error, message) => {
  expect(startErrorMessage(error)).toBe(message);
});
