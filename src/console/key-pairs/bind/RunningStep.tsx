import { throttledWords } from '../../errors/throttled-words';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import { ProgressBar } from '../../ui/ProgressBar';
import { KeyPairStep } from './KeyPairStep';
import styles from './Steps.module.css';
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
        <KeyPairStep keyPairName={keyPairName}>
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
        </KeyPairStep>
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
