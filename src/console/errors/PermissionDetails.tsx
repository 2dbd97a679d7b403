import type { ApiError } from '../api/api-error';
import { CopyTextButton } from '../ui/CopyButton';
import { missingPermission, type MissingPermission } from './missing-permission';
import styles from './PermissionDetails.module.css';

/** Which permission is missing and for whom, and the policy that grants it. Nothing for other errors. */
export function PermissionDetails({ error }: { error: ApiError }) {
  const permission = missingPermission(error);
  if (permission === null) return null;
  const { action, isCertain, principal, denial } = permission;
  const policy = policyGranting(action);
  const isOther = isCertain && action !== `ecs:${error.action}`;
  return (
    <div className={styles['details']}>
      <dl className={styles['facts']}>
        <dt>{isCertain ? 'Missing permission' : 'Probably missing'}</dt>
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
            <dt>Reason</dt>
            <dd>
              {denial === 'explicit'
                ? 'A policy denies it (explicit deny)'
                : 'No policy allows it (implicit deny)'}
            </dd>
          </>
        )}
      </dl>
      {isOther && <p>{`${error.action} needs this permission too.`}</p>}
      <p>{adviceFor(permission)}</p>
      <div className={styles['policy']}>
        <pre tabIndex={0} aria-label="Policy" translate="no">
          {policy}
        </pre>
        <CopyTextButton label="Copy policy" text={policy}>
          Copy
        </CopyTextButton>
      </div>
    </div>
  );
}

function principalLabel(type: string | null): string {
  switch (type) {
    case 'SubUser':
      return 'RAM user';
    case 'AssumedRoleUser':
      return 'RAM role';
    case 'Federated':
      return 'Federated user';
    default:
      return 'Identity';
  }
}

function adviceFor({ denial, policyType }: MissingPermission): string {
  if (policyType === 'ControlPolicy') {
    return 'A control policy of your resource directory decides this. Ask its administrator. Besides that, the identity needs this policy:';
  }
  if (policyType === 'SessionPolicy') {
    return 'The policy of the current session decides this. Sign in with a session that allows the action. Besides that, the identity needs this policy:';
  }
  if (denial === 'explicit') {
    return 'Ask an administrator of the account to change the policy that denies it: another policy can’t override it. Besides that, the identity needs this policy:';
  }
  return 'Ask an administrator of the account to attach a policy such as this one:';
}

/** Source: RAM, "Policy structure and syntax". */
function policyGranting(action: string): string {
  const statement = { Effect: 'Allow', Action: action, Resource: '*' };
  return JSON.stringify({ Version: '1', Statement: [statement] }, null, 2);
}
