import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Instance } from '../../../contract/instances';
import { bindInstancesMax } from '../../../contract/limits';
import { useBatchRun } from '../../api/use-batch-run';
import { rememberPendingRestarts } from '../../instances/pending-restarts';
import { instancesQuery } from '../../instances/queries';
import { useRestartInstances } from '../../instances/restart';
import { DialogPopup } from '../../ui/Dialog';
import { useLeaveGuard } from '../../ui/use-leave-guard';
import { useSingleFlight } from '../../ui/use-single-flight';
import { changedWhileRunning, waitingForRestart, withOutcomes, type Attempt } from './attempts';
import type { Unclear } from './binding-protocol';
import { ChooseStep } from './ChooseStep';
import type { BindMode } from './eligibility';
import { ResultStep } from './ResultStep';
import { RunningStep } from './RunningStep';
import { StopQuestion } from './StopQuestion';
import { useChangeBindings } from './use-change-bindings';

export interface BindStepsProps {
  mode: BindMode;
  regionId: string;
  keyPairName: string;
  onClose: () => void;
}

/** Between these it runs; `checking` only reads. */
type BindStage = 'choose' | 'checking' | 'result';

export function BindSteps({ mode, regionId, keyPairName, onClose }: BindStepsProps) {
  const [stage, setStage] = useState<BindStage>('choose');
  const [attempts, setAttempts] = useState<readonly Attempt[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const changes = useBatchRun();
  const searchBox = useRef<HTMLInputElement>(null);
  const instances = useQuery(instancesQuery(regionId));
  const { mutateAsync } = useChangeBindings(regionId, { mode, keyPairName });
  const restarts = useRestartInstances(regionId);

  const change = useSingleFlight(async (chosen: readonly Instance[]) => {
    setIsAsking(false);
    const control = changes.begin(chosen.length, bindInstancesMax);
    const outcomes = await mutateAsync({
      instanceIds: chosen.map(({ InstanceId }) => InstanceId),
      control,
    });
    changes.end();
    rememberPendingRestarts(changedWhileRunning(chosen, outcomes));
    setAttempts((earlier) => withOutcomes(earlier, chosen, outcomes));
    setStage('result');
  });

  const checkAgain = useSingleFlight(async (unclear: readonly Unclear[]) => {
    setStage('checking');
    const outcomes = await mutateAsync({ unclear });
    const tried = attempts.map(({ instance }) => instance);
    rememberPendingRestarts(changedWhileRunning(tried, outcomes));
    setAttempts((earlier) => withOutcomes(earlier, [], outcomes));
    setStage('result');
  });

  // One of the two at most: restarts are offered where the result is told.
  const stoppable = changes.run === null ? restarts : changes;
  const isBusy = stoppable.run !== null;

  function requestClose() {
    if (!isBusy) onClose();
    // The last request cannot be called back, and what comes of it is told in a moment.
    else if (stoppable.canStop) setIsAsking(true);
  }
  useLeaveGuard(isBusy, requestClose);

  return (
    <DialogPopup
      title={mode === 'bind' ? 'Bind key pair' : 'Unbind key pair'}
      width={stage === 'choose' && !changes.run ? 'wide' : 'normal'}
      initialFocus={searchBox}
      ignoresOutsidePress={stage === 'choose'}
      onCloseRequest={requestClose}
    >
      {changes.run !== null || stage === 'checking' ? (
        <RunningStep
          mode={mode}
          keyPairName={keyPairName}
          run={changes.run}
          canStop={changes.canStop}
          onStop={() => setIsAsking(true)}
        />
      ) : stage === 'choose' ? (
        <ChooseStep
          mode={mode}
          keyPairName={keyPairName}
          instances={instances}
          searchBox={searchBox}
          onSubmit={change}
          onCancel={requestClose}
        />
      ) : (
        <ResultStep
          mode={mode}
          keyPairName={keyPairName}
          attempts={attempts}
          waiting={waitingForRestart(attempts, restarts.outcomes, instances.data?.instances ?? [])}
          restarts={restarts}
          onStop={() => setIsAsking(true)}
          onRetry={change}
          onCheckAgain={checkAgain}
          onClose={requestClose}
        />
      )}
      <StopQuestion
        open={isAsking && stoppable.canStop}
        what={changes.run === null ? 'restart' : mode}
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
