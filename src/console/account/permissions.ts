import { useState } from 'react';
import type { ApiError } from '../api/api-error';
import { onCallError } from '../api/call';
import { missingPermission } from '../errors/missing-permission';
import { access, changeAccess, useAccess } from './access';

/** Records refusals for missing permissions in `access`. Returns a function that stops it. */
export function learnPermissions(): () => void {
  return onCallError((error) => {
    const permission = missingPermission(error)?.action;
    if (permission === undefined) return;
    changeAccess({ refusals: new Map(access().refusals).set(permission, error) });
  });
}

export interface Permission {
  /** The error that showed that the permission is missing; `null` if there was none. */
  refusal: ApiError | null;
  /** Forgets the refusal: the permission may have been granted since. */
  tryAgain: () => void;
}

/** Whether a permission such as `ecs:ImportKeyPair` is missing. Ignores refusals after mounting. */
export function usePermission(name: string): Permission {
  const latest = useAccess(({ refusals }) => refusals.get(name) ?? null);
  const [earlier] = useState(latest);
  return {
    refusal: latest === earlier ? latest : null,
    tryAgain: () => {
      const refusals = new Map(access().refusals);
      refusals.delete(name);
      changeAccess({ refusals });
    },
  };
}
