import { useState } from 'react';
import { md5Fingerprint, sha256Fingerprint } from '../../../keys/fingerprint';
import type { NewKeyPair } from '../../../keys/new-key-pair';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { DialogPopup } from '../../ui/Dialog';
import { useLeaveGuard } from '../../ui/use-leave-guard';
import { useSingleFlight } from '../../ui/use-single-flight';
import { canMakeKeys } from '../SecureContextNotice';
import { CreationForm } from './CreationForm';
import type { CreationEnd } from './create-protocol';
import { downloadPrivateKey } from './download-private-key';
import { InsecurePage } from './InsecurePage';
import { SaveKeyStep, type CreatedKeyPair } from './SaveKeyStep';
import { useCreateKeyPair } from './use-create-key-pair';
import { useOwnedKey } from './use-owned-key';

export interface CreationStepsProps {
  regionId: string;
  regionName: string;
  /** The region is known to hold as many key pairs as it may. */
  isFull: boolean;
  onClose: () => void;
  /** The person says that the private key is saved. */
  onSaved: (name: string) => void;
}

export type CreationStage =
  /** `error` tells why the last try came to nothing. */
  | { at: 'form'; error: unknown }
  | { at: 'creating'; throttledFor: number | null }
  /** The answer was lost: the key pair may be there. */
  | { at: 'unknown'; error: Error }
  | { at: 'save'; created: CreatedKeyPair; isSaved: boolean };

export function CreationSteps(props: CreationStepsProps) {
  const { regionId, regionName, isFull, onClose, onSaved } = props;
  const [stage, setStage] = useState<CreationStage>({ at: 'form', error: null });
  const [isAsking, setIsAsking] = useState(false);
  const key = useOwnedKey();
  const creation = useCreateKeyPair(regionId);

  function finish(end: CreationEnd, name: string, keyPair: NewKeyPair) {
    switch (end.kind) {
      case 'created':
      case 'recovered': {
        const { blob } = keyPair.publicKey;
        const created = {
          name,
          md5: md5Fingerprint(blob),
          sha256: sha256Fingerprint(blob),
          wasRecovered: end.kind === 'recovered',
        };
        downloadPrivateKey(keyPair, name);
        setStage({ at: 'save', created, isSaved: false });
        break;
      }
      case 'unknown':
        setStage({ at: 'unknown', error: end.error });
        break;
      default:
        setStage({ at: 'form', error: end.error });
    }
  }

  const create = useSingleFlight(async (name: string) => {
    const mayHaveHappened = stage.at === 'unknown';
    setStage({ at: 'creating', throttledFor: null });
    try {
      const keyPair = await key.get();
      const end = await creation.mutateAsync({
        name,
        publicKey: keyPair.publicKey.line(name),
        mayHaveHappened,
        onThrottled: (milliseconds) => setStage({ at: 'creating', throttledFor: milliseconds }),
      });
      finish(end, name, keyPair);
    } catch (error) {
      setStage({ at: 'form', error });
    }
  });

  const wouldLoseKey =
    stage.at === 'creating' || stage.at === 'unknown' || (stage.at === 'save' && !stage.isSaved);

  function requestClose() {
    // While the request is on its way nobody can say yet what closing would lose.
    if (stage.at === 'creating') return;
    if (wouldLoseKey) setIsAsking(true);
    else if (stage.at === 'save') onSaved(stage.created.name);
    else onClose();
  }
  useLeaveGuard(wouldLoseKey, requestClose);

  return (
    <DialogPopup
      title={stage.at === 'save' ? 'Save your private key' : 'Create SSH Key Pair'}
      onCloseRequest={requestClose}
    >
      {stage.at === 'save' ? (
        <SaveKeyStep
          created={stage.created}
          isSaved={stage.isSaved}
          onIsSavedChange={(isSaved) => setStage({ ...stage, isSaved })}
          downloadAgain={async () => downloadPrivateKey(await key.get(), stage.created.name)}
          onDone={() => onSaved(stage.created.name)}
        />
      ) : canMakeKeys ? (
        <CreationForm
          regionName={regionName}
          isFull={isFull}
          stage={stage}
          onSubmit={create}
          onCancel={requestClose}
        />
      ) : (
        <InsecurePage onClose={onClose} />
      )}
      <ConfirmDialog
        open={isAsking}
        title="Close without saving the private key?"
        stayLabel="Keep the dialog open"
        onStay={() => setIsAsking(false)}
        goOnLabel="Close and lose the private key"
        onGoOn={onClose}
      >
        <p>
          The private key exists in this dialog and nowhere else. If you close it now, the key is
          gone for good, and{' '}
          {stage.at === 'save'
            ? 'the key pair stays in the list'
            : 'a key pair may stay in the list'}{' '}
          that nobody can log in with.
        </p>
      </ConfirmDialog>
    </DialogPopup>
  );
}
