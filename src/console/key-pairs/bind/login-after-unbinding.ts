import { t } from '../../i18n/t';

/** How to log in to an instance that has no key pair anymore. */
export function loginAfterUnbinding(): string {
  return t(
    'After the change takes effect, log in with a username and password. If nobody knows the password, reset it.',
  );
}
