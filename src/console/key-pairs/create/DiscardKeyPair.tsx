import { useState } from 'react';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useSingleFlight } from '../../ui/use-single-flight';
import styles from './DiscardKeyPair.module.css';

interface DiscardKeyPairProps {
  name: string;
  isDiscarding: boolean;
  /** Deletes the key pair and leaves; gives the error when it is still there. */
  onDiscard: () => Promise<unknown>;
}

/** The way out for who does not want the new key pair after all: it leaves nothing behind. */
export function DiscardKeyPair({ name, isDiscarding, onDiscard }: DiscardKeyPairProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const discard = useSingleFlight(async () => {
    setError(null);
    setError(await onDiscard());
    setIsAsking(false);
  });

  return (
    <div className={styles['discard']}>
      {error !== null && <ApiErrorNotice title="The key pair is still there" error={error} />}
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
      </ConfirmDialog>
    </div>
  );
}
