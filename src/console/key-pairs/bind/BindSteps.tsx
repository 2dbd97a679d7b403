import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instance } from '../../../contract/instances';
import { t } from '../../i18n/t';
import { instancesQuery } from '../../instances/queries';
import { useRestarts } from '../../instances/use-restarts';
import { useRegion } from '../../regions/region';
import { DialogPopup } from '../../ui/Dialog';
import { useLeaveGuard } from '../../ui/use-leave-guard';
import { useSingleFlight } from '../../ui/use-single-flight';
import type { Unsettled } from '../../writes/settle';
import { waitingForRestart, withResults, type Attempt } from './attempts';
import { ChooseStep } from './ChooseStep';
import type { BindMode } from './eligibility';
import { ResultStep } from './ResultStep';
import { RunningStep } from './RunningStep';
import { StopQuestion } from './StopQuestion';
import { useBindings } from './use-bindings';

interface BindStepsProps {
  mode: BindMode;
  keyPairName: string;
  onClose: () => void;
}

/** Between these it runs; `checking` only reads. */
type BindStage = 'choose' | 'checking' | 'result';

export function BindSteps({ mode, keyPairName, onClose }: BindStepsProps) {
  const { regionId } = useRegion();
  const [stage, setStage] = useState<BindStage>('choose');
  const [attempts, setAttempts] = useState<readonly Attempt[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const instances = useQuery(instancesQuery(regionId));
  const bindings = useBindings({ mode, keyPairName });
  const restarts = useRestarts(attempts.map(({ item }) => item));

  const change = useSingleFlight(async (chosen: readonly Instance[]) => {
    setIsAsking(false);
    const results = await bindings.change(chosen);
    setAttempts((earlier) => withResults(earlier, results));
    setStage('result');
  });

  const checkAgain = useSingleFlight(async (unsettled: readonly Unsettled<Instance>[]) => {
    setStage('checking');
    const results = await bindings.check(unsettled);
    setAttempts((earlier) => withResults(earlier, results));
    setStage('result');
  });

  // One of the two at most: restarts are offered where the result is shown.
  const stoppable = bindings.run === null ? restarts : bindings;
  const isBusy = stoppable.run !== null;

  function requestClose() {
    if (!isBusy) onClose();
    // The last request can't be canceled, and its result is shown in a moment.
    else if (stoppable.run?.canStop) setIsAsking(true);
  }
  useLeaveGuard(isBusy, requestClose);

  return (
    <DialogPopup
      title={mode === 'bind' ? t('Bind key pair') : t('Unbind key pair')}
      width={stage === 'choose' && !bindings.run ? 'wide' : 'normal'}
      ignoresOutsidePress={stage === 'choose'}
      onCloseRequest={requestClose}
    >
      {bindings.run !== null || stage === 'checking' ? (
        <RunningStep
          mode={mode}
          keyPairName={keyPairName}
          run={bindings.run}
          onStop={() => setIsAsking(true)}
        />
      ) : stage === 'choose' ? (
        <ChooseStep
          mode={mode}
          keyPairName={keyPairName}
          instances={instances}
          onSubmit={change}
          onCancel={requestClose}
        />
      ) : (
        <ResultStep
          mode={mode}
          keyPairName={keyPairName}
          attempts={attempts}
          waiting={waitingForRestart(attempts, restarts.results, instances.data?.instances ?? [])}
          restarts={restarts}
          onStop={() => setIsAsking(true)}
          onRetry={change}
          onCheckAgain={checkAgain}
          onClose={requestClose}
        />
      )}
      <StopQuestion
        open={isAsking && stoppable.run?.canStop === true}
        action={bindings.run === null ? 'restart' : mode}
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
