import { t } from '../../i18n/t';
import { Notice } from '../../ui/Notice';

export function SecureContextNotice() {
  return (
    <Notice
      tone="warning"
      title={t('Creating a key pair requires HTTPS or localhost')}
      text={t(
        'This page was opened over HTTP, where browsers can’t create private keys. Open the console over HTTPS, or at http://localhost on the computer that serves it. The list works here too.',
      )}
    />
  );
}
