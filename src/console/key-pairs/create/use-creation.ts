import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { md5Fingerprint, sha256Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { NewKeyPair } from '../../../keys/private-key/new-key-pair';
import { useRegion } from '../../regions/region';
import { useSingleFlight } from '../../ui/use-single-flight';
import { keyPairsQuery } from '../data/queries';
import type { ChosenKeyPair } from '../data/chosen-key-pair';
import { downloadPrivateKey } from '../private-key/download-private-key';
import type { KeyAccess } from '../private-key/use-dialog-key';
import type { CreationInput } from './creation-input';
import { mayPreexist } from './creation-rules';
import type { CreatedKeyPair, CreationStage } from './creation-stage';
import { useCreateKeyPair } from './use-create-key-pair';

/**
 * Creates a key pair with the key of the dialog, and starts the download of its private key, or imports
 * one and calls `onImported`.
 */
export function useCreation(dialogKey: KeyAccess, onImported: (keyPair: ChosenKeyPair) => void) {
  const { regionId } = useRegion();
  const client = useQueryClient();
  const [stage, setStage] = useState<CreationStage>({ at: 'form', error: null });
  const creation = useCreateKeyPair();
  const throttledFor = creation.run?.throttledFor ?? null;

  const create = useSingleFlight(async ({ importedKey, ...input }: CreationInput) => {
    const { name } = input;
    const mayHaveHappened = stage.at === 'unknown';
    const isImported = importedKey !== null;
    const common = {
      name,
      hasUnsavedKey: !isImported,
      // What was listed before the first try counts.
      mayPreexist:
        stage.at === 'unknown'
          ? stage.mayPreexist
          : mayPreexist(
              name,
              client.getQueryData(keyPairsQuery(regionId).queryKey),
              importedKey && md5Fingerprint(importedKey.blob),
            ),
    };
    setStage({ at: 'creating', ...common, throttledFor: null });
    try {
      const getKey = mayHaveHappened ? dialogKey.get : dialogKey.getUnwiped;
      const key = importedKey ?? (await getKey());
      const { blob, line } = key instanceof NewKeyPair ? publicHalf(key, name) : key;
      const fingerprint = md5Fingerprint(blob);
      const result = await creation.create(
        { ...input, fingerprint, mayPreexist: common.mayPreexist },
        { publicKey: line, isImported, mayHaveHappened },
      );
      if (result?.kind === 'unknown') {
        setStage({ at: 'unknown', ...common, error: result.error });
      } else if (result?.kind !== 'done') {
        setStage({ at: 'form', error: result && 'error' in result ? result.error : null });
      } else if (key instanceof NewKeyPair) {
        if (!key.wiped) downloadPrivateKey(key, name);
        const created = createdKeyPair(key, name, result.by === 'read');
        setStage({ at: 'save', hasUnsavedKey: true, created });
      } else {
        onImported({ name, fingerprint });
      }
    } catch (error) {
      setStage({ at: 'form', error });
    }
  });

  return {
    stage: stage.at === 'creating' ? { ...stage, throttledFor } : stage,
    create,
    /** Gives up a creation that waits for ECS. */
    stop: creation.stop,
    /** In stage `save`: the user has saved the private key, or hasn't after all. */
    setSaved: (isSaved: boolean) =>
      setStage((now) => (now.at === 'save' ? { ...now, hasUnsavedKey: !isSaved } : now)),
  };
}

function publicHalf({ publicKey }: NewKeyPair, name: string) {
  return { blob: publicKey.blob, line: publicKey.line(name) };
}

function createdKeyPair(key: NewKeyPair, name: string, wasRecovered: boolean): CreatedKeyPair {
  const { blob } = key.publicKey;
  return {
    name,
    md5: md5Fingerprint(blob),
    sha256: sha256Fingerprint(blob),
    wasRecovered,
    isKeyGone: key.wiped,
  };
}
