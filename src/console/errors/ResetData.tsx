import { useState } from 'react';
import { tellOtherTabs } from '../api/other-tabs';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useSingleFlight } from '../ui/use-single-flight';

/** Throws the demo's data away, once the person has said so. */
export function ResetData({ reset }: { reset: () => Promise<void> }) {
  const [isAsking, setIsAsking] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  const goOn = useSingleFlight(async () => {
    try {
      await reset();
      tellOtherTabs([]);
      location.reload();
    } catch {
      setHasFailed(true);
    }
  });

  return (
    <>
      <Button
        onClick={() => {
          setHasFailed(false);
          setIsAsking(true);
        }}
      >
        Reset the demo’s data
      </Button>
      <ConfirmDialog
        open={isAsking}
        title="Reset the demo’s data?"
        stayLabel="Keep the data"
        onStay={() => setIsAsking(false)}
        goOnLabel="Reset"
        onGoOn={goOn}
      >
        <p>
          All key pairs of the demo in this browser, in every region, are deleted, and it begins
          anew with its examples. This cannot be undone.
        </p>
        <p role="alert">
          {hasFailed &&
            'The data is still in use by another tab. Close the other tabs of this console, then reset again.'}
        </p>
      </ConfirmDialog>
    </>
  );
}
