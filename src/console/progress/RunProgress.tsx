import { useThrottledRead } from '../api/read';
import { t } from '../i18n/t';
import { Button } from '../ui/Button';
import type { WriteRun } from '../writes/use-write-run';
import { ThrottledStatus } from './ThrottledStatus';

interface RunProgressProps {
  run: WriteRun;
  /** The progress bar's label, such as "Binding". Without it there is no bar. */
  label?: string | undefined;
  /** The texts before and after the last request was sent, while nothing is throttled. */
  status?: { canStop: string; lastSent: string };
  onStop?: (() => void) | undefined;
}

export function RunProgress({ run, label, status = keepOpen(), onStop }: RunProgressProps) {
  const { done, total } = run.progress;
  const isReadWaiting = useThrottledRead('DescribeKeyPairs', 'DescribeInstances') !== null;
  return (
    <>
      {label !== undefined && (
        <div>
          <span role="status">{t('{label}: {done} of {total}', { label, done, total })}</span>
          <progress aria-label={label} value={done} max={total} />
        </div>
      )}
      <p role="status">
        {run.isStopping ? (
          t('Stopping after the current request…')
        ) : run.throttledFor !== null || isReadWaiting ? (
          <ThrottledStatus run={run} onStop={onStop} />
        ) : run.canStop ? (
          status.canStop
        ) : (
          status.lastSent
        )}
      </p>
    </>
  );
}

function keepOpen() {
  return {
    canStop: t('Keep this page open until ECS has responded.'),
    lastSent: t(
      'The last request has been sent and can’t be stopped. Keep this page open until ECS has responded.',
    ),
  };
}

export function StopButton({ run, onStop }: { run: WriteRun; onStop: () => void }) {
  return (
    <Button aria-disabled={!run.canStop} onClick={onStop}>
      {t('Stop')}
    </Button>
  );
}
