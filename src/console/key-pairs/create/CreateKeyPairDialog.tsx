import { useEffect, useRef, useState, type RefObject } from 'react';
import { t } from '../../i18n/t';
import { Dialog, DialogPopup } from '../../ui/Dialog';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { isolated } from '../../ui/isolated';
import { showToast } from '../../ui/toasts';
import { useLeaveGuard } from '../../ui/use-leave-guard';
import type { ChosenKeyPair } from '../data/queries';
import { downloadPrivateKey } from '../private-key/download-private-key';
import { KeyRescue } from '../private-key/KeyRescue';
import { withBytesOf } from '../private-key/read-key-file';
import { useDialogKey, type KeyAccess } from '../private-key/use-dialog-key';
import { CreationForm } from './CreationForm';
import {
  unsavedKeyName,
  type CreatedKeyPair,
  type CreationType,
  type KeyPairOrigin,
} from './creation-stage';
import { DiscardKeyPair } from './DiscardKeyPair';
import { LoseKeyQuestion } from './LoseKeyQuestion';
import { SaveKeyStep } from './SaveKeyStep';
import { useCreation } from './use-creation';
import { useDiscard } from './use-discard';

interface CreationProps {
  initialType: CreationType;
  isFull: boolean;
  onClose: () => void;
  /** The key pair exists and the user has saved its private key. */
  onCreated: (keyPair: ChosenKeyPair, origin: KeyPairOrigin) => void;
}

/** Keep it mounted and set `open`. Each opening has a new form and a new key. */
export function CreateKeyPairDialog({ open, ...creation }: CreationProps & { open: boolean }) {
  return (
    <Dialog open={open}>
      <Creation {...creation} />
    </Dialog>
  );
}

/** Owns the private key, so that it survives an error in the steps. */
function Creation(props: CreationProps) {
  const dialogKey = useDialogKey();
  const keyAtRisk = useRef<string | null>(null);
  const downloadKey = async (name: string) => downloadPrivateKey(await dialogKey.get(), name);
  return (
    <ErrorBoundary
      fallback={() => (
        <KeyRescue name={keyAtRisk.current} downloadKey={downloadKey} onClose={props.onClose} />
      )}
    >
      <CreationSteps
        {...props}
        dialogKey={dialogKey}
        downloadKey={downloadKey}
        keyAtRisk={keyAtRisk}
      />
    </ErrorBoundary>
  );
}

interface CreationStepsProps extends CreationProps {
  dialogKey: KeyAccess;
  /** Rejects once the key is wiped. */
  downloadKey: (name: string) => Promise<void>;
  /** Set to the key pair whose private key would be lost now, or `null`. */
  keyAtRisk: RefObject<string | null>;
}

function CreationSteps(props: CreationStepsProps) {
  const { isFull, initialType, dialogKey, downloadKey, keyAtRisk, onClose, onCreated } = props;
  const [question, setQuestion] = useState<'close' | 'discard' | null>(null);
  const isFinished = useRef(false);
  const { stage, run, create, stop, setSaved } = useCreation(dialogKey, (keyPair) =>
    onCreated(keyPair, 'imported'),
  );
  const discarding = useDiscard();

  const nameAtRisk = unsavedKeyName(stage);
  useEffect(() => {
    keyAtRisk.current = nameAtRisk;
  }, [keyAtRisk, nameAtRisk]);

  // Don't close during a request: it's not known yet whether that would lose a private key.
  const isBusy = stage.kind === 'creating' || discarding.run !== null;

  function requestClose() {
    // A run can be stopped only while no request is in progress, such as while ECS throttles it.
    if (run?.canStop) stop();
    if (discarding.run?.canStop) discarding.stop();
    if (isBusy) return;
    if (question !== null) setQuestion(null);
    else if (nameAtRisk !== null) setQuestion('close');
    else if (stage.kind === 'save') finish(stage.created);
    else onClose();
  }
  const release = useLeaveGuard(nameAtRisk !== null || isBusy || question !== null, requestClose);

  function finish(created: CreatedKeyPair) {
    // Ignore a double click while the dialog closes.
    if (isFinished.current) return;
    isFinished.current = true;
    onCreated(created, 'created');
  }

  function closeForGood() {
    if (stage.kind === 'unknown') {
      showToast({
        tone: 'warning',
        title: () => t('Couldn’t confirm that {name} was created', { name: isolated(stage.name) }),
        description: () =>
          t('If it’s in the list and you don’t have its private key file, delete it.'),
      });
    }
    release();
    onClose();
  }

  async function discard(created: CreatedKeyPair) {
    if (await discarding.discard(created)) closeForGood();
    setQuestion(null);
  }

  return (
    <DialogPopup
      title={stage.kind === 'save' ? t('Save your private key') : t('Create SSH Key Pair')}
      ignoresOutsidePress={stage.kind === 'form'}
      onCloseRequest={requestClose}
    >
      {stage.kind === 'save' ? (
        <SaveKeyStep
          created={stage.created}
          isSaved={nameAtRisk === null}
          onIsSavedChange={setSaved}
          downloadAgain={() => downloadKey(stage.created.name)}
          compare={async (file) => {
            const keyPair = await dialogKey.get();
            return withBytesOf(file, (bytes) => keyPair.compare(bytes));
          }}
          onDone={() => finish(stage.created)}
        >
          <DiscardKeyPair
            name={stage.created.name}
            isAsking={question === 'discard'}
            discarding={discarding}
            onAsk={() => setQuestion('discard')}
            onKeep={requestClose}
            onDiscard={() => discard(stage.created)}
          />
        </SaveKeyStep>
      ) : (
        <CreationForm
          isFull={isFull}
          initialType={initialType}
          stage={stage}
          run={run}
          onSubmit={create}
          downloadKey={downloadKey}
          onCancel={requestClose}
        />
      )}
      <LoseKeyQuestion
        open={question === 'close'}
        onStay={() => setQuestion(null)}
        onClose={closeForGood}
      />
    </DialogPopup>
  );
}
