import { IdentityError } from './credentials/account';
import { NoCredentialsError } from './credentials/chain';
import { TeamOptionsError } from './team/options';
import { ProxyAddressError } from './upstream/send';

const ownErrors = [IdentityError, NoCredentialsError, ProxyAddressError, TeamOptionsError];

/** Node's calls whose errors name only a file or port of the options. */
const harmlessCalls = ['open', 'listen', 'bind', 'scandir', 'fchmod'];

/** For the terminal. Hides others' messages: Node's quote values that may be secret. */
export function startErrorMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'The gateway failed to start.';
  const { code, syscall } = error as NodeJS.ErrnoException;
  const isHarmless = syscall !== undefined && harmlessCalls.includes(syscall);
  if (isHarmless || ownErrors.some((each) => error instanceof each)) return error.message;
  return `The gateway failed to start: unexpected error ${code ?? error.name}.`;
}
