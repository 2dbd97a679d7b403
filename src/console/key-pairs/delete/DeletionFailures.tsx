import { ApiError } from '../../api/api-error';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { Button } from '../../ui/Button';
import type { KeyPairRow } from '../list/rows';
import type { DeletionOutcome } from './use-delete-key-pairs';

interface DeletionFailuresProps {
  failed: readonly DeletionOutcome[];
  bound: readonly KeyPairRow[];
  onUnbind: (name: string) => void;
}

/** What was not deleted and why: one notice for each reason, naming its key pairs. */
export function DeletionFailures({ failed, bound, onUnbind }: DeletionFailuresProps) {
  const errors = new Set(failed.map(({ error }) => error));
  return [...errors].map((error) => {
    const names = failed.filter((outcome) => outcome.error === error).map(({ name }) => name);
    const toUnbind = isBoundRefusal(error) ? bound.filter(({ name }) => names.includes(name)) : [];
    return (
      <ApiErrorNotice
        key={names[0]}
        title={`Not deleted: ${names.join(', ')}`}
        error={error}
        actions={
          toUnbind.length > 0
            ? toUnbind.map(({ name }) => (
                <Button key={name} onClick={() => onUnbind(name)}>
                  Unbind {name}
                </Button>
              ))
            : undefined
        }
      />
    );
  });
}

/** ECS of today does not delete a bound key pair. */
export function isBoundRefusal(error: unknown): boolean {
  return (
    error instanceof ApiError && error.code === 'InvalidParameter.KeypairAlreadyAttachedInstance'
  );
}
