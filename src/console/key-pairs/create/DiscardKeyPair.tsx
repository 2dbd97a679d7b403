import { useState } from 'react';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useSingleFlight } from '../../ui/use-single-flight';
import { useDeleteKeyPairs } from '../delete/use-delete-key-pairs';
import styles from './DiscardKeyPair.module.css';

interface DiscardKeyPairProps {
  regionId: string;
  name: string;
  onDiscarded: () => void;
}

/** The way out for who does not want the new key pair after all: it leaves nothing behind. */
export function DiscardKeyPair({ regionId, name, onDiscarded }: DiscardKeyPairProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const deletion = useDeleteKeyPairs(regionId);

  const discard = useSingleFlight(async () => {
    setError(null);
    const [outcome] = await deletion.mutateAsync({ names: [name], onProgress: () => undefined });
    setIsAsking(false);
    if (outcome?.error == null) onDiscarded();
    else setError(outcome.error);
  });

  return (
    <div className={styles['discard']}>
      {error !== null && <ApiErrorNotice title="The key pair is still there" error={error} />}
      <Button variant="text" onClick={() => setIsAsking(true)}>
        Discard this key pair
      </Button>
      <ConfirmDialog
        open={isAsking}
        title="Discard this key pair?"
        stayLabel="Keep it"
        onStay={() => {
          // Once it is on its way it cannot be taken back.
          if (!deletion.isPending) setIsAsking(false);
        }}
        goOnLabel={deletion.isPending ? 'Discarding…' : 'Discard'}
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
