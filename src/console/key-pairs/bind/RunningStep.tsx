import { throttledWords } from '../../errors/throttled-words';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import { ProgressBar } from '../../ui/ProgressBar';
import styles from './Steps.module.css';
import { takeFocus } from './take-focus';
import type { BindStage } from './BindSteps';
import type { BindMode } from './eligibility';

interface RunningStepProps {
  mode: BindMode;
  keyPairName: string;
  stage: BindStage;
  canStop: boolean;
  onStop: () => void;
}

export function RunningStep({ mode, keyPairName, stage, canStop, onStop }: RunningStepProps) {
  return (
    <>
      <DialogBody>
        <div ref={takeFocus} tabIndex={-1} className={styles['step']}>
          <p>
            Key pair{' '}
            <b className={styles['name']}>
              <bdi>{keyPairName}</bdi>
            </b>
          </p>
          {stage.at === 'running' ? (
            <>
              <ProgressBar label={mode === 'bind' ? 'Binding' : 'Unbinding'} {...stage.progress} />
              <p role="status" className={styles['quiet']}>
                {stage.isStopping
                  ? 'Stopping after the request on its way…'
                  : stage.throttledFor !== null
                    ? throttledWords(stage.throttledFor)
                    : 'Keep this page open until ECS has answered for every instance.'}
              </p>
            </>
          ) : (
            <p role="status">Reading the instances again…</p>
          )}
        </div>
      </DialogBody>
      {stage.at === 'running' && (
        <DialogFooter>
          <Button aria-disabled={!canStop} onClick={() => canStop && onStop()}>
            Stop
          </Button>
        </DialogFooter>
      )}
    </>
  );
}
