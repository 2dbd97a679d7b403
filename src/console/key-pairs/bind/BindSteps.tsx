import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Instance } from '../../../contract/instances';
import { bindInstancesMax } from '../../../contract/limits';
import type { BatchProgress } from '../../api/batches';
import { instancesQuery } from '../../instances/queries';
import { useRestartInstances } from '../../instances/restart';
import { DialogPopup } from '../../ui/Dialog';
import { useLeaveGuard } from '../../ui/use-leave-guard';
import { useSingleFlight } from '../../ui/use-single-flight';
import { waitingForRestart, withOutcomes, type Attempt } from './attempts';
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

export interface RunningStage {
  at: 'running';
  progress: BatchProgress;
  throttledFor: number | null;
  isStopping: boolean;
}

/** `checking` only reads. */
export type BindStage = RunningStage | { at: 'choose' | 'checking' | 'result' };

export function BindSteps({ mode, regionId, keyPairName, onClose }: BindStepsProps) {
  const [stage, setStage] = useState<BindStage>({ at: 'choose' });
  const [attempts, setAttempts] = useState<readonly Attempt[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const stopping = useRef(new AbortController());
  const searchBox = useRef<HTMLInputElement>(null);
  const instances = useQuery(instancesQuery(regionId));
  const { mutateAsync } = useChangeBindings(regionId, { mode, keyPairName });
  const restarts = useRestartInstances(regionId);

  const change = useSingleFlight(async (chosen: readonly Instance[]) => {
    stopping.current = new AbortController();
    setIsAsking(false);
    const progress = { done: 0, total: chosen.length };
    setStage({ at: 'running', progress, throttledFor: null, isStopping: false });
    const outcomes = await mutateAsync({
      instanceIds: chosen.map(({ InstanceId }) => InstanceId),
      control: {
        stop: stopping.current.signal,
        onProgress: (reached) => updateRun({ progress: reached, throttledFor: null }),
        onThrottled: (throttledFor) => updateRun({ throttledFor }),
      },
    });
    setAttempts((earlier) => withOutcomes(earlier, chosen, outcomes));
    setStage({ at: 'result' });
  });

  const checkAgain = useSingleFlight(async (unclear: readonly Unclear[]) => {
    setStage({ at: 'checking' });
    const outcomes = await mutateAsync({ unclear });
    setAttempts((earlier) => withOutcomes(earlier, [], outcomes));
    setStage({ at: 'result' });
  });

  function updateRun(news: Partial<RunningStage>) {
    setStage((now) => (now.at === 'running' ? { ...now, ...news } : now));
  }

  const isBusy = stage.at === 'running' || restarts.progress !== null;
  const canStop =
    stage.at === 'running'
      ? !stage.isStopping && (stage.throttledFor !== null || hasNextCall(stage.progress))
      : restarts.canStop;

  function stop() {
    setIsAsking(false);
    if (stage.at === 'running') {
      stopping.current.abort();
      updateRun({ isStopping: true });
    } else {
      restarts.stop();
    }
  }

  function requestClose() {
    if (!isBusy) onClose();
    // The last request cannot be called back, and what comes of it is told in a moment.
    else if (canStop) setIsAsking(true);
  }
  useLeaveGuard(isBusy, requestClose);

  return (
    <DialogPopup
      title={mode === 'bind' ? 'Bind key pair' : 'Unbind key pair'}
      width={stage.at === 'choose' ? 'wide' : 'normal'}
      initialFocus={searchBox}
      onCloseRequest={requestClose}
    >
      {stage.at === 'choose' ? (
        <ChooseStep
          mode={mode}
          keyPairName={keyPairName}
          instances={instances}
          searchBox={searchBox}
          onSubmit={change}
          onCancel={requestClose}
        />
      ) : stage.at === 'result' ? (
        <ResultStep
          mode={mode}
          keyPairName={keyPairName}
          attempts={attempts}
          waiting={waitingForRestart(attempts, restarts.outcomes, instances.data ?? [])}
          restarts={restarts}
          canStop={canStop}
          onStop={() => setIsAsking(true)}
          onRetry={change}
          onCheckAgain={checkAgain}
          onClose={requestClose}
        />
      ) : (
        <RunningStep
          mode={mode}
          keyPairName={keyPairName}
          stage={stage}
          canStop={canStop}
          onStop={() => setIsAsking(true)}
        />
      )}
      <StopQuestion
        open={isAsking && canStop}
        what={stage.at === 'running' ? mode : 'restart'}
        progress={stage.at === 'running' ? stage.progress : restarts.progress}
        onStay={() => setIsAsking(false)}
        onStop={stop}
      />
    </DialogPopup>
  );
}

function hasNextCall({ done, total }: BatchProgress): boolean {
  return done + bindInstancesMax < total;
}
