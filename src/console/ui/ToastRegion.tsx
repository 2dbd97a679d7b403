import { Toast } from '@base-ui/react/toast';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, type FocusEvent } from 'react';
import { t } from '../i18n/t';
import { IconButton } from './IconButton';
import notice from './Notice.module.css';
import styles from './ToastRegion.module.css';
import { ToastBody } from './ToastBody';
import {
  onDismissSuccessToasts,
  takePendingToasts,
  toastId,
  type PendingToastsProps,
  type ToastMessage,
} from './toasts';

export function ToastRegion({ waiting }: PendingToastsProps) {
  return (
    <Toast.Provider timeout={8000}>
      <ToastList waiting={waiting} />
    </Toast.Provider>
  );
}

function ToastList({ waiting }: PendingToastsProps) {
  const { toasts, add, close } = Toast.useToastManager<ToastMessage>();
  const takeBack = useEffectEvent(() => {
    for (const { id, data } of toasts) if (data && !data.tone) close(id);
  });

  useEffect(() => onDismissSuccessToasts(() => takeBack()), []);

  useEffect(() => {
    if (waiting.length === 0) return;
    for (const message of takePendingToasts()) {
      // Equal messages share an ID: the latest sets the timeout.
      const id = toastId(message);
      add({ id, data: message, ...(message.tone === 'error' && { timeout: 0 }) });
    }
  }, [waiting, add]);

  return (
    <Toast.Portal>
      <Toast.Viewport
        ref={measureToasts}
        onFocus={rememberOrigin}
        className={styles['viewport']}
        aria-label={t('Messages')}
      >
        {toasts.map(
          (toast) => toast.data && <ToastCard key={toast.id} toast={toast} message={toast.data} />,
        )}
      </Toast.Viewport>
    </Toast.Portal>
  );
}

function ToastCard({
  toast,
  message,
}: Pick<Toast.Root.Props, 'toast'> & { message: ToastMessage }) {
  const card = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const detailsId = useId();
  const { tone = 'success' } = message;
  const isClosing = toast.transitionStatus === 'ending';

  useLayoutEffect(() => {
    if (isClosing && card.current) leaveMessage(card.current);
  }, [isClosing]);

  return (
    // The library's role is `dialog`.
    <Toast.Root
      ref={card}
      toast={toast}
      role={tone === 'error' ? 'alert' : 'status'}
      aria-modal={undefined}
      aria-labelledby={titleId}
      aria-describedby={message.description || message.reason ? detailsId : undefined}
      className={`${styles['toast']} ${notice[tone]}`}
    >
      <ToastBody {...message} titleId={titleId} detailsId={detailsId} />
      <Toast.Close
        // It can get keyboard focus, so screen readers must see it.
        aria-hidden={undefined}
        render={<IconButton icon="close" label={t('Close message')} />}
      />
    </Toast.Root>
  );
}

/** A ref callback: pads the page by the toasts' height, and keeps the focused element in view. */
function measureToasts(element: HTMLElement | null) {
  if (!element) return undefined;
  const observer = new ResizeObserver(() => {
    document.documentElement.style.setProperty('--toasts-height', `${element.offsetHeight}px`);
    const { activeElement } = document;
    if (activeElement && isCovered(activeElement, element)) {
      activeElement.scrollIntoView({ block: 'nearest' });
    }
  });
  observer.observe(element);
  return () => observer.disconnect();
}

function isCovered(element: Element, by: Element): boolean {
  if (by.contains(element)) return false;
  const { bottom } = element.getBoundingClientRect();
  const { top, height } = by.getBoundingClientRect();
  return height > 0 && bottom > top;
}

/** Where focus was before it moved to the toasts. */
let origin: Element | null = null;

function rememberOrigin({ currentTarget, relatedTarget }: FocusEvent): void {
  if (!currentTarget.contains(relatedTarget)) origin = relatedTarget;
}

/** Moves focus out of a closing toast: to another toast, back to `origin`, or to the page's content. */
function leaveMessage(message: HTMLElement): void {
  const region = message.parentElement;
  const { activeElement } = document;
  // In Safari, a click on a button focuses its container instead.
  if (!region || (activeElement !== region && !message.contains(activeElement))) return;
  const others = [...region.children].filter(
    (other) => other !== message && !other.matches('[data-ending-style]'),
  );
  const candidates = [
    ...others.map((other) => other.querySelector('button')),
    origin,
    ...[...document.querySelectorAll('[role$="dialog"][data-open]')].toReversed(),
    document.querySelector('main'),
  ].filter((candidate) => candidate instanceof HTMLElement);
  for (const candidate of candidates) {
    candidate.focus();
    // A candidate may be gone, disabled or hidden.
    if (document.activeElement === candidate) return;
  }
}
