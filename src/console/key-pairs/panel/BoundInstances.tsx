import type { UseQueryResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Instance } from '../../../contract/instances';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { throttledReadWords } from '../../errors/throttled-words';
import { isRestartPending } from '../../instances/queries';
import { useRestartInstances } from '../../instances/restart';
import { RestartInstances } from '../../instances/RestartInstances';
import { RestartQuestion } from '../../instances/RestartQuestion';
import { Button } from '../../ui/Button';
import { PanelHint } from '../../ui/PanelSection';
import { BoundInstance } from './BoundInstance';
import styles from './BoundInstances.module.css';

interface BoundInstancesProps {
  regionId: string;
  query: UseQueryResult<Instance[]>;
  /** `undefined` until the instances are there. */
  bound: readonly Instance[] | undefined;
  onBind: () => void;
  onUnbind: () => void;
}

/** More are shown on request only: a key pair may be bound to hundreds. */
const shownAtFirst = 10;

export function BoundInstances({ regionId, query, bound, onBind, onUnbind }: BoundInstancesProps) {
  const [showsAll, setShowsAll] = useState(false);
  const restarts = useRestartInstances(regionId);
  const [asked, setAsked] = useState<readonly Instance[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const { error, isFetching, refetch } = query;
  const waiting = (bound ?? []).filter(
    (instance) => isRestartPending(instance) && instance.Status === 'Running',
  );

  return (
    <>
      {error && (
        <ApiErrorNotice
          title={bound ? 'The instances may have changed since' : 'The instances could not be read'}
          error={error}
          actions={
            <Button aria-disabled={isFetching} onClick={() => void refetch()}>
              Retry
            </Button>
          }
        />
      )}
      {bound === undefined && !error && (
        <PanelHint>{throttledReadWords(query) || 'Loading the instances…'}</PanelHint>
      )}
      {bound?.length === 0 && <PanelHint>Not bound to any instance.</PanelHint>}
      {bound !== undefined && bound.length > 0 && (
        <ul ref={list} tabIndex={-1} aria-label="Bound instances" className={styles['instances']}>
          {bound.slice(0, showsAll ? undefined : shownAtFirst).map((instance) => (
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
      {bound !== undefined && bound.length > shownAtFirst && !showsAll && (
        <div>
          <Button variant="text" onClick={() => setShowsAll(true)}>
            Show all {bound.length}
          </Button>
        </div>
      )}
      <RestartInstances waiting={waiting} restarts={restarts} />
      <RestartQuestion
        open={isAsking}
        asked={asked}
        waiting={waiting}
        onCancel={() => setIsAsking(false)}
        onRestart={(instances) => {
          setIsAsking(false);
          restarts.restart(instances);
        }}
        focusAfter={() => list.current}
      />
      <div className={styles['buttons']}>
        <Button onClick={onBind}>Bind</Button>
        <Button onClick={onUnbind} disabled={bound?.length === 0}>
          Unbind
        </Button>
      </div>
    </>
  );
}
