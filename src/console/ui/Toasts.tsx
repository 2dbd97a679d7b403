import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { t } from '../i18n/t';
import { useStore } from '../store';
import { IconButton } from './IconButton';
import { loadable } from './loadable';
import notice from './Notice.module.css';
import styles from './ToastRegion.module.css';
import { ToastBody } from './ToastBody';
import {
  dropPendingToasts,
  onDismissSuccessToasts,
  pendingToasts,
  toastId,
  type PendingToastsProps,
} from './toasts';

const ToastRegion = loadable(async () => (await import('./ToastRegion')).ToastRegion, {
  isAwaited: false,
  WhileMissing: PlainToasts,
});

/** Shows the toasts of `showToast`. `ToastRegion` is loaded with the first one. */
export function Toasts() {
  const waiting = useStore(pendingToasts);
  const [needed, setNeeded] = useState(false);
  if (waiting.length > 0 && !needed) setNeeded(true);
  return needed ? <ToastRegion waiting={waiting} /> : null;
}

/**
 * Used if `ToastRegion` can't be loaded. Toasts stay until closed, because one may be about a private key.
 */
function PlainToasts({ waiting }: PendingToastsProps) {
  useEffect(
    () => onDismissSuccessToasts(() => dropPendingToasts(({ tone }) => tone === undefined)),
    [],
  );

  return createPortal(
    <div
      tabIndex={-1}
      role="region"
      aria-label={t('Messages')}
      // Dialogs don't make live regions inert.
      aria-live="polite"
      className={styles['viewport']}
    >
      {waiting.toReversed().map((message) => {
        const { tone = 'success' } = message;
        return (
          <div
            key={toastId(message)}
            role={tone === 'error' ? 'alert' : 'status'}
            className={`${styles['toast']} ${notice[tone]}`}
          >
            <ToastBody {...message} />
            <IconButton
              icon="close"
              label={t('Close message')}
              onClick={(event) => {
                // The focused button disappears with its toast.
                event.currentTarget.closest<HTMLElement>('[role=region]')?.focus();
                dropPendingToasts((each) => each === message);
              }}
            />
          </div>
        );
      })}
    </div>,
    document.body,
  );
}
