import { t } from '../../i18n/t';

export function loginAfterUnbinding(): string {
  return t(
    'After the change takes effect, log in with a username and password. If nobody knows the password, reset it.',
  );
}
