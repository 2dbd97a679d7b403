import { t } from '../../../i18n/t';
import type { BoundInstances } from '../../../instances/bound-instances';
import { byInstanceName, instanceCount, instanceName } from '../../../instances/instance-text';
import { useIsRestartPending } from '../../../instances/pending-restarts';
import { ElementList } from '../../../i18n/ElementList';
import { Link } from '../../../ui/Link';
import { countShown } from '../../../ui/list-names';
import { overList } from '../../../routing/use-key-pair-routes';
import badges from '../../../ui/Badge.module.css';
import styles from './BoundCell.module.css';

interface BoundCellProps {
  bound: BoundInstances;
  /** Why the list may be incomplete; empty if it's complete. */
  whyUnknown: string;
  href: string;
}

export function BoundCell(props: BoundCellProps) {
  const { instances, gap } = props.bound;
  if (instances.length > 0) return <Instances {...props} />;
  return (
    <span className={styles['none']} title={props.whyUnknown || undefined}>
      {gap === null ? t('Not bound') : gap.kind === 'loading' ? '…' : t('Unknown')}
    </span>
  );
}

function Instances({ bound: { instances, gap }, whyUnknown, href }: BoundCellProps) {
  const isRestartPending = useIsRestartPending();
  const count = countShown(instances.length, 2);
  const rest = instances.length - count;
  const names = instances
    .toSorted(byInstanceName)
    .slice(0, count)
    .map((instance) => (
      <bdi key={instance.InstanceId} translate="no" className={styles['name']}>
        {instanceName(instance)}
      </bdi>
    ));
  const pending = instances.filter(isRestartPending).length;
  return (
    <>
      <Link className={styles['instances']} to={href} state={overList}>
        <ElementList>
          {rest === 0 ? names : [...names, <span key="">{t('{rest} more', { rest })}</span>]}
        </ElementList>
      </Link>
      <div className={`row ${styles['count']}`}>
        <span title={whyUnknown || undefined}>
          {gap === null
            ? instanceCount(instances.length)
            : t('At least {count}', { count: instances.length })}
        </span>
        {pending > 0 && (
          <span className={badges['pending']}>
            {t('{count} restart pending', { count: pending })}
          </span>
        )}
      </div>
    </>
  );
}
