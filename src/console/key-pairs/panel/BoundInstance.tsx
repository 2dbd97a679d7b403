import type { Instance } from '../../../contract/instances';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { instanceName, privateAddress, publicAddress } from '../../instances/instance-words';
import { InstanceStatus } from '../../instances/InstanceStatus';
import { isRestartPending } from '../../instances/queries';
import type { RestartOutcome } from '../../instances/restart-protocol';
import { Button } from '../../ui/Button';
import styles from './BoundInstances.module.css';

interface BoundInstanceProps {
  instance: Instance;
  isRestarting: boolean;
  /** What came of the last restart that was asked for here. */
  outcome: RestartOutcome | undefined;
  onRestart: () => void;
}

export function BoundInstance({ instance, isRestarting, outcome, onRestart }: BoundInstanceProps) {
  const name = instanceName(instance);
  const publicIp = publicAddress(instance);
  const privateIp = privateAddress(instance);
  const canRestart = isRestartPending(instance) && instance.Status === 'Running';
  return (
    <li className={styles['instance']}>
      <div className={styles['words']}>
        <p className={styles['name']}>
          <bdi>{name}</bdi> <InstanceStatus instance={instance} />
        </p>
        <p className={styles['facts']}>
          {name !== instance.InstanceId && <code>{instance.InstanceId}</code>}
          {publicIp !== null && (
            <span>
              <code>{publicIp}</code> public
            </span>
          )}
          {privateIp !== null && (
            <span>
              <code>{privateIp}</code> private
            </span>
          )}
        </p>
      </div>
      {canRestart && (
        <Button aria-label={`Restart ${name} now`} aria-disabled={isRestarting} onClick={onRestart}>
          {isRestarting ? 'Restarting…' : 'Restart now'}
        </Button>
      )}
      {outcome?.kind === 'refused' && (
        <ApiErrorNotice title="The instance was not restarted" error={outcome.error} />
      )}
      {outcome?.kind === 'unclear' && (
        <ApiErrorNotice
          title="It is not certain whether the instance was restarted"
          error={outcome.error}
        />
      )}
    </li>
  );
}
