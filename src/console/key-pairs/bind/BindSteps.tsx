import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instance } from '../../../contract/instances';
import { t } from '../../i18n/t';
import { instancesQuery } from '../../instances/queries';
import { useRestarts } from '../../instances/use-restarts';
import { RunProgress, StopButton } from '../../progress/RunProgress';
import { ThrottledStatus } from '../../progress/ThrottledStatus';
import { useRegion } from '../../regions/region';
import { DialogBody, DialogFooter, DialogPopup } from '../../ui/Dialog';
import { useLeaveGuard } from '../../ui/use-leave-guard';
import { useSingleFlight } from '../../ui/use-single-flight';
import type { Unsettled } from '../../writes/settle';
import { waitingForRestart, withResults, type Attempt } from './attempts';
import { bindTexts } from './bind-texts';
import type { Binding } from './binding-rules';
import { ChooseStep } from './ChooseStep';
import { KeyPairStep, ResultStep } from './ResultStep';
import { StopQuestion } from './StopQuestion';
import { useBindings } from './use-bindings';

/** Requests are sent between these stages; `checking` only reads. */
type BindStage = 'choose' | 'checking' | 'result';

export function BindSteps({ binding, onClose }: { binding: Binding; onClose: () => void }) {
  const { regionId } = useRegion();
  const [stage, setStage] = useState<BindStage>('choose');
  const [attempts, setAttempts] = useState<readonly Attempt[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const instances = useQuery(instancesQuery(regionId));
  const bindings = useBindings(binding);
  const restarts = useRestarts(attempts.map(({ item }) => item));

  function show(results: readonly Attempt[]) {
    setAttempts((earlier) => withResults(earlier, results));
    setStage('result');
  }

  const change = useSingleFlight(async (chosen: readonly Instance[]) => {
    setIsAsking(false);
    show(await bindings.change(chosen));
  });

  const checkAgain = useSingleFlight(async (unsettled: readonly Unsettled<Instance>[]) => {
    setStage('checking');
    show(await bindings.check(unsettled));
  });

  // Only one of them can be running: restarts are offered after the binding.
  const stoppable = bindings.run === null ? restarts : bindings;
  const isBusy = stoppable.run !== null;

  function requestClose() {
    if (!isBusy) onClose();
    // The last request can't be canceled and is almost done.
    else if (stoppable.run?.canStop) setIsAsking(true);
  }
  useLeaveGuard(isBusy, requestClose);

  return (
    <DialogPopup
      title={bindTexts[binding.mode].dialog()}
      width={stage === 'choose' && !bindings.run ? 'wide' : 'normal'}
      ignoresOutsidePress={stage === 'choose'}
      onCloseRequest={requestClose}
    >
      {bindings.run !== null || stage === 'checking' ? (
        <>
          <DialogBody>
            <KeyPairStep binding={binding}>
              {bindings.run ? (
                <RunProgress run={bindings.run} label={bindTexts[binding.mode].running()} />
              ) : (
                <p role="status">
                  <span>{t('Checking the instances again…')}</span> <ThrottledStatus run={null} />
                </p>
              )}
            </KeyPairStep>
          </DialogBody>
          {bindings.run && (
            <DialogFooter>
              <StopButton run={bindings.run} onStop={requestClose} />
            </DialogFooter>
          )}
        </>
      ) : stage === 'choose' ? (
        <ChooseStep
          binding={binding}
          instances={instances}
          onSubmit={change}
          onCancel={requestClose}
        />
      ) : (
        <ResultStep
          binding={binding}
          attempts={attempts}
          waiting={waitingForRestart(attempts, restarts.results, instances.data?.instances ?? [])}
          restarts={restarts}
          onRetry={change}
          onCheckAgain={checkAgain}
          onClose={requestClose}
        />
      )}
      <StopQuestion
        open={isAsking && stoppable.run?.canStop === true}
        action={bindings.run === null ? 'restart' : binding.mode}
        progress={stoppable.run?.progress ?? null}
        onStay={() => setIsAsking(false)}
        onStop={() => {
          setIsAsking(false);
          stoppable.stop();
        }}
      />
    </DialogPopup>
  );
}
