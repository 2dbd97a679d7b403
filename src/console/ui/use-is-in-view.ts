import { createContext, useCallback, useContext, useEffect, useRef } from 'react';

/** Whether the surrounding dialog is open; `false` while it closes. */
export const DialogOpenContext = createContext(false);

/** Returns a function that tells if the component is visible: a closing dialog is still mounted. */
export function useIsInView(): () => boolean {
  const isOpen = useContext(DialogOpenContext);
  const isInView = useRef(false);
  useEffect(() => {
    isInView.current = isOpen;
    return () => {
      isInView.current = false;
    };
  }, [isOpen]);
  return useCallback(() => isInView.current, []);
}
