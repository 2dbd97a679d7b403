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

/** Shows what `showToast` is given. Its machinery is loaded with the first message. */
export function Toasts() {
  const waiting = useStore(pendingToasts);
  const [needed, setNeeded] = useState(false);
  if (waiting.length > 0 && !needed) setNeeded(true);
  return needed ? <ToastRegion waiting={waiting} /> : null;
}

/**
 * The messages without the machinery of `ToastRegion`, while that cannot be loaded: they stay until
 * they are closed, for one may be about a private key.
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
      // What a dialog makes inert leaves out what is live.
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
                // The button goes with its message.
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
