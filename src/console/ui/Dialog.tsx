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
import { IsDialogOpen } from './use-is-in-view';
import { useReturnFocus } from './use-return-focus';

type CloseHandler = (isOutsidePress: boolean) => void;

/** Lets the content, which comes and goes, handle requests to close. */
const SetCloseHandler = createContext<(handler: CloseHandler) => void>(() => undefined);

interface DialogProps {
  open: boolean;
  /** `side` for a panel at the end of the page, of its full height. */
  placement?: 'middle' | 'side';
  children: ReactNode;
  /** The dialogs that may open over it. They stay mounted while it's closed. */
  nested?: Elements;
}

/** Keep it mounted and drive `open`: its content is mounted only while it is open. */
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
        {/* Also over another dialog, or the two would run into one. */}
        <BaseDialog.Backdrop forceRender className={styles['backdrop']} />
        <BaseDialog.Viewport className={styles[placement]}>
          <SetCloseHandler value={setCloseHandler}>
            <IsDialogOpen value={open}>{children}</IsDialogOpen>
          </SetCloseHandler>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

/** What the first click opened may lie under the second, which was not meant for its backdrop. */
function isSecondOfDoubleClick(event: Event): boolean {
  return event instanceof UIEvent && event.detail > 1;
}

interface DialogPopupProps {
  title: ReactNode;
  /** The person asked to close: Esc, the backdrop or the cross. Whoever owns `open` decides. */
  onCloseRequest: () => void;
  /** A press beside it is no such request: what was typed or chosen is not lost by a slip. */
  ignoresOutsidePress?: boolean;
  /** Where focus goes in the end, should what opened the dialog be gone. */
  focusAfter?: () => HTMLElement | null;
  /** `alertdialog` for a question that has to be answered before anything else. */
  role?: 'dialog' | 'alertdialog';
  width?: 'small' | 'normal' | 'wide';
  children: Elements;
}

/** Focus starts at what has the attribute `data-initial-focus`; without it, at the first control. */
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
