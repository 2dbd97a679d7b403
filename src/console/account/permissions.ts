import { useState } from 'react';
import type { ApiError } from '../api/api-error';
import { onCallError } from '../api/call';
import { missingPermission } from '../errors/missing-permission';
import { access, changeAccess, useAccess } from './access';

/** Keeps the refusals for missing permissions in `access`, until the function it returns is called. */
export function learnPermissions(): () => void {
  return onCallError((error) => {
    const permission = missingPermission(error)?.action;
    if (permission === undefined) return;
    changeAccess({ refusals: new Map(access().refusals).set(permission, error) });
  });
}

export interface Permission {
  /** Why it is taken to be missing; `null` if it isn't. */
  refusal: ApiError | null;
  /** Takes it to be there again: somebody may have granted it since. */
  tryAgain: () => void;
}

/**
 * Whether a permission such as `ecs:ImportKeyPair` was missing before the component was mounted. A
 * refusal since then is shown where it happened.
 */
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
