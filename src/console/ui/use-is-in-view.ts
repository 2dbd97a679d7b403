import { createContext, useCallback, useContext, useEffect, useRef } from 'react';

/** Whether the dialog around a component is open. */
export const IsDialogOpen = createContext(false);

/**
 * Tells, also when it is asked later, whether what a component of a dialog shows can be seen: what
 * fades out with its dialog is still mounted, and nobody reads it.
 */
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
