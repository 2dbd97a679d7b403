import { useState } from 'react';
import { t } from '../console/i18n/t';
import { Button } from '../console/ui/Button';
import { loadable } from '../console/ui/loadable';

const ResetQuestion = loadable(async () => (await import('./ResetQuestion')).ResetQuestion);

export function ResetData({ reset }: { reset: () => Promise<void> }) {
  const [isAsking, setIsAsking] = useState(false);
  // Mounted from the first click on, so that it can give focus back when it closes.
  const [hasAsked, setHasAsked] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setHasAsked(true);
          setIsAsking(true);
        }}
      >
        {t('Reset the demo’s data')}
      </Button>
      {hasAsked && (
        <ResetQuestion open={isAsking} reset={reset} onStay={() => setIsAsking(false)} />
      )}
    </>
  );
}
