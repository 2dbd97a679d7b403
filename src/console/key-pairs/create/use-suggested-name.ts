import { useEffect, useState } from 'react';
import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import { t } from '../../i18n/t';
import { announce } from '../../ui/announcer';
import { useListedFingerprints } from '../data/queries';
import { suggestedName } from './suggested-name';

/** The name of a new key pair: what was typed, or until then what an imported key suggests. */
export function useSuggestedName(importedKey: PublicKeyInfo | null, fileName: string | null) {
  const [typed, setTyped] = useState<string | null>(null);
  const listed = useListedFingerprints();
  const suggestion =
    importedKey && suggestedName(importedKey.comment, fileName, new Set(listed.keys()));
  const isSuggested = typed === null && suggestion !== null;

  useEffect(() => {
    if (isSuggested) announce(t('Suggested name: {name}', { name: suggestion }));
  }, [isSuggested, suggestion]);

  return {
    name: typed ?? suggestion ?? '',
    isSuggested,
    setName: setTyped,
    /** For another key: a name that was cleared may be suggested again. */
    forgetEmptyName: () => setTyped((name) => (name === '' ? null : name)),
  };
}
