import type { Instance } from '../../contract/instances';
import { t } from '../i18n/t';
import badges from '../ui/Badge.module.css';
import { statusName } from './instance-details';
import styles from './InstanceStatus.module.css';
import { useIsRestartPending } from './pending-restarts';

export function InstanceStatus({ instance }: { instance: Instance }) {
  const isRestartPending = useIsRestartPending();
  return (
    <span className={styles['status']}>
      <span className={styles['state']} data-state={instance.Status}>
        {statusName(instance)}
      </span>
      {isRestartPending(instance) && (
        <span className={badges['pending']}>{t('Restart pending')}</span>
      )}
    </span>
  );
}
