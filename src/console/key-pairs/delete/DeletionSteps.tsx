import { useRef, useState } from 'react';
import type { BatchProgress } from '../../api/batches';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter, DialogPopup } from '../../ui/Dialog';
import { ProgressBar } from '../../ui/ProgressBar';
import { showToast } from '../../ui/toasts';
import { useLeaveGuard } from '../../ui/use-leave-guard';
import { useSingleFlight } from '../../ui/use-single-flight';
import type { KeyPairRow } from '../list/rows';
import { DeletionFailures, isBoundRefusal } from './DeletionFailures';
import { DeletionQuestion } from './DeletionQuestion';
import { useDeleteKeyPairs, type DeletionOutcome } from './use-delete-key-pairs';

export interface DeletionStepsProps {
  regionId: string;
  keyPairs: readonly KeyPairRow[];
  /** Where ECS refuses to delete a bound key pair, this is the way on. */
  onUnbind: (name: string) => void;
  onDeleted: (names: readonly string[]) => void;
  onClose: () => void;
}

type DeletionStage =
  | { at: 'question' }
  | { at: 'deleting'; progress: BatchProgress }
  | { at: 'failures'; outcomes: readonly DeletionOutcome[] };

export function DeletionSteps(props: DeletionStepsProps) {
  const { regionId, onUnbind, onDeleted, onClose } = props;
  // The list behind goes on changing; the question is about what was chosen.
  const [keyPairs] = useState(props.keyPairs);
  const [stage, setStage] = useState<DeletionStage>({ at: 'question' });
  const cancelButton = useRef<HTMLButtonElement>(null);
  const deletion = useDeleteKeyPairs(regionId);

  const runDeletion = useSingleFlight(async (names: readonly string[]) => {
    setStage({ at: 'deleting', progress: { done: 0, total: names.length } });
    const outcomes = await deletion.mutateAsync({
      names,
      onProgress: (progress) => setStage({ at: 'deleting', progress }),
    });
    const deleted = outcomes.filter(({ error }) => error === null).map(({ name }) => name);
    if (deleted.length > 0) showToast({ title: deletedWords(deleted) });
    if (deleted.length === names.length) {
      onDeleted(deleted);
      onClose();
    } else {
      setStage({ at: 'failures', outcomes });
    }
  });

  const isDeleting = stage.at === 'deleting';
  const requestClose = () => {
    if (!isDeleting) onClose();
  };
  useLeaveGuard(isDeleting, () => undefined);

  const failed =
    stage.at === 'failures' ? stage.outcomes.filter(({ error }) => error !== null) : [];
  const bound = keyPairs.filter((row) => row.bound && row.bound.length > 0);
  // One bound key pair makes ECS refuse the whole call, so the others are worth a call of their own.
  const isRefusedAsBound = failed.some(({ error }) => isBoundRefusal(error));
  const boundNames = new Set(bound.map(({ name }) => name));
  const retriable = isRefusedAsBound ? failed.filter(({ name }) => !boundNames.has(name)) : failed;

  return (
    <DialogPopup
      title={keyPairs.length === 1 ? 'Delete key pair' : `Delete ${keyPairs.length} key pairs`}
      onCloseRequest={requestClose}
      initialFocus={cancelButton}
    >
      <DialogBody>
        {stage.at === 'failures' ? (
          <DeletionFailures failed={failed} bound={bound} onUnbind={onUnbind} />
        ) : (
          <DeletionQuestion keyPairs={keyPairs} bound={bound} />
        )}
        {isDeleting && stage.progress.total > 1 && (
          <ProgressBar label="Deleting key pairs" {...stage.progress} />
        )}
      </DialogBody>
      <DialogFooter>
        <Button ref={cancelButton} onClick={requestClose} disabled={isDeleting}>
          {stage.at === 'failures' ? 'Close' : 'Cancel'}
        </Button>
        {retriable.length > 0 && (
          <Button variant="danger" onClick={() => runDeletion(retriable.map(({ name }) => name))}>
            {isRefusedAsBound ? `Delete the ${retriable.length} that are not bound` : 'Try again'}
          </Button>
        )}
        {stage.at !== 'failures' && (
          <Button
            variant="danger"
            aria-disabled={isDeleting}
            disabled={keyPairs.length === 0}
            onClick={() => runDeletion(keyPairs.map(({ name }) => name))}
          >
            {isDeleting ? 'Deleting…' : 'Delete'}
          </Button>
        )}
      </DialogFooter>
    </DialogPopup>
  );
}

function deletedWords(names: readonly string[]): string {
  return names.length === 1 ? `Key pair ${names[0]} deleted` : `${names.length} key pairs deleted`;
}
