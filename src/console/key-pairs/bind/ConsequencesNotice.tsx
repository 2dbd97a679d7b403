import type { Instance } from '../../../contract/instances';
import { InstanceNames } from '../../instances/InstanceNames';
import { instanceCount } from '../../instances/instance-text';
import { Notice } from '../../ui/Notice';
import { Phrase } from '../../ui/Phrase';
import { consequencesOf } from './consequences';
import type { BindMode } from './eligibility';
import styles from './Steps.module.css';

interface ConsequencesNoticeProps {
  mode: BindMode;
  keyPairName: string;
  chosen: readonly Instance[];
}

/** What OK will do, before it is chosen. */
export function ConsequencesNotice({ mode, keyPairName, chosen }: ConsequencesNoticeProps) {
  const { losing, needingRestart, takingItAtStart } = consequencesOf(mode, keyPairName, chosen);
  return (
    <Notice tone="warning" title={`What will happen to ${instanceCount(chosen.length)}`}>
      <ul className={styles['consequences']}>
        {losing.map(({ keyPairName: lost, instances }) => (
          <li key={lost}>
            <Phrase
              text="{keyPair} is replaced and no longer logs in to {instances}"
              keyPair={
                <b>
                  <bdi translate="no">{lost}</bdi>
                </b>
              }
              instances={<InstanceNames instances={instances} />}
            />
          </li>
        ))}
        {mode === 'bind' ? (
          <li>Password login is turned off.</li>
        ) : (
          <li>
            Afterwards log in with user name and password. Reset the instance password if nobody
            knows it.
          </li>
        )}
        {needingRestart.length > 0 && (
          <li>
            <span>Running, so it takes effect after a restart:</span>{' '}
            <InstanceNames instances={needingRestart} />
          </li>
        )}
        {takingItAtStart.length > 0 && (
          <li>
            <span>Stopped, so it takes effect at the next start:</span>{' '}
            <InstanceNames instances={takingItAtStart} />
          </li>
        )}
      </ul>
    </Notice>
  );
}
