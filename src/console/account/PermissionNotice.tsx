import { errorMessage } from '../errors/error-messages';
import { PermissionDetails } from '../errors/PermissionDetails';
import { t } from '../i18n/t';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import type { Permission } from './permissions';

/** Shows an earlier refusal before the user tries the same action again. */
export function PermissionNotice({ permission }: { permission: Permission }) {
  const { refusal, tryAgain } = permission;
  if (refusal === null) return null;
  return (
    <Notice
      tone="warning"
      title={errorMessage(refusal)}
      actions={<Button onClick={tryAgain}>{t('Try again')}</Button>}
    >
      <PermissionDetails error={refusal} />
    </Notice>
  );
}
