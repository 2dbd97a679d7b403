import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { describeKeyPairs, importKeyPair } from '../../../contract/key-pairs';
import { md5Fingerprint, sha256Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { NewKeyPair } from '../../../keys/private-key/new-key-pair';
import { call, writeTimeout } from '../../api/call';
import { read } from '../../api/read';
import { useRegion } from '../../regions/region';
import { useSingleFlight } from '../../ui/use-single-flight';
import { useWriteRun } from '../../writes/use-write-run';
import { invalidateKeyPairs, keyPairsQuery, type ChosenKeyPair } from '../data/queries';
import { downloadPrivateKey } from '../private-key/download-private-key';
import type { KeyAccess } from '../private-key/use-dialog-key';
import { creationRules, mayPreexist, type Creation } from './creation-rules';
import type { CreationInput, CreationStage } from './creation-stage';

/** Creates a key pair and starts the download of its private key, or imports a key. */
export function useCreation(dialogKey: KeyAccess, onImported: (keyPair: ChosenKeyPair) => void) {
  const { regionId } = useRegion();
  const client = useQueryClient();
  const [stage, setStage] = useState<CreationStage>({ kind: 'form', error: null });
  const { run, start, stop } = useWriteRun();

  const create = useSingleFlight(async ({ importedKey, ...input }: CreationInput) => {
    const { name } = input;
    const mayHaveHappened = stage.kind === 'unknown';
    const common = {
      name,
      hasUnsavedKey: importedKey === null,
      // Based on the list before the first try.
      mayPreexist: mayHaveHappened
        ? stage.mayPreexist
        : mayPreexist(
            name,
            client.getQueryData(keyPairsQuery(regionId).queryKey),
            importedKey && md5Fingerprint(importedKey.blob),
          ),
    };
    setStage({ kind: 'creating', ...common });
    try {
      const getKey = mayHaveHappened ? dialogKey.get : dialogKey.getUnwiped;
      const wanted = importedKey ?? getKey();
      // Awaiting a key that's ready would send the request only after React has rendered.
      const key = wanted instanceof Promise ? await wanted : wanted;
      const isNew = key instanceof NewKeyPair;
      const { blob } = isNew ? key.publicKey : key;
      const md5 = md5Fingerprint(blob);
      const creation = { ...input, md5, mayPreexist: common.mayPreexist };
      const line = isNew ? key.publicKey.line(name) : key.line;
      const write = creationWrite(regionId, creation, line, !isNew);
      const [result] = await start({ ...write, mayHaveHappened }, [creation]);
      // Don't delay the download.
      setTimeout(() => void invalidateKeyPairs(client, regionId));
      if (result?.kind === 'unknown') {
        setStage({ kind: 'unknown', ...common, error: result.error });
      } else if (result?.kind !== 'done') {
        setStage({ kind: 'form', error: result && 'error' in result ? result.error : null });
      } else if (isNew) {
        if (!key.wiped) downloadPrivateKey(key, name);
        setStage({
          kind: 'save',
          hasUnsavedKey: true,
          created: {
            name,
            md5,
            sha256: sha256Fingerprint(blob),
            wasRecovered: result.by === 'read',
            isKeyGone: key.wiped,
          },
        });
      } else {
        onImported({ name, md5 });
      }
    } catch (error) {
      setStage({ kind: 'form', error });
    }
  });

  return {
    stage,
    run,
    create,
    stop,
    setSaved: (isSaved: boolean) =>
      setStage((now) => (now.kind === 'save' ? { ...now, hasUnsavedKey: !isSaved } : now)),
  };
}

/** `publicKey` is one OpenSSH line. */
function creationWrite(
  regionId: string,
  { name, tags, resourceGroupId }: Creation,
  publicKey: string,
  isImported: boolean,
) {
  const request = {
    RegionId: regionId,
    KeyPairName: name,
    PublicKeyBody: publicKey,
    ...(tags.length > 0 && { Tag: [...tags] }),
    ...(resourceGroupId !== '' && { ResourceGroupId: resourceGroupId }),
  };
  return {
    ...creationRules(isImported),
    send: () => call(importKeyPair, request, { timeout: writeTimeout }),
    read: async () =>
      (await read(describeKeyPairs, { RegionId: regionId, KeyPairName: name })).KeyPairs,
  };
}
