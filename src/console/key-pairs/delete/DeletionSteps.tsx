import { useRef, useState } from 'react';
import type { BatchProgress } from '../../api/batches';
import { throttledWords } from '../../errors/throttled-words';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter, DialogPopup } from '../../ui/Dialog';
import { ProgressBar } from '../../ui/ProgressBar';
import { showToast } from '../../ui/toasts';
import { useLeaveGuard } from '../../ui/use-leave-guard';
import { useSingleFlight } from '../../ui/use-single-flight';
import type { KeyPairRow } from '../list/rows';
import { namesPerCall, type DeletionOutcome } from './deletion-protocol';
import { DeletionQuestion } from './DeletionQuestion';
import { deletedWords, DeletionResult, isBoundRefusal } from './DeletionResult';
import { useDeleteKeyPairs } from './use-delete-key-pairs';

export interface DeletionStepsProps {
  regionId: string;
  keyPairs: readonly KeyPairRow[];
  /** Where ECS refuses to delete a bound key pair, this is the way on. */
  onUnbind: (name: string) => void;
  /** All of them are gone, and the dialog is to close. */
  onDeleted: (names: readonly string[]) => void;
  onClose: () => void;
}

interface DeletingStage {
  at: 'deleting';
  progress: BatchProgress;
  perCall: number;
  throttledFor: number | null;
  isStopping: boolean;
}

type DeletionStage =
  { at: 'question' } | DeletingStage | { at: 'result'; outcomes: readonly DeletionOutcome[] };

export function DeletionSteps(props: DeletionStepsProps) {
  const { regionId, onUnbind, onDeleted, onClose } = props;
  // The list behind goes on changing; the question is about what was chosen.
  const [keyPairs] = useState(props.keyPairs);
  const [stage, setStage] = useState<DeletionStage>({ at: 'question' });
  const stopping = useRef(new AbortController());
  const cancelButton = useRef<HTMLButtonElement>(null);
  const deletion = useDeleteKeyPairs(regionId);

  const runDeletion = useSingleFlight(async (names: readonly string[]) => {
    stopping.current = new AbortController();
    setStage({
      at: 'deleting',
      progress: { done: 0, total: names.length },
      perCall: namesPerCall(names),
      throttledFor: null,
      isStopping: false,
    });
    const outcomes = await deletion.mutateAsync({
      names,
      control: {
        stop: stopping.current.signal,
        onProgress: (progress) => updateRun({ progress, throttledFor: null }),
        onThrottled: (throttledFor) => updateRun({ throttledFor }),
      },
    });
    const deleted = outcomes.filter(({ kind }) => kind === 'deleted').map(({ name }) => name);
    if (deleted.length === names.length) {
      showToast({ title: deletedWords(deleted) });
      letGo();
      onDeleted(deleted);
    } else {
      setStage({ at: 'result', outcomes });
    }
  });

  function updateRun(news: Partial<DeletingStage>) {
    setStage((now) => (now.at === 'deleting' ? { ...now, ...news } : now));
  }

  const canStop =
    stage.at === 'deleting' &&
    !stage.isStopping &&
    (stage.throttledFor !== null || stage.progress.done + stage.perCall < stage.progress.total);

  /** Who wants to leave in the middle stops what has not been sent, and is told what was done. */
  function requestClose() {
    if (stage.at !== 'deleting') {
      onClose();
    } else if (canStop) {
      stopping.current.abort();
      updateRun({ isStopping: true });
    }
  }
  const letGo = useLeaveGuard(stage.at === 'deleting', requestClose);

  const bound = keyPairs.filter((row) => row.bound && row.bound.length > 0);
  const again = stage.at === 'result' ? toTryAgain(stage.outcomes, bound) : null;

  return (
    <DialogPopup
      title={keyPairs.length === 1 ? 'Delete key pair' : `Delete ${keyPairs.length} key pairs`}
      onCloseRequest={requestClose}
      initialFocus={cancelButton}
    >
      <DialogBody>
        {stage.at === 'result' ? (
          <DeletionResult outcomes={stage.outcomes} bound={bound} onUnbind={onUnbind} />
        ) : (
          <DeletionQuestion keyPairs={keyPairs} bound={bound} />
        )}
        {stage.at === 'deleting' && (
          <>
            {stage.progress.total > 1 && (
              <ProgressBar label="Deleting key pairs" {...stage.progress} />
            )}
            <p role="status">
              {stage.isStopping
                ? 'Stopping after the request on its way…'
                : throttledWords(stage.throttledFor)}
            </p>
          </>
        )}
      </DialogBody>
      <DialogFooter>
        {stage.at === 'deleting' ? (
          <Button ref={cancelButton} aria-disabled={!canStop} onClick={requestClose}>
            Stop
          </Button>
        ) : (
          <Button ref={cancelButton} onClick={requestClose}>
            {stage.at === 'result' ? 'Close' : 'Cancel'}
          </Button>
        )}
        {again !== null && again.names.length > 0 && (
          <Button variant="danger" onClick={() => runDeletion(again.names)}>
            {again.label}
          </Button>
        )}
        {stage.at !== 'result' && (
          <Button
            variant="danger"
            aria-disabled={stage.at === 'deleting'}
            disabled={keyPairs.length === 0}
            onClick={() => runDeletion(keyPairs.map(({ name }) => name))}
          >
            {stage.at === 'deleting' ? 'Deleting…' : 'Delete'}
          </Button>
        )}
      </DialogFooter>
    </DialogPopup>
  );
}

/** What is left to delete. One bound key pair makes ECS refuse a call for all that it names. */
function toTryAgain(
  outcomes: readonly DeletionOutcome[],
  bound: readonly KeyPairRow[],
): { names: string[]; label: string } {
  const left = outcomes.filter(({ kind }) => kind !== 'deleted');
  const isRefusedAsBound = left.some(
    (outcome) => outcome.kind === 'refused' && isBoundRefusal(outcome.error),
  );
  const boundNames = new Set(bound.map(({ name }) => name));
  const names = left.map(({ name }) => name);
  if (isRefusedAsBound) {
    const unbound = names.filter((name) => !boundNames.has(name));
    return { names: unbound, label: `Delete the ${unbound.length} that are not bound` };
  }
  const isStopped = left.every(({ kind }) => kind === 'not-tried');
  return { names, label: isStopped ? `Go on with the others (${names.length})` : 'Try again' };
}
