import { useState } from 'react';
import { throttledWords } from '../../errors/throttled-words';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useSingleFlight } from '../../ui/use-single-flight';
import { DeletionFailures } from '../delete/DeletionFailures';
import type { DeletionOutcome } from '../delete/deletion-protocol';
import styles from './DiscardKeyPair.module.css';

export interface DiscardKeyPairProps {
  name: string;
  isAskingToDiscard: boolean;
  isDiscarding: boolean;
  onDiscardRequest: () => void;
  onKeep: () => void;
  /** Deletes the key pair, leaves when it is gone, and gives what became of it. */
  onDiscard: (onThrottled: (waitMilliseconds: number) => void) => Promise<DeletionOutcome[]>;
}

/** The way out for who does not want the new key pair after all: it leaves nothing behind. */
export function DiscardKeyPair(props: DiscardKeyPairProps) {
  const { name, isAskingToDiscard, isDiscarding, onDiscardRequest, onKeep, onDiscard } = props;
  const [throttledFor, setThrottledFor] = useState<number | null>(null);
  const [outcomes, setOutcomes] = useState<readonly DeletionOutcome[]>([]);

  const discard = useSingleFlight(async () => {
    setOutcomes([]);
    setOutcomes(await onDiscard(setThrottledFor));
    setThrottledFor(null);
  });

  return (
    <div className={styles['discard']}>
      <DeletionFailures outcomes={outcomes} />
      <Button variant="danger" onClick={onDiscardRequest}>
        Discard this key pair
      </Button>
      <ConfirmDialog
        open={isAskingToDiscard}
        title="Discard this key pair?"
        stayLabel="Keep it"
        onStay={onKeep}
        goOnLabel={isDiscarding ? 'Discarding…' : 'Discard'}
        onGoOn={discard}
      >
        <p>
          <bdi>{name}</bdi> is deleted, its private key is gone, and the name is free again. A file
          that was downloaded already is of no use any more.
        </p>
        <p role="status">{throttledWords(throttledFor)}</p>
      </ConfirmDialog>
    </div>
  );
}
