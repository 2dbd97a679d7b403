import { useState } from 'react';
import { tellOtherTabs } from '../console/api/other-tabs';
import { t } from '../console/i18n/t';
import { forgetAllPendingRestarts } from '../console/instances/pending-restarts';
import { Button } from '../console/ui/Button';
import { ConfirmDialog } from '../console/ui/ConfirmDialog';
import { useSingleFlight } from '../console/ui/use-single-flight';

/** Resets the demo's data after a confirmation, and reloads the page. */
export function ResetData({ reset }: { reset: () => Promise<void> }) {
  const [isAsking, setIsAsking] = useState(false);
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
    <>
      <Button onClick={() => setIsAsking(true)}>{t('Reset the demo’s data')}</Button>
      <ConfirmDialog
        open={isAsking}
        title={t('Reset the demo’s data?')}
        stayLabel={t('Keep the data')}
        onStay={() => setIsAsking(false)}
        goOnLabel={t('Reset')}
        onGoOn={goOn}
      >
        <p>
          {t(
            'This deletes all key pairs of the demo in this browser, in every region, and restores the sample data. This can’t be undone.',
          )}
        </p>
        <p role="alert">
          {hasFailed &&
            t(
              'Another tab is still using the data. Close the other tabs of this console, then reset again.',
            )}
        </p>
      </ConfirmDialog>
    </>
  );
}
