import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { PermissionNotice } from '../../account/PermissionNotice';
import { usePermission } from '../../account/permissions';
import { WriteBlockNotice } from '../../account/WriteBlockNotice';
import { WriteButton } from '../../account/WriteButton';
import { RunProgress, StopButton } from '../../progress/RunProgress';
import { boundTo } from '../../instances/bound-instances';
import { instancesQuery } from '../../instances/queries';
import { t } from '../../i18n/t';
import { useRegion } from '../../regions/region';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter, DialogPopup } from '../../ui/Dialog';
import { showToast } from '../../ui/toasts';
import { useLeaveGuard } from '../../ui/use-leave-guard';
import { useSingleFlight } from '../../ui/use-single-flight';
import { itemsOf, type WriteResult } from '../../writes/result';
import type { KeyPairSummary } from '../list/rows';
import { confirmationWord, useConfirmation } from './confirmation';
import { deletedMessage, remainingDeletion } from './deletion-messages';
import type { ChosenKeyPair } from '../data/queries';
import { DeletionQuestion } from './DeletionQuestion';
import { DeletionResult } from './DeletionResult';
import { TypedConfirmation } from './TypedConfirmation';
import { useDeleteKeyPairs } from './use-delete-key-pairs';

interface DeletionStepsProps {
  keyPairs: readonly KeyPairSummary[];
  onDeleted: (names: readonly string[]) => void;
  onClose: () => void;
}

export function DeletionSteps(props: DeletionStepsProps) {
  const { onDeleted, onClose } = props;
  const { regionId } = useRegion();
  // The list may change meanwhile. Keep the chosen key pairs, with their current instances.
  const [rows] = useState(props.keyPairs);
  const instances = useQuery(instancesQuery(regionId));
  const keyPairs = rows.map((row) => ({ ...row, bound: boundTo(row.name, instances) }));
  const [results, setResults] = useState<readonly WriteResult<ChosenKeyPair>[] | null>(null);
  const { remove, run, stop } = useDeleteKeyPairs();
  const bound = keyPairs.filter((row) => row.bound.instances.length > 0);
  const isReading = keyPairs.some((row) => row.bound.gap?.kind === 'loading');
  const confirmation = useConfirmation(isReading ? null : confirmationWord(keyPairs));
  const permission = usePermission('ecs:DeleteKeyPairs');

  /** During a run, stops what hasn't been sent; the dialog then shows the results. */
  function requestClose() {
    if (run === null) onClose();
    else if (run.canStop) stop();
  }
  const release = useLeaveGuard(run !== null, requestClose);

  const runDeletion = useSingleFlight(async (chosenNames: readonly string[]) => {
    setResults(null);
    const latest = await remove(keyPairs.filter(({ name }) => chosenNames.includes(name)));
    if (itemsOf(latest, 'done').length === latest.length) {
      showToast({ title: () => deletedMessage(chosenNames) });
      release();
      onDeleted(chosenNames);
    } else {
      setResults(latest);
    }
  });

  const again = results && remainingDeletion(results, bound);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isReading && confirmation.validate()) runDeletion(keyPairs.map(({ name }) => name));
  }

  return (
    <DialogPopup
      title={
        keyPairs.length === 1
          ? t('Delete key pair')
          : t('Delete {total} key pairs', { total: keyPairs.length })
      }
      onCloseRequest={requestClose}
    >
      <form noValidate onSubmit={submit}>
        <DialogBody>
          <WriteBlockNotice />
          <PermissionNotice permission={permission} />
          {results ? (
            <DeletionResult results={results} keyPairs={keyPairs} />
          ) : (
            <>
              <DeletionQuestion keyPairs={keyPairs} bound={bound} />
              <TypedConfirmation confirmation={confirmation} readOnly={run !== null} />
            </>
          )}
          {run && (
            <RunProgress
              run={run}
              label={run.progress.total > 1 ? t('Deleting key pairs') : undefined}
            />
          )}
        </DialogBody>
        <DialogFooter>
          {run ? (
            <StopButton run={run} onStop={requestClose} />
          ) : (
            <Button data-initial-focus onClick={requestClose}>
              {results ? t('Close') : t('Cancel')}
            </Button>
          )}
          {again && again.names.length > 0 && (
            <WriteButton variant="danger" onClick={() => runDeletion(again.names)}>
              {again.label}
            </WriteButton>
          )}
          {!results && (
            <WriteButton
              variant="danger"
              refusal={permission.refusal}
              aria-disabled={run !== null || isReading}
              disabled={keyPairs.length === 0}
              type="submit"
            >
              {run ? t('Deleting…') : t('Delete')}
            </WriteButton>
          )}
        </DialogFooter>
      </form>
    </DialogPopup>
  );
}
