import { Dialog } from '../../ui/Dialog';
import { DeletionSteps, type DeletionStepsProps } from './DeletionSteps';

type DeleteDialogProps = DeletionStepsProps & {
  open: boolean;
  /** Another one for each opening: it may come while the one before fades out. */
  opening: string;
};

/** Keep it mounted and drive `open`. */
export function DeleteDialog({ open, opening, ...steps }: DeleteDialogProps) {
  return (
    <Dialog open={open}>
      <DeletionSteps key={opening} {...steps} />
    </Dialog>
  );
}
