import type { GatewaySession } from '../../contract/gateway';
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

/** Everything that the gateway says about the credentials. */
export function AccountDetails({ id, session, identity }: AccountDetailsProps) {
  const { AccountId, Arn, RegionId, ReadOnly } = session;
  return (
    <div id={id} popover="auto" role="dialog" aria-label="Account" className={styles['details']}>
      {identity.kind === 'root' && (
        <Notice tone="warning" title="These are the root account’s credentials">
          <p>
            They can do everything in the account, and RAM can’t limit them. Use a RAM user with the
            permissions that key pairs need instead.
          </p>
        </Notice>
      )}
      <dl className={styles['facts']}>
        <Fact term="Account ID" value={AccountId} copied="account ID" />
        <Fact term={identity.label} value={identity.name} />
        <Fact term="Role session" value={identity.sessionName} />
        <Fact term="ARN" value={Arn} copied="ARN" />
        <Fact term="Region of the credentials" value={RegionId ?? ''} />
        <dt>Access</dt>
        <dd>
          {ReadOnly ? 'Read-only: the gateway doesn’t pass on changes' : 'As RAM policies allow'}
        </dd>
      </dl>
    </div>
  );
}

/** `copied` says what a button beside it copies: "account ID". */
function Fact({ term, value, copied }: { term: string; value: string; copied?: string }) {
  if (value === '') return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <bdi translate="no">{value}</bdi>
        {copied !== undefined && <CopyButton label={`Copy ${copied}`} text={value} />}
      </dd>
    </>
  );
}
