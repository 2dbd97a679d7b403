import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { PermissionNotice } from '../../account/PermissionNotice';
import { usePermission } from '../../account/permissions';
import { WriteBlockNotice } from '../../account/WriteBlockNotice';
import { WriteButton } from '../../account/WriteButton';
import { useBatchRun } from '../../api/use-batch-run';
import { ThrottledStatus } from '../../errors/ThrottledStatus';
import { boundTo } from '../../instances/bound-instances';
import { instancesQuery } from '../../instances/queries';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter, DialogPopup } from '../../ui/Dialog';
import { ProgressBar } from '../../ui/ProgressBar';
import { showToast } from '../../ui/toasts';
import { useLeaveGuard } from '../../ui/use-leave-guard';
import { useSingleFlight } from '../../ui/use-single-flight';
import type { KeyPairRow } from '../list/rows';
import { confirmationWord, isConfirmedBy } from './confirmation';
import { namesPerCall, type DeletionOutcome } from './deletion-protocol';
import { DeletionQuestion } from './DeletionQuestion';
import { deletedMessage, DeletionResult, isBoundRefusal } from './DeletionResult';
import { TypedConfirmation } from './TypedConfirmation';
import { useDeleteKeyPairs } from './use-delete-key-pairs';

export interface DeletionStepsProps {
  regionId: string;
  regionName: string;
  keyPairs: readonly KeyPairRow[];
  /** Where ECS refuses to delete a bound key pair, this is the way on. */
  onUnbind: (name: string) => void;
  /** All of them are gone, and the dialog is to close. */
  onDeleted: (names: readonly string[]) => void;
  onClose: () => void;
}

export function DeletionSteps(props: DeletionStepsProps) {
  const { regionId, onUnbind, onDeleted, onClose } = props;
  // The list behind goes on changing; the question is about what was chosen, as it is bound now.
  const [rows] = useState(props.keyPairs);
  const instances = useQuery(instancesQuery(regionId));
  const keyPairs = rows.map((row) => ({ ...row, bound: boundTo(row.name, instances) }));
  const [outcomes, setOutcomes] = useState<readonly DeletionOutcome[] | null>(null);
  const { run, canStop, begin, stop, end } = useBatchRun();
  const cancelButton = useRef<HTMLButtonElement>(null);
  const bound = keyPairs.filter((row) => row.bound.instances.length > 0);
  const names = keyPairs.map(({ name }) => name);
  const word = confirmationWord(names, bound.length);
  const [typed, setTyped] = useState('');
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const confirmationBox = useRef<HTMLInputElement>(null);
  const deletion = useDeleteKeyPairs(regionId);
  const permission = usePermission('ecs:DeleteKeyPairs');

  /** Who wants to leave in the middle stops what has not been sent, and is told what was done. */
  function requestClose() {
    if (run === null) onClose();
    else if (canStop) stop();
  }
  const letGo = useLeaveGuard(run !== null, requestClose);

  const runDeletion = useSingleFlight(async (chosenNames: readonly string[]) => {
    setOutcomes(null);
    const chosen = keyPairs
      .filter(({ name }) => chosenNames.includes(name))
      .map(({ name, md5 }) => ({ name, fingerprint: md5 }));
    const control = begin(chosen.length, namesPerCall(chosen));
    const ends = await deletion.mutateAsync({ keyPairs: chosen, control });
    if (ends.every(({ kind }) => kind === 'deleted')) {
      showToast({ title: deletedMessage(chosenNames) });
      letGo();
      onDeleted(chosenNames);
    } else {
      end();
      setOutcomes(ends);
    }
  });

  const again = outcomes && toTryAgain(outcomes, bound);

  function submit(event: FormEvent) {
    event.preventDefault();
    setWasSubmitted(true);
    if (word !== null && !isConfirmedBy(typed, word)) confirmationBox.current?.focus();
    else runDeletion(names);
  }

  return (
    <DialogPopup
      title={keyPairs.length === 1 ? 'Delete key pair' : `Delete ${keyPairs.length} key pairs`}
      onCloseRequest={requestClose}
      initialFocus={cancelButton}
    >
      <form noValidate onSubmit={submit}>
        <DialogBody>
          <WriteBlockNotice />
          <PermissionNotice permission={permission} />
          {outcomes ? (
            <DeletionResult outcomes={outcomes} bound={bound} onUnbind={onUnbind} />
          ) : (
            <>
              <DeletionQuestion regionName={props.regionName} keyPairs={keyPairs} bound={bound} />
              {word !== null && (
                <TypedConfirmation
                  box={confirmationBox}
                  word={word}
                  typed={typed}
                  onChange={setTyped}
                  wasSubmitted={wasSubmitted}
                  readOnly={run !== null}
                />
              )}
            </>
          )}
          {run && (
            <>
              {run.progress.total > 1 && (
                <ProgressBar label="Deleting key pairs" {...run.progress} />
              )}
              <p role="status">
                {run.isStopping ? (
                  'Stopping after the request on its way…'
                ) : (
                  <ThrottledStatus milliseconds={run.throttledFor} />
                )}
              </p>
              {!canStop && !run.isStopping && (
                <p>The last request has been sent and can’t be stopped. Waiting for ECS…</p>
              )}
            </>
          )}
        </DialogBody>
        <DialogFooter>
          {run ? (
            <Button ref={cancelButton} aria-disabled={!canStop} onClick={requestClose}>
              Stop
            </Button>
          ) : (
            <Button ref={cancelButton} onClick={requestClose}>
              {outcomes ? 'Close' : 'Cancel'}
            </Button>
          )}
          {again && again.names.length > 0 && (
            <WriteButton variant="danger" onClick={() => runDeletion(again.names)}>
              {again.label}
            </WriteButton>
          )}
          {!outcomes && (
            <WriteButton
              variant="danger"
              refusal={permission.refusal}
              aria-disabled={run !== null}
              disabled={keyPairs.length === 0}
              type="submit"
            >
              {run ? 'Deleting…' : 'Delete'}
            </WriteButton>
          )}
        </DialogFooter>
      </form>
    </DialogPopup>
  );
}

/** What is left to delete. One bound key pair makes ECS refuse a call for all that it names. */
function toTryAgain(
  outcomes: readonly DeletionOutcome[],
  bound: readonly KeyPairRow[],
): { names: string[]; label: string } {
  const left = outcomes.filter(({ kind }) => kind !== 'deleted' && kind !== 'replaced');
  const isRefusedAsBound = left.some(
    (outcome) => outcome.kind === 'refused' && isBoundRefusal(outcome.error),
  );
  const boundNames = new Set(bound.map(({ name }) => name));
  const names = left.map(({ name }) => name);
  if (isRefusedAsBound) {
    const unbound = names.filter((name) => !boundNames.has(name));
    const which = unbound.length === 1 ? 'one that is' : `${unbound.length} that are`;
    return { names: unbound, label: `Delete the ${which} not bound` };
  }
  const isStopped = left.every(({ kind }) => kind === 'not-tried');
  return { names, label: isStopped ? `Go on with the others (${names.length})` : 'Try again' };
}
