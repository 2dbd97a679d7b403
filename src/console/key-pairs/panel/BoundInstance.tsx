import type { Instance } from '../../../contract/instances';
import { usePermission } from '../../account/permissions';
import { WriteButton } from '../../account/WriteButton';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { privateAddress, publicAddress } from '../../instances/instance-details';
import { instanceName } from '../../instances/instance-text';
import { InstanceStatus } from '../../instances/InstanceStatus';
import styles from './BoundInstances.module.css';

interface BoundInstanceProps {
  instance: Instance;
  /** A restart would make the change of key pair take effect. */
  needsRestart: boolean;
  isRestarting: boolean;
  onRestart: () => void;
}

export function BoundInstance(props: BoundInstanceProps) {
  const { instance, needsRestart, isRestarting, onRestart } = props;
  const restart = usePermission('ecs:RebootInstance');
  const name = instanceName(instance);
  const publicIp = publicAddress(instance);
  const privateIp = privateAddress(instance);
  return (
    <li className={styles['instance']}>
      <div>
        <p className={styles['name']}>
          <bdi translate="no">{name}</bdi> <InstanceStatus instance={instance} />
        </p>
        <p className={styles['facts']}>
          {name !== instance.InstanceId && <code translate="no">{instance.InstanceId}</code>}
          {publicIp !== null && (
            <span>
              <Phrase text="{address} public" address={<code translate="no">{publicIp}</code>} />
            </span>
          )}
          {privateIp !== null && (
            <span>
              <Phrase text="{address} private" address={<code translate="no">{privateIp}</code>} />
            </span>
          )}
        </p>
      </div>
      {needsRestart && (
        <WriteButton
          variant="text"
          refusal={restart.refusal}
          aria-label={t('Restart {name} now', { name })}
          aria-disabled={isRestarting}
          onClick={onRestart}
        >
          {t('Restart now')}
        </WriteButton>
      )}
    </li>
  );
}
