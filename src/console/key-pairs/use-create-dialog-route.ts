import { useState } from 'react';
import { useLocation, useMatch, useNavigate } from 'react-router-dom';
import { createKeyPairPath, keyPairsPath, routes } from '../app/paths';

/** The create dialog is a place of its own: a link can open it, and Back closes it. */
export function useCreateDialogRoute(regionId: string) {
  const isOpen = useMatch(routes.createKeyPair) !== null;
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const [wasNeeded, setWasNeeded] = useState(isOpen);
  if (isOpen && !wasNeeded) setWasNeeded(true);

  return {
    isOpen,
    /** Once true, the dialog stays mounted, so that it can give focus back when it closes. */
    wasNeeded,
    open: () => {
      void navigate(createKeyPairPath(regionId) + search, { state: { openedFromList: true } });
    },
    close: () => {
      if (hasListBehind(state)) void navigate(-1);
      else void navigate(keyPairsPath(regionId) + search, { replace: true });
    },
    closeAndShow: (query: URLSearchParams) => {
      const shown = query.size > 0 ? `?${query.toString()}` : '';
      void navigate(keyPairsPath(regionId) + shown, { replace: true });
    },
  };
}

function hasListBehind(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'openedFromList' in state;
}
