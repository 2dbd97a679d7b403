import { Dialog } from '../../ui/Dialog';
import { BindSteps, type BindStepsProps } from './BindSteps';

type BindDialogProps = BindStepsProps & {
  open: boolean;
  /** Another one for each opening: it may come while the one before fades out. */
  opening: string;
};

/** Keep it mounted and drive `open`. Each opening starts with nothing selected. */
export function BindDialog({ open, opening, ...steps }: BindDialogProps) {
  return (
    <Dialog open={open}>
      <BindSteps key={opening} {...steps} />
    </Dialog>
  );
}
