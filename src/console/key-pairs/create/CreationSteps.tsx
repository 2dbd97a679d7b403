import { useEffect, useRef, useState, type RefObject } from 'react';
import { t } from '../../i18n/t';
import { DialogPopup } from '../../ui/Dialog';
import { isolated } from '../../ui/isolated';
import { showToast } from '../../ui/toasts';
import { useLeaveGuard } from '../../ui/use-leave-guard';
import type { ChosenKeyPair } from '../data/chosen-key-pair';
import { downloadPrivateKey } from '../private-key/download-private-key';
import { withBytesOf } from '../private-key/read-key-file';
import type { KeyAccess } from '../private-key/use-dialog-key';
import { CreationForm } from './CreationForm';
import { unsavedKeyName, type CreatedKeyPair, type KeyPairOrigin } from './creation-stage';
import type { CreationType } from './CreationTypeField';
import { LoseKeyQuestion } from './LoseKeyQuestion';
import { SaveKeyStep } from './SaveKeyStep';
import { useCreation } from './use-creation';
import { useDiscard } from './use-discard';

export interface CreationStepsProps {
  initialType: CreationType;
  /** The region is known to hold as many key pairs as it may. */
  isFull: boolean;
  dialogKey: KeyAccess;
  /** Is kept at the name of the key pair whose private key would be lost now, or at `null`. */
  keyAtRisk: RefObject<string | null>;
  onClose: () => void;
  /** The key pair is there, and its private key is where the person wants it. */
  onCreated: (keyPair: ChosenKeyPair, origin: KeyPairOrigin) => void;
}

export function CreationSteps(props: CreationStepsProps) {
  const { isFull, dialogKey, keyAtRisk, onClose, onCreated } = props;
  const [question, setQuestion] = useState<'close' | 'discard' | null>(null);
  const isFinished = useRef(false);
  const { stage, create, stop, setSaved } = useCreation(dialogKey, (keyPair) =>
    onCreated(keyPair, 'imported'),
  );
  const discarding = useDiscard();

  const nameAtRisk = unsavedKeyName(stage);
  useEffect(() => {
    keyAtRisk.current = nameAtRisk;
  }, [keyAtRisk, nameAtRisk]);

  // While a request is pending, it isn't known yet what closing would lose.
  const isBusy = stage.at === 'creating' || discarding.run !== null;

  function requestClose() {
    // Nothing is on its way while ECS makes it wait.
    if (stage.at === 'creating' && stage.throttledFor !== null) stop();
    if (typeof discarding.run?.throttledFor === 'number') discarding.stop();
    if (isBusy) return;
    if (question !== null) setQuestion(null);
    else if (nameAtRisk !== null) setQuestion('close');
    else if (stage.at === 'save') finish(stage.created);
    else onClose();
  }
  const release = useLeaveGuard(nameAtRisk !== null || isBusy || question !== null, requestClose);

  function finish({ name, md5 }: CreatedKeyPair) {
    // The dialog is still there for a moment, and so is the second half of a double click.
    if (isFinished.current) return;
    isFinished.current = true;
    onCreated({ name, fingerprint: md5 }, 'created');
  }

  function closeForGood() {
    if (stage.at === 'unknown') {
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

  async function discard({ name, md5 }: CreatedKeyPair) {
    const isGone = await discarding.discard({ name, fingerprint: md5 });
    if (isGone) closeForGood();
    setQuestion(null);
  }

  return (
    <DialogPopup
      title={stage.at === 'save' ? t('Save your private key') : t('Create SSH Key Pair')}
      ignoresOutsidePress={stage.at === 'form'}
      onCloseRequest={requestClose}
    >
      {stage.at === 'save' ? (
        <SaveKeyStep
          created={stage.created}
          isSaved={nameAtRisk === null}
          onIsSavedChange={setSaved}
          downloadAgain={async () => downloadPrivateKey(await dialogKey.get(), stage.created.name)}
          compare={async (file) => {
            const keyPair = await dialogKey.get();
            return withBytesOf(file, (bytes) => keyPair.compare(bytes));
          }}
          onDone={() => finish(stage.created)}
          isAskingToDiscard={question === 'discard'}
          discarding={discarding}
          onDiscardRequest={() => setQuestion('discard')}
          onKeep={requestClose}
          onDiscard={() => discard(stage.created)}
        />
      ) : (
        <CreationForm
          isFull={isFull}
          initialType={props.initialType}
          stage={stage}
          onSubmit={create}
          downloadKey={async (name) => downloadPrivateKey(await dialogKey.get(), name)}
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
