import { RunProgress } from '../../progress/RunProgress';
import { ThrottledStatus } from '../../progress/ThrottledStatus';
import { t } from '../../i18n/t';
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
              label={mode === 'bind' ? t('Binding') : t('Unbinding')}
              className={styles['quiet']}
            />
          ) : (
            <p role="status">
              <span>{t('Checking the instances again…')}</span>{' '}
              <ThrottledStatus milliseconds={null} />
            </p>
          )}
        </KeyPairStep>
      </DialogBody>
      {run !== null && (
        <DialogFooter>
          <Button aria-disabled={!run.canStop} onClick={() => run.canStop && onStop()}>
            {t('Stop')}
          </Button>
        </DialogFooter>
      )}
    </>
  );
}
