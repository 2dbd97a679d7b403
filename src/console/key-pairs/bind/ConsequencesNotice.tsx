import type { Instance } from '../../../contract/instances';
import { InstanceNames } from '../../instances/InstanceNames';
import { instanceCount } from '../../instances/instance-words';
import { Notice } from '../../ui/Notice';
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
  const it = chosen.length === 1 ? 'it' : 'them';
  return (
    <Notice tone="warning" title={`What OK does to ${instanceCount(chosen.length)}`}>
      <ul className={styles['consequences']}>
        {losing.map(({ keyPairName: lost, instances }) => (
          <li key={lost}>
            Another key pair is replaced:{' '}
            <b>
              <bdi>{lost}</bdi>
            </b>{' '}
            no longer logs in to <InstanceNames instances={instances} />
          </li>
        ))}
        {mode === 'bind' ? (
          <li>Password login is turned off on {it}.</li>
        ) : (
          <li>
            From then on the way to log in to {it} is user name and password: reset the instance
            password.
          </li>
        )}
        {needingRestart.length > 0 && (
          <li>
            Running, so a restart is needed: <InstanceNames instances={needingRestart} />
          </li>
        )}
        {takingItAtStart.length > 0 && (
          <li>
            Stopped, so it takes effect at the next start:{' '}
            <InstanceNames instances={takingItAtStart} />
          </li>
        )}
      </ul>
    </Notice>
  );
}
