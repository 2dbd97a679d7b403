import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onCallError } from '../api/call';
import { tellOtherTabs } from '../api/other-tabs';
import { access, changeAccess, isInterrupted, useAccess, type Access } from './access';
import { isReasonToCheck, sessionQuery, type SessionResult } from './session';

/** Whether the user has to do something outside the page before calls can succeed. */
function needsAttention(current: Access): boolean {
  return isInterrupted(current) || current.identityError !== null;
}

/**
 * Keeps `access` in sync with the gateway, and refetches everything after a sign-in. Returns the last
 * known state of the session; `undefined` before the first response.
 */
export function useGatewayConnection(): SessionResult | undefined {
  const client = useQueryClient();
  const { data: result, refetch } = useQuery(sessionQuery);
  const isStuck = useAccess(needsAttention);

  useEffect(() => {
    if (result === undefined) return;
    const before = access();
    if (result.kind === 'signed-out' || result.kind === 'unreachable') {
      changeAccess({ connection: result.kind });
      return;
    }
    const isReadOnly = result.kind === 'signed-in' && result.session.ReadOnly;
    const identityError = result.kind === 'unknown' ? result.error : null;
    changeAccess({ connection: 'open', wasOpen: true, isReadOnly, identityError });
    if (before.connection !== 'open') tellOtherTabs(sessionQuery.queryKey);
    if (identityError !== null || !needsAttention(before)) return;
    // The new user may have other permissions.
    changeAccess({ refusals: new Map() });
    void client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0],
    });
  }, [result, client]);

  useEffect(() => {
    const check = () => void refetch({ cancelRefetch: false });
    if (!isStuck) return onCallError((error) => isReasonToCheck(error) && check());
    // Users sign in in a terminal or another tab, then come back.
    const checkIfVisible = () => document.visibilityState === 'visible' && check();
    window.addEventListener('focus', checkIfVisible);
    document.addEventListener('visibilitychange', checkIfVisible);
    return () => {
      window.removeEventListener('focus', checkIfVisible);
      document.removeEventListener('visibilitychange', checkIfVisible);
    };
  }, [isStuck, refetch]);

  return result;
}
