import type { ApiError } from '../api/api-error';
import { t } from '../i18n/t';
import { CopyTextButton } from '../ui/CopyButton';
import { missingPermission, type MissingPermission } from './missing-permission';
import styles from './PermissionDetails.module.css';

/** The missing permission, who lacks it, and a policy that grants it. Nothing for other errors. */
export function PermissionDetails({ error }: { error: ApiError }) {
  const permission = missingPermission(error);
  if (permission === null) return null;
  const { action, isCertain, principal, denial } = permission;
  const policy = policyGranting(action);
  const isOther = isCertain && action !== `ecs:${error.action}`;
  return (
    <div className={styles['details']}>
      <dl className="facts">
        <dt>{isCertain ? t('Missing permission') : t('Probably missing')}</dt>
        <dd>
          <code translate="no">{action}</code>
        </dd>
        {principal && (
          <>
            <dt>{principalLabel(principal.type)}</dt>
            <dd>
              <bdi translate="no">{principal.name}</bdi>
            </dd>
          </>
        )}
        {denial && (
          <>
            <dt>{t('Reason')}</dt>
            <dd>
              {denial === 'explicit'
                ? t('A policy denies it (explicit deny)')
                : t('No policy allows it (implicit deny)')}
            </dd>
          </>
        )}
      </dl>
      {isOther && <p>{t('{action} needs this permission too.', { action: error.action ?? '' })}</p>}
      <p>{adviceFor(permission)}</p>
      <div className={styles['policy']}>
        <pre tabIndex={0} aria-label={t('Policy')} translate="no">
          {policy}
        </pre>
        <CopyTextButton label={t('Copy policy')} text={policy}>
          {t('Copy')}
        </CopyTextButton>
      </div>
    </div>
  );
}

function principalLabel(type: string | null): string {
  switch (type) {
    case 'SubUser':
      return t('RAM user');
    case 'AssumedRoleUser':
      return t('RAM role');
    case 'Federated':
      return t('Federated user');
    default:
      return t('Identity');
  }
}

function adviceFor({ denial, policyType }: MissingPermission): string {
  if (policyType === 'ControlPolicy') {
    return t(
      'A control policy of your resource directory blocks this. Ask its administrator. The identity also needs this policy:',
    );
  }
  if (policyType === 'SessionPolicy') {
    return t(
      'The policy of the current session blocks this. Sign in with a session that allows the action. The identity also needs this policy:',
    );
  }
  if (denial === 'explicit') {
    return t(
      'Ask an account administrator to change the policy that denies it: no other policy can override it. The identity also needs this policy:',
    );
  }
  return t('Ask an account administrator to attach a policy such as this one:');
}

/** Source: RAM, "Policy structure and syntax". */
function policyGranting(action: string): string {
  const statement = { Effect: 'Allow', Action: action, Resource: '*' };
  return JSON.stringify({ Version: '1', Statement: [statement] }, null, 2);
}
