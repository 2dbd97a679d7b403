import { createContext, useCallback, useContext, useEffect, useRef } from 'react';

/** Whether the surrounding dialog is open. */
export const IsDialogOpen = createContext(false);

/** Returns a function that tells if the component is visible: a closing dialog is still mounted. */
export function useIsInView(): () => boolean {
  const isOpen = useContext(IsDialogOpen);
  const isInView = useRef(false);
  useEffect(() => {
    isInView.current = isOpen;
    return () => {
      isInView.current = false;
    };
  }, [isOpen]);
  return useCallback(() => isInView.current, []);
}
