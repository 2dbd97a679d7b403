import { IdentityError } from './credentials/account';
import { NoCredentialsError } from './credentials/chain';
import { TeamOptionsError } from './team/options';
import { ProxyAddressError } from './upstream/send';

const ownErrors = [IdentityError, NoCredentialsError, ProxyAddressError, TeamOptionsError];

/** System calls whose errors name only a file or port from the options. */
const harmlessCalls = ['open', 'listen', 'bind', 'scandir', 'fchmod'];

/** The message for the terminal. Replaces unknown messages, because they may quote secrets. */
export function startErrorMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'The gateway failed to start.';
  const { code, syscall } = error as NodeJS.ErrnoException;
  const isHarmless = syscall !== undefined && harmlessCalls.includes(syscall);
  if (isHarmless || ownErrors.some((each) => error instanceof each)) return error.message;
  return `The gateway failed to start: unexpected error ${code ?? error.name}.`;
}
