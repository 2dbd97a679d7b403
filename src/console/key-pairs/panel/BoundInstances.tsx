import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instance } from '../../../contract/instances';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { useRestartInstances } from '../../instances/restart';
import { Button } from '../../ui/Button';
import { BoundInstance } from './BoundInstance';
import styles from './BoundInstances.module.css';
import { PanelHint } from './PanelSection';

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
  const { error, isFetching, refetch } = query;

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
      {bound === undefined && !error && <PanelHint>Loading the instances…</PanelHint>}
      {bound?.length === 0 && <PanelHint>Not bound to any instance.</PanelHint>}
      {bound !== undefined && bound.length > 0 && (
        <ul className={styles['instances']}>
          {bound.slice(0, showsAll ? undefined : shownAtFirst).map((instance) => (
            <BoundInstance
              key={instance.InstanceId}
              instance={instance}
              isRestarting={restarts.progress !== null}
              outcome={restarts.outcomes.find(
                (each) => each.instance.InstanceId === instance.InstanceId,
              )}
              onRestart={() => restarts.restart([instance])}
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
      <div className={styles['buttons']}>
        <Button onClick={onBind}>Bind</Button>
        <Button onClick={onUnbind} disabled={bound?.length === 0}>
          Unbind
        </Button>
      </div>
    </>
  );
}
