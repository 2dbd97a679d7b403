import { useState } from 'react';
import type { GatewaySession } from '../../contract/gateway';
import { t } from '../i18n/t';
import { CopyButton } from '../ui/CopyButton';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import topBar from '../ui/TopBar.module.css';
import { useAccess } from './access';
import styles from './AccountControl.module.css';
import { identityOf, type Identity } from './identity';
import { useGatewayConnection } from './use-gateway-connection';

const detailsId = 'account-details';

/** The account in the top bar, and what it may do. */
export function AccountControl() {
  const result = useGatewayConnection();
  const connection = useAccess((access) => access.connection);
  const [known, setKnown] = useState<GatewaySession | null>(null);
  // Keep it after the sign-in expires: the list is still that account's.
  if (result?.kind === 'signed-in' && result.session !== known) setKnown(result.session);

  return (
    <>
      {known?.IdentityType === 'Account' && <Warning text={t('Root account')} />}
      {known?.ReadOnly && (
        <span className={`${topBar['badge']} ${topBar['info']}`}>{t('Read-only')}</span>
      )}
      {result?.kind === 'unknown' && <Warning text={t('Account unknown')} />}
      {connection === 'signed-out' && <Warning text={t('Signed out')} />}
      {connection === 'unreachable' && <Warning text={t('Disconnected')} />}
      {known && <AccountButton session={known} />}
    </>
  );
}

function Warning({ text }: { text: string }) {
  return <span className={topBar['badge']}>{text}</span>;
}

function AccountButton({ session }: { session: GatewaySession }) {
  const identity = identityOf(session);
  const name = identity.name || identity.label;
  return (
    <>
      <button
        type="button"
        className={topBar['button']}
        popoverTarget={detailsId}
        aria-label={t('Account {accountId} {name}', { accountId: session.AccountId, name })}
      >
        <Icon name="account" />
        <span className={styles['account']} translate="no">
          {session.AccountId}
        </span>
        <bdi className={styles['name']} translate="no">
          {name}
        </bdi>
        <Icon name="down" className={styles['arrow']} />
      </button>
      <AccountDetails session={session} identity={identity} />
    </>
  );
}

function AccountDetails({ session, identity }: { session: GatewaySession; identity: Identity }) {
  const { AccountId, IdentityType, Arn, RegionId, ReadOnly } = session;
  return (
    <div
      id={detailsId}
      popover="auto"
      role="dialog"
      aria-label={t('Account')}
      className={styles['details']}
    >
      {IdentityType === 'Account' && (
        <Notice tone="warning" title={t('You’re using the root account’s credentials')}>
          <p>
            {t(
              'They have full access to the account, and RAM can’t limit them. Use a RAM user with only the permissions that key pairs need.',
            )}
          </p>
        </Notice>
      )}
      <dl className="facts">
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
