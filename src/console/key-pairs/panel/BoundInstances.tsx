import type { UseQueryResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Instance } from '../../../contract/instances';
import { WriteButton } from '../../account/WriteButton';
import { useThrottledRead } from '../../api/read';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { ThrottledReads } from '../../progress/ThrottledStatus';
import { t } from '../../i18n/t';
import { isUnbound, type BoundInstances as Bound } from '../../instances/bound-instances';
import { InstanceGapNotice } from '../../instances/InstanceGapNotice';
import { useIsRestartPending } from '../../instances/pending-restarts';
import type { InstanceList } from '../../instances/queries';
import { RestartInstances } from '../../instances/RestartInstances';
import { RestartQuestion } from '../../instances/RestartQuestion';
import { useRestarts } from '../../instances/use-restarts';
import { useKeyPairNavigation } from '../../routing/key-pair-navigation';
import { Button } from '../../ui/Button';
import { PanelHint } from '../../ui/PanelSection';
import { BoundInstance } from './BoundInstance';
import styles from './BoundInstances.module.css';

interface BoundInstancesProps {
  keyPairName: string;
  query: UseQueryResult<InstanceList>;
  bound: Bound;
}

/** More are shown on request only: a key pair may be bound to hundreds. */
const shownAtFirst = 10;

export function BoundInstances({ keyPairName, query, bound }: BoundInstancesProps) {
  const { openDialog } = useKeyPairNavigation();
  const [showsAll, setShowsAll] = useState(false);
  const [asked, setAsked] = useState<readonly Instance[]>([]);
  const [isAsking, setIsAsking] = useState(false);
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
        <PanelHint>
          {isThrottled ? (
            <ThrottledReads actions={['DescribeInstances']} />
          ) : (
            t('Loading instances…')
          )}
        </PanelHint>
      )}
      {data?.gap && <InstanceGapNotice gap={data.gap} />}
      {isUnbound(bound) && <PanelHint>{t('Not bound to any instance.')}</PanelHint>}
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
              // A single one is restarted from the notice below the list.
              needsRestart={waiting.length > 1 && waiting.includes(instance)}
              isRestarting={restarts.run !== null || restarts.isRunningElsewhere}
              onRestart={() => {
                setAsked([instance]);
                setIsAsking(true);
              }}
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
        open={isAsking}
        asked={asked}
        waiting={waiting}
        onCancel={() => setIsAsking(false)}
        onRestart={(chosen) => {
          setIsAsking(false);
          restarts.restart(chosen);
        }}
        focusAfter={() => list.current}
      />
      <div className={styles['buttons']}>
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
