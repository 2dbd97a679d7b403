import { RunProgress } from '../../progress/RunProgress';
import { ThrottledStatus } from '../../progress/ThrottledStatus';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import type { Elements } from '../../ui/elements';
import { focusOnMount } from '../../ui/focus-on-mount';
import type { WriteRun } from '../../writes/use-write-run';
import { bindTexts } from './bind-texts';
import type { Binding } from './binding-rules';

interface RunningStepProps {
  binding: Binding;
  /** `null` while the instances are only read again. */
  run: WriteRun | null;
  onStop: () => void;
}

export function RunningStep({ binding, run, onStop }: RunningStepProps) {
  return (
    <>
      <DialogBody>
        <KeyPairStep binding={binding}>
          {run !== null ? (
            <RunProgress run={run} label={bindTexts[binding.mode].running()} />
          ) : (
            <p role="status">
              <span>{t('Checking the instances again…')}</span> <ThrottledStatus run={null} />
            </p>
          )}
        </KeyPairStep>
      </DialogBody>
      {run !== null && (
        <DialogFooter>
          <StopButton run={run} onStop={onStop} />
        </DialogFooter>
      )}
    </>
  );
}

/** The content of a step, under the name of its key pair. Takes focus, which the step before it had. */
export function KeyPairStep({ binding, children }: { binding: Binding; children: Elements }) {
  return (
    <div ref={focusOnMount} tabIndex={-1} className="stack">
      <p>
        <Phrase text="Key pair <b>{keyPair}</b>" b={<b />} keyPair={binding.keyPairName} />
      </p>
      {children}
    </div>
  );
}

export function StopButton({ run, onStop }: { run: WriteRun; onStop: () => void }) {
  return (
    <Button aria-disabled={!run.canStop} onClick={onStop}>
      {t('Stop')}
    </Button>
  );
}
