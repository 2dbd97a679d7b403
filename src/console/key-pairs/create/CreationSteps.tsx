import { useEffect, useRef, useState, type RefObject } from 'react';
import { md5Fingerprint, sha256Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { NewKeyPair } from '../../../keys/private-key/new-key-pair';
import { DialogPopup } from '../../ui/Dialog';
import { isolated } from '../../ui/isolated';
import { showToast } from '../../ui/toasts';
import { useLeaveGuard } from '../../ui/use-leave-guard';
import { useSingleFlight } from '../../ui/use-single-flight';
import { useListedFingerprints } from '../data/queries';
import { withBytesOf } from '../private-key/read-key-file';
import { deletedMessage } from '../delete/DeletionResult';
import type { ChosenKeyPair } from '../delete/deletion-protocol';
import { useDeleteKeyPairs } from '../delete/use-delete-key-pairs';
import { mayBeListedBefore } from './create-protocol';
import { CreationForm } from './CreationForm';
import type { CreatedKeyPair, CreationStage, KeyPairOrigin } from './creation-stage';
import type { CreationInput } from './creation-input';
import type { CreationType } from './CreationTypeField';
import { downloadPrivateKey } from '../private-key/download-private-key';
import { LoseKeyQuestion } from './LoseKeyQuestion';
import { SaveKeyStep } from './SaveKeyStep';
import { useCreateKeyPair } from './use-create-key-pair';
import type { DialogKey } from '../private-key/use-dialog-key';

export interface CreationStepsProps {
  /** What the form starts with. */
  initialType: CreationType;
  regionId: string;
  regionName: string;
  /** The region is known to hold as many key pairs as it may. */
  isFull: boolean;
  dialogKey: DialogKey;
  /** Is kept at the name of the key pair whose private key would be lost now, or at `null`. */
  keyAtRisk: RefObject<string | null>;
  onClose: () => void;
  /** The key pair is there, and its private key is where the person wants it. */
  onCreated: (keyPair: ChosenKeyPair, origin: KeyPairOrigin) => void;
}

export function CreationSteps(props: CreationStepsProps) {
  const { regionId, regionName, isFull, dialogKey, keyAtRisk, onClose, onCreated } = props;
  const [stage, setStage] = useState<CreationStage>({ at: 'form', error: null });
  const [question, setQuestion] = useState<'close' | 'discard' | null>(null);
  const nameBox = useRef<HTMLInputElement>(null);
  const isFinished = useRef(false);
  const stopping = useRef(new AbortController());
  const listed = useListedFingerprints(regionId);
  const creation = useCreateKeyPair(regionId);
  const deletion = useDeleteKeyPairs(regionId);

  function showKey(keyPair: NewKeyPair, name: string, wasRecovered: boolean) {
    const { blob } = keyPair.publicKey;
    const created = {
      name,
      md5: md5Fingerprint(blob),
      sha256: sha256Fingerprint(blob),
      wasRecovered,
      isKeyGone: keyPair.wiped,
    };
    if (!keyPair.wiped) downloadPrivateKey(keyPair, name);
    setStage({ at: 'save', losesKey: true, created });
  }

  const create = useSingleFlight(async ({ importedKey, ...input }: CreationInput) => {
    const mayHaveHappened = stage.at === 'unknown';
    const losesKey = importedKey === null;
    const importedFingerprint = importedKey && md5Fingerprint(importedKey.blob);
    const mayPreexist =
      stage.at === 'unknown'
        ? stage.mayPreexist
        : mayBeListedBefore(listed.get(input.name), importedFingerprint);
    stopping.current = new AbortController();
    const { name } = input;
    setStage({ at: 'creating', name, losesKey, throttledFor: null });
    try {
      const getKey = mayHaveHappened ? dialogKey.get : dialogKey.getUnwiped;
      const key = importedKey ?? (await getKey());
      const { blob, line } = key instanceof NewKeyPair ? publicHalf(key, input.name) : key;
      const fingerprint = md5Fingerprint(blob);
      const end = await creation.mutateAsync({
        input,
        publicKey: line,
        fingerprint,
        mayHaveHappened,
        isImported: !losesKey,
        mayPreexist,
        onThrottled: (throttledFor) => setStage({ at: 'creating', name, losesKey, throttledFor }),
        stop: stopping.current.signal,
      });
      if (end.kind === 'unknown') {
        setStage({ at: 'unknown', name: input.name, losesKey, mayPreexist, error: end.error });
      } else if ('error' in end) setStage({ at: 'form', error: end.error });
      else if (key instanceof NewKeyPair) showKey(key, input.name, end.kind === 'recovered');
      else onCreated({ name: input.name, fingerprint }, 'imported');
    } catch (error) {
      setStage({ at: 'form', error });
    }
  });

  const losesKey = stage.at !== 'form' && stage.losesKey;
  const nameAtRisk = losesKey ? nameIn(stage) : null;
  useEffect(() => {
    keyAtRisk.current = nameAtRisk;
  }, [keyAtRisk, nameAtRisk]);

  // While a request is on its way nobody can say yet what closing would lose.
  const isBusy = stage.at === 'creating' || deletion.isPending;

  function requestClose() {
    // Nothing is on its way while ECS makes it wait.
    if (stage.at === 'creating' && stage.throttledFor !== null) stopping.current.abort();
    if (isBusy) return;
    // Back is an answer to the question that is open: the safe one.
    if (question !== null) setQuestion(null);
    else if (losesKey) setQuestion('close');
    else if (stage.at === 'save') finish(stage.created);
    else onClose();
  }
  const letGo = useLeaveGuard(losesKey || isBusy || question !== null, requestClose);

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
        title: `It is not certain whether ${isolated(stage.name)} was created`,
        description: 'If the list shows it and you have no file of its private key, delete it.',
      });
    }
    letGo();
    onClose();
  }

  async function discard(
    { name, md5 }: CreatedKeyPair,
    onThrottled: (waitMilliseconds: number | null) => void,
  ) {
    const outcomes = await deletion.mutateAsync({
      keyPairs: [{ name, fingerprint: md5 }],
      control: { stop: new AbortController().signal, onProgress: () => undefined, onThrottled },
    });
    const kind = outcomes[0]?.kind;
    if (kind === 'deleted') showToast({ title: deletedMessage([name]) });
    if (kind === 'replaced') {
      showToast({
        tone: 'warning',
        title: `Key pair ${isolated(name)} was gone already`,
        description: 'Another key pair has this name now. It was left as it is.',
      });
    }
    if (kind === 'deleted' || kind === 'replaced') closeForGood();
    setQuestion(null);
    return outcomes;
  }

  return (
    <DialogPopup
      title={stage.at === 'save' ? 'Save your private key' : 'Create SSH Key Pair'}
      initialFocus={nameBox}
      ignoresOutsidePress={stage.at === 'form'}
      onCloseRequest={requestClose}
    >
      {stage.at === 'save' ? (
        <SaveKeyStep
          regionId={regionId}
          created={stage.created}
          isSaved={!stage.losesKey}
          onIsSavedChange={(isSaved) => setStage({ ...stage, losesKey: !isSaved })}
          downloadAgain={async () => downloadPrivateKey(await dialogKey.get(), stage.created.name)}
          compare={async (file) => {
            const keyPair = await dialogKey.get();
            return withBytesOf(file, (bytes) => keyPair.compare(bytes));
          }}
          onDone={() => finish(stage.created)}
          isAskingToDiscard={question === 'discard'}
          isDiscarding={deletion.isPending}
          onDiscardRequest={() => setQuestion('discard')}
          onKeep={requestClose}
          onDiscard={(onThrottled) => discard(stage.created, onThrottled)}
        />
      ) : (
        <CreationForm
          regionId={regionId}
          regionName={regionName}
          isFull={isFull}
          initialType={props.initialType}
          stage={stage}
          nameBox={nameBox}
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

function nameIn(stage: Exclude<CreationStage, { at: 'form' }>): string {
  return stage.at === 'save' ? stage.created.name : stage.name;
}

function publicHalf({ publicKey }: NewKeyPair, name: string) {
  return { blob: publicKey.blob, line: publicKey.line(name) };
}
