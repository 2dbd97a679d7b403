import type { UseQueryResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Instance } from '../../../contract/instances';
import { usePermission } from '../../account/permissions';
import { WriteButton } from '../../account/WriteButton';
import { useThrottledRead } from '../../api/read';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { ThrottledReads } from '../../progress/ThrottledStatus';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { isUnbound, type BoundInstances as Bound } from '../../instances/bound-instances';
import { IncompleteInstancesNotice } from '../../instances/IncompleteInstancesNotice';
import { addressesOf } from '../../instances/instance-details';
import { instanceName } from '../../instances/instance-text';
import { InstanceStatus } from '../../instances/InstanceStatus';
import { useIsRestartPending } from '../../instances/pending-restarts';
import type { InstanceList } from '../../instances/queries';
import { RestartInstances } from '../../instances/RestartInstances';
import { RestartQuestion } from '../../instances/RestartQuestion';
import { useRestarts } from '../../instances/use-restarts';
import { useKeyPairNavigation } from '../../routing/key-pair-navigation';
import { Button } from '../../ui/Button';
import styles from './BoundInstances.module.css';

interface BoundInstancesProps {
  keyPairName: string;
  query: UseQueryResult<InstanceList>;
  bound: Bound;
}

/** A key pair may be bound to hundreds. */
const shownAtFirst = 10;

export function BoundInstances({ keyPairName, query, bound }: BoundInstancesProps) {
  const { openDialog } = useKeyPairNavigation();
  const [showsAll, setShowsAll] = useState(false);
  const [asked, setAsked] = useState<readonly Instance[] | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const isThrottled = useThrottledRead('DescribeInstances') !== null;
  const { data, error, isFetching, refetch } = query;
  const { instances } = bound;
  const restarts = useRestarts(instances);
  const isRestartPending = useIsRestartPending();
  const waiting = instances.filter(
    (instance) => isRestartPending(instance) && instance.Status === 'Running',
  );

  return (
    <>
      {error && (
        <ApiErrorNotice
          title={t(data ? 'Couldn’t refresh instances' : 'Couldn’t load instances')}
          error={error}
          actions={
            <Button aria-disabled={isFetching} onClick={() => void refetch()}>
              {t('Retry')}
            </Button>
          }
        />
      )}
      {data === undefined && !error && (
        <p className="hint">
          {isThrottled ? (
            <ThrottledReads actions={['DescribeInstances']} />
          ) : (
            t('Loading instances…')
          )}
        </p>
      )}
      {data?.gap && <IncompleteInstancesNotice gap={data.gap} />}
      {isUnbound(bound) && <p className="hint">{t('Not bound to any instance.')}</p>}
      {instances.length > 0 && (
        <ul
          ref={list}
          tabIndex={-1}
          aria-label={t('Bound instances')}
          className={styles['instances']}
        >
          {instances.slice(0, showsAll ? undefined : shownAtFirst).map((instance) => (
            <BoundInstance
              key={instance.InstanceId}
              instance={instance}
              // The notice below the list restarts a single one.
              needsRestart={waiting.length > 1 && waiting.includes(instance)}
              isRestarting={restarts.run !== null || restarts.isRunningElsewhere}
              onRestart={() => setAsked([instance])}
            />
          ))}
        </ul>
      )}
      {instances.length > shownAtFirst && !showsAll && (
        <div>
          <Button variant="text" onClick={() => setShowsAll(true)}>
            {t('Show all {count}', { count: instances.length })}
          </Button>
        </div>
      )}
      <RestartInstances waiting={waiting} restarts={restarts} offersStop />
      <RestartQuestion
        asked={asked}
        waiting={waiting}
        onEnd={() => setAsked(null)}
        onRestart={restarts.restart}
        focusAfter={() => list.current}
      />
      <div className="row">
        <WriteButton onClick={() => openDialog('bind', [keyPairName])}>{t('Bind')}</WriteButton>
        <WriteButton
          onClick={() => openDialog('unbind', [keyPairName])}
          disabled={isUnbound(bound)}
        >
          {t('Unbind')}
        </WriteButton>
      </div>
    </>
  );
}

interface BoundInstanceProps {
  instance: Instance;
  needsRestart: boolean;
  isRestarting: boolean;
  onRestart: () => void;
}

function BoundInstance(props: BoundInstanceProps) {
  const { instance, needsRestart, isRestarting, onRestart } = props;
  const restart = usePermission('ecs:RebootInstance');
  const name = instanceName(instance);
  return (
    <li className={styles['instance']}>
      <div>
        <p className={styles['name']}>
          <bdi translate="no">{name}</bdi> <InstanceStatus instance={instance} />
        </p>
        <p className={styles['facts']}>
          {name !== instance.InstanceId && <code translate="no">{instance.InstanceId}</code>}
          {addressesOf(instance).map(({ address, isPublic }) => (
            <span key={address}>
              <Phrase
                text={isPublic ? '{address} public' : '{address} private'}
                address={<code translate="no">{address}</code>}
              />
            </span>
          ))}
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
