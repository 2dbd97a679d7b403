import { IdentityError } from './credentials/account';
import { NoCredentialsError } from './credentials/chain';
import { TeamOptionsError } from './team/options';
import { ProxyAddressError } from './upstream/send';

/** Errors with messages of our own. */
const ownErrors = [IdentityError, NoCredentialsError, ProxyAddressError, TeamOptionsError];

/** The calls of Node that name a file or a port of the options in their messages. */
const harmlessCalls = ['open', 'listen', 'bind', 'scandir', 'fchmod'];

/**
 * What the terminal says about an error that keeps the gateway from starting. Any other message may
 * quote a secret: Node's quote the values that they complain about.
 */
export function startErrorMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'The gateway failed to start.';
  const { code, syscall } = error as NodeJS.ErrnoException;
  const isHarmless = syscall !== undefined && harmlessCalls.includes(syscall);
  if (isHarmless || ownErrors.some((each) => error instanceof each)) return error.message;
  return `The gateway failed to start: unexpected error ${code ?? error.name}.`;
}
