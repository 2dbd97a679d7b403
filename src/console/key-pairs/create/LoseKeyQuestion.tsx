import { ConfirmDialog } from '../../ui/ConfirmDialog';

interface LoseKeyQuestionProps {
  open: boolean;
  onStay: () => void;
  onClose: () => void;
}

/** Asked when somebody closes the dialog that holds an unsaved private key. */
export function LoseKeyQuestion({ open, onStay, onClose }: LoseKeyQuestionProps) {
  return (
    <ConfirmDialog
      open={open}
      title="Close without saving the private key?"
      stayLabel="Keep the dialog open"
      onStay={onStay}
      goOnLabel="Close and lose the private key"
      onGoOn={onClose}
    >
      <p>
        Unless you have saved its file, the private key exists in this dialog and nowhere else. If
        you close it now, the key is gone for good, and nobody can ever log in with this key pair.
      </p>
    </ConfirmDialog>
  );
}
