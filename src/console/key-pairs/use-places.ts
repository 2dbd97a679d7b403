import { useEffect, useRef } from 'react';
import { useLocation, useMatch, useNavigate } from 'react-router-dom';
import { createKeyPairPath, keyPairPath, keyPairsPath, routes } from '../app/paths';

/**
 * The places of a region: the list, the create dialog over it, and a key pair's own panel over it.
 * A link can open each, and Back closes it.
 */
export function usePlaces(regionId: string) {
  const isCreateOpen = useMatch(routes.createKeyPair) !== null;
  const openPair = useMatch(routes.keyPair)?.params.name ?? null;
  const { key, search, state } = useLocation();
  const navigate = useNavigate();
  // A double click must go one step, not two: the second comes before the first has arrived.
  const leftKey = useRef<string | null>(null);
  useEffect(() => {
    if (leftKey.current !== key) leftKey.current = null;
  }, [key]);

  function leaveOnce(leave: () => void) {
    if (leftKey.current === key) return;
    leftKey.current = key;
    leave();
  }

  function openOverList(path: string) {
    leaveOnce(() => void navigate(path + search, { state: { isOverList: true } }));
  }

  return {
    isCreateOpen,
    /** The name of the key pair whose panel is open. */
    openPair,
    openCreate: () => openOverList(createKeyPairPath(regionId)),
    hrefOf: (name: string) => keyPairPath(regionId, name) + search,
    close: () => {
      leaveOnce(() => {
        if (isOverList(state)) void navigate(-1);
        else void navigate(keyPairsPath(regionId) + search, { replace: true });
      });
    },
    closeAndShow: (query: URLSearchParams) => {
      const shown = query.size > 0 ? `?${query.toString()}` : '';
      void navigate(keyPairsPath(regionId) + shown, { replace: true });
    },
  };
}

export type Places = ReturnType<typeof usePlaces>;

function isOverList(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isOverList' in state;
}
