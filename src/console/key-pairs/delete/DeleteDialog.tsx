import { Dialog } from '../../ui/Dialog';
import { DeletionSteps, type DeletionStepsProps } from './DeletionSteps';

/** Keep it mounted and drive `open`. */
export function DeleteDialog({ open, ...steps }: DeletionStepsProps & { open: boolean }) {
  return (
    <Dialog open={open}>
      <DeletionSteps {...steps} />
    </Dialog>
  );
}
