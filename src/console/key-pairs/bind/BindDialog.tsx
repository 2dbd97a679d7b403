import { Dialog } from '../../ui/Dialog';
import { BindSteps, type BindStepsProps } from './BindSteps';

type BindDialogProps = BindStepsProps & { open: boolean };

/** Keep it mounted and drive `open`. Each opening starts with nothing selected. */
export function BindDialog({ open, ...steps }: BindDialogProps) {
  return (
    <Dialog open={open}>
      <BindSteps {...steps} />
    </Dialog>
  );
}
