import { Dialog } from '../../ui/Dialog';
import { CreationSteps, type CreationStepsProps } from './CreationSteps';

type CreateKeyPairDialogProps = CreationStepsProps & { open: boolean };

/** Keep it mounted and drive `open`. Each opening starts with a fresh form and a key of its own. */
export function CreateKeyPairDialog({ open, ...steps }: CreateKeyPairDialogProps) {
  return (
    <Dialog open={open}>
      <CreationSteps {...steps} />
    </Dialog>
  );
}
