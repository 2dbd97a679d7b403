import type { ReactNode } from 'react';
import { Button } from './Button';
import { Dialog, DialogBody, DialogFooter, DialogPopup } from './Dialog';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** The consequences. */
  children: ReactNode;
  /** The safe choice, with initial focus. Esc and the backdrop choose it, too. */
  stayLabel: string;
  onStay: () => void;
  goOnLabel: string;
  onGoOn: () => void;
  /** Where focus goes if the opener is gone. */
  focusAfter?: () => HTMLElement | null;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog open={props.open}>
      <DialogPopup
        title={props.title}
        role="alertdialog"
        width="small"
        onCloseRequest={props.onStay}
        {...(props.focusAfter && { focusAfter: props.focusAfter })}
      >
        <DialogBody>{props.children}</DialogBody>
        <DialogFooter>
          <Button variant="danger" onClick={props.onGoOn}>
            {props.goOnLabel}
          </Button>
          <Button variant="primary" data-initial-focus onClick={props.onStay}>
            {props.stayLabel}
          </Button>
        </DialogFooter>
      </DialogPopup>
    </Dialog>
  );
}
