import { useState } from 'react';
import { t } from '../../i18n/t';
import { isolated } from '../../ui/isolated';
import { showToast } from '../../ui/toasts';
import type { WriteResult } from '../../writes/result';
import type { ChosenKeyPair } from '../data/queries';
import { deletedMessage } from '../delete/deletion-messages';
import { useDeleteKeyPairs } from '../delete/use-delete-key-pairs';

export type Discarding = ReturnType<typeof useDiscard>;

export function useDiscard() {
  const { remove, run, stop } = useDeleteKeyPairs();
  const [results, setResults] = useState<readonly WriteResult<ChosenKeyPair>[]>([]);

  /** Deletes a new key pair. Returns whether it's gone, now or already before, and shows a message if so. */
  async function discard(keyPair: ChosenKeyPair): Promise<boolean> {
    setResults([]);
    const latest = await remove([keyPair]);
    setResults(latest);
    const kind = latest[0]?.kind;
    if (kind === 'done') showToast({ title: () => deletedMessage([keyPair.name]) });
    if (kind === 'skipped') {
      showToast({
        tone: 'warning',
        title: () => t('Key pair {name} was already deleted', { name: isolated(keyPair.name) }),
        description: () => t('Another key pair has this name now. It wasn’t changed.'),
      });
    }
    return kind === 'done' || kind === 'skipped';
  }

  return { discard, run, stop, results };
}
