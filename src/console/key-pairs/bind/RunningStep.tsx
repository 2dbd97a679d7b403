import { RunProgress } from '../../errors/RunProgress';
import { ThrottledStatus } from '../../errors/ThrottledStatus';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import type { WriteRun } from '../../writes/use-write-run';
import { KeyPairStep } from './KeyPairStep';
import styles from './Steps.module.css';
import type { BindMode } from './eligibility';

interface RunningStepProps {
  mode: BindMode;
  keyPairName: string;
  /** `null` while the instances are only read again. */
  run: WriteRun | null;
  onStop: () => void;
}

export function RunningStep({ mode, keyPairName, run, onStop }: RunningStepProps) {
  return (
    <>
      <DialogBody>
        <KeyPairStep keyPairName={keyPairName}>
          {run !== null ? (
            <RunProgress
              run={run}
              label={mode === 'bind' ? 'Binding' : 'Unbinding'}
              status={{
                canStop: 'Keep this page open until ECS has answered for every instance.',
                lastSent:
                  'The last request has been sent and can’t be stopped. Keep this page open until ECS responds.',
              }}
              className={styles['quiet']}
            />
          ) : (
            <p role="status">
              <span>Reading the instances again…</span> <ThrottledStatus milliseconds={null} />
            </p>
          )}
        </KeyPairStep>
      </DialogBody>
      {run !== null && (
        <DialogFooter>
          <Button aria-disabled={!run.canStop} onClick={() => run.canStop && onStop()}>
            Stop
          </Button>
        </DialogFooter>
      )}
    </>
  );
}
