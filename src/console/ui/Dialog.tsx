import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  type ReactNode,
} from 'react';
import { t } from '../i18n/t';
import styles from './Dialog.module.css';
import type { Elements } from './elements';
import { IconButton } from './IconButton';
import { IsolatedText } from './IsolatedText';
import { dismissSuccessToasts } from './toasts';
import { unstickTall } from './unstick-tall';
import { DialogOpenContext } from './use-is-in-view';
import { useReturnFocus } from './use-return-focus';

type CloseHandler = (isOutsidePress: boolean) => void;

/** Lets the content handle close requests. */
const SetCloseHandler = createContext<(handler: CloseHandler) => void>(() => undefined);

interface DialogProps {
  open: boolean;
  /** `side` is a full-height panel at the end of the page. */
  placement?: 'middle' | 'side';
  children: ReactNode;
  /** Dialogs that open on top. They stay mounted while this one is closed. */
  nested?: Elements;
}

/** Keep it mounted and control `open`; the content is mounted only while open. */
export function Dialog({ open, placement = 'middle', children, nested }: DialogProps) {
  const closeHandler = useRef<CloseHandler>(() => undefined);
  const setCloseHandler = useCallback((handler: CloseHandler) => {
    closeHandler.current = handler;
  }, []);
  useEffect(() => {
    if (open) dismissSuccessToasts();
  }, [open]);
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(_, details) => {
        details.cancel();
        if (!isSecondOfDoubleClick(details.event)) {
          closeHandler.current(details.reason === 'outside-press');
        }
      }}
    >
      {nested}
      <BaseDialog.Portal>
        {/* Also over another dialog, to tell the two apart. */}
        <BaseDialog.Backdrop forceRender className={styles['backdrop']} />
        <BaseDialog.Viewport className={styles[placement]}>
          <SetCloseHandler value={setCloseHandler}>
            <DialogOpenContext value={open}>{children}</DialogOpenContext>
          </SetCloseHandler>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

/** The first click of a double click may open a dialog whose backdrop gets the second. */
function isSecondOfDoubleClick(event: Event): boolean {
  return event instanceof UIEvent && event.detail > 1;
}

interface DialogPopupProps {
  title: ReactNode;
  /** Called on Esc, the backdrop or the close button. The owner of `open` decides. */
  onCloseRequest: () => void;
  /** A press outside doesn't close it, so that a slip doesn't lose input. */
  ignoresOutsidePress?: boolean;
  /** Where focus goes if the opener is gone. */
  focusAfter?: () => HTMLElement | null;
  /** `alertdialog` for a question that must be answered first. */
  role?: 'dialog' | 'alertdialog';
  width?: 'small' | 'normal' | 'wide';
  children: Elements;
}

/** Focus starts at the element with `data-initial-focus`, else at the first control. */
export function DialogPopup(props: DialogPopupProps) {
  const { title, onCloseRequest, role = 'dialog', width = 'normal' } = props;
  const { ignoresOutsidePress = false } = props;
  const popup = useRef<HTMLDivElement>(null);
  const returnFocus = useReturnFocus(props.focusAfter ?? (() => null));
  const setCloseHandler = useContext(SetCloseHandler);
  const handleClose = useEffectEvent((isOutsidePress: boolean) => {
    if (!isOutsidePress || !ignoresOutsidePress) onCloseRequest();
  });

  useEffect(
    () => setCloseHandler((isOutsidePress) => handleClose(isOutsidePress)),
    [setCloseHandler],
  );

  return (
    <BaseDialog.Popup
      ref={popup}
      className={`${styles['popup']} ${styles[width]}`}
      role={role}
      initialFocus={() => popup.current?.querySelector<HTMLElement>('[data-initial-focus]') ?? null}
      finalFocus={returnFocus}
    >
      <div ref={unstickTall} className={styles['header']}>
        <BaseDialog.Title className={styles['title']}>
          {typeof title === 'string' ? <IsolatedText text={title} /> : title}
        </BaseDialog.Title>
        <IconButton icon="close" label={t('Close')} onClick={onCloseRequest} />
      </div>
      {props.children}
    </BaseDialog.Popup>
  );
}

export function DialogBody({ children }: { children: ReactNode }) {
  return <div className={styles['body']}>{children}</div>;
}

export function DialogFooter({ children }: { children: ReactNode }) {
  return <div className={`row ${styles['footer']}`}>{children}</div>;
}
