import { useState } from 'react';
import { tellOtherTabs } from '../console/api/other-tabs';
import { forgetAllPendingRestarts } from '../console/instances/pending-restarts';
import { ConfirmDialog } from '../console/ui/ConfirmDialog';
import { useSingleFlight } from '../console/ui/use-single-flight';

interface ResetQuestionProps {
  open: boolean;
  reset: () => Promise<void>;
  onStay: () => void;
}

/** Throws the demo's data away, once the person has said so, and loads the page again. */
export function ResetQuestion({ open, reset, onStay }: ResetQuestionProps) {
  const [hasFailed, setHasFailed] = useState(false);

  const goOn = useSingleFlight(async () => {
    setHasFailed(false);
    try {
      await reset();
      forgetAllPendingRestarts();
      tellOtherTabs([]);
      location.reload();
    } catch {
      setHasFailed(true);
    }
  });

  return (
    <ConfirmDialog
      open={open}
      title="Reset the demo’s data?"
      stayLabel="Keep the data"
      onStay={onStay}
      goOnLabel="Reset"
      onGoOn={goOn}
    >
      <p>
        All key pairs of the demo in this browser, in every region, are deleted, and it begins anew
        with its examples. This cannot be undone.
      </p>
      <p role="alert">
        {hasFailed &&
          'The data is still in use by another tab. Close the other tabs of this console, then reset again.'}
      </p>
    </ConfirmDialog>
  );
}
