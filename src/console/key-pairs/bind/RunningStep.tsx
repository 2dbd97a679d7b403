import type { BatchRun } from '../../api/use-batch-run';
import { ThrottledStatus } from '../../errors/ThrottledStatus';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import { ProgressBar } from '../../ui/ProgressBar';
import { KeyPairStep } from './KeyPairStep';
import styles from './Steps.module.css';
import type { BindMode } from './eligibility';

interface RunningStepProps {
  mode: BindMode;
  keyPairName: string;
  /** `null` while the instances are only read again. */
  run: BatchRun | null;
  canStop: boolean;
  onStop: () => void;
}

export function RunningStep({ mode, keyPairName, run, canStop, onStop }: RunningStepProps) {
  return (
    <>
      <DialogBody>
        <KeyPairStep keyPairName={keyPairName}>
          {run !== null ? (
            <>
              <ProgressBar label={mode === 'bind' ? 'Binding' : 'Unbinding'} {...run.progress} />
              <p role="status" className={styles['quiet']}>
                {run.isStopping ? (
                  'Stopping after the request on its way…'
                ) : run.throttledFor !== null ? (
                  <ThrottledStatus milliseconds={run.throttledFor} />
                ) : canStop ? (
                  'Keep this page open until ECS has answered for every instance.'
                ) : (
                  'The last request has been sent and can’t be stopped. Keep this page open until ECS responds.'
                )}
              </p>
            </>
          ) : (
            <p role="status">Reading the instances again…</p>
          )}
        </KeyPairStep>
      </DialogBody>
      {run !== null && (
        <DialogFooter>
          <Button aria-disabled={!canStop} onClick={() => canStop && onStop()}>
            Stop
          </Button>
        </DialogFooter>
      )}
    </>
  );
}
