import { useState } from 'react';
import type { GatewaySession } from '../../contract/gateway';
import { t } from '../i18n/t';
import { Icon } from '../ui/Icon';
import topBar from '../ui/TopBar.module.css';
import { useAccess } from './access';
import styles from './AccountControl.module.css';
import { AccountDetails } from './AccountDetails';
import { identityOf } from './identity';
import { useGatewayConnection } from './use-gateway-connection';

const detailsId = 'account-details';

/** Whose account this is, at the end of the top bar, with what limits or widens what can be done. */
export function AccountControl() {
  const result = useGatewayConnection();
  const connection = useAccess((access) => access.connection);
  const [known, setKnown] = useState<GatewaySession | null>(null);
  // Still shown after a sign-in has expired: the list is still that account's.
  if (result?.at === 'open' && result.session !== known) setKnown(result.session);

  return (
    <>
      {known?.IdentityType === 'Account' && <Warning text={t('Root account')} />}
      {known?.ReadOnly && (
        <span className={`${topBar['badge']} ${topBar['info']}`}>{t('Read-only')}</span>
      )}
      {result?.at === 'unknown' && <Warning text={t('Account unknown')} />}
      {connection === 'signed-out' && <Warning text={t('Signed out')} />}
      {connection === 'gone' && <Warning text={t('Disconnected')} />}
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
      <AccountDetails id={detailsId} session={session} identity={identity} />
    </>
  );
}
