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
  isDiscarding: boolean;
  /** Deletes the key pair, leaves when it is gone, and gives what became of it. */
  onDiscard: (onThrottled: (waitMilliseconds: number) => void) => Promise<DeletionOutcome[]>;
}

/** The way out for who does not want the new key pair after all: it leaves nothing behind. */
export function DiscardKeyPair({ name, isDiscarding, onDiscard }: DiscardKeyPairProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [throttledFor, setThrottledFor] = useState<number | null>(null);
  const [outcomes, setOutcomes] = useState<readonly DeletionOutcome[]>([]);

  const discard = useSingleFlight(async () => {
    setOutcomes([]);
    setOutcomes(await onDiscard(setThrottledFor));
    setThrottledFor(null);
    setIsAsking(false);
  });

  return (
    <div className={styles['discard']}>
      <DeletionFailures outcomes={outcomes} />
      <Button variant="danger" onClick={() => setIsAsking(true)}>
        Discard this key pair
      </Button>
      <ConfirmDialog
        open={isAsking}
        title="Discard this key pair?"
        stayLabel="Keep it"
        onStay={() => {
          // Once it is on its way it cannot be taken back.
          if (!isDiscarding) setIsAsking(false);
        }}
        goOnLabel={isDiscarding ? 'Discarding…' : 'Discard'}
        onGoOn={discard}
      >
        <p>
          {name} is deleted, its private key is gone, and the name is free again. A file that was
          downloaded already is of no use any more.
        </p>
        <p role="status">{throttledWords(throttledFor)}</p>
      </ConfirmDialog>
    </div>
  );
}
