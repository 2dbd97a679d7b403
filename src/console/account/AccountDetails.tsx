import type { GatewaySession } from '../../contract/gateway';
import { t } from '../i18n/t';
import { CopyButton } from '../ui/CopyButton';
import { Notice } from '../ui/Notice';
import styles from './AccountDetails.module.css';
import type { Identity } from './identity';

interface AccountDetailsProps {
  /** The button that opens it refers to it by this ID. */
  id: string;
  session: GatewaySession;
  identity: Identity;
}

export function AccountDetails({ id, session, identity }: AccountDetailsProps) {
  const { AccountId, Arn, RegionId, ReadOnly } = session;
  return (
    <div
      id={id}
      popover="auto"
      role="dialog"
      aria-label={t('Account')}
      className={styles['details']}
    >
      {identity.kind === 'root' && (
        <Notice tone="warning" title={t('You’re using the root account’s credentials')}>
          <p>
            {t(
              'They have full access to the account, and RAM can’t limit them. Use a RAM user with only the permissions that key pairs need.',
            )}
          </p>
        </Notice>
      )}
      <dl className={styles['facts']}>
        <Fact term={t('Account ID')} value={AccountId} copyLabel={t('Copy account ID')} />
        <Fact term={identity.label} value={identity.name} />
        <Fact term={t('Role session')} value={identity.sessionName} />
        <Fact term={t('ARN')} value={Arn} copyLabel={t('Copy ARN')} />
        <Fact term={t('Region of the credentials')} value={RegionId ?? ''} />
        <dt>{t('Access')}</dt>
        <dd>
          {ReadOnly
            ? t('Read-only: the gateway doesn’t pass on changes')
            : t('Depends on RAM policies')}
        </dd>
      </dl>
    </div>
  );
}

function Fact({ term, value, copyLabel }: { term: string; value: string; copyLabel?: string }) {
  if (value === '') return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <bdi translate="no">{value}</bdi>
        {copyLabel !== undefined && <CopyButton label={copyLabel} text={value} />}
      </dd>
    </>
  );
}
