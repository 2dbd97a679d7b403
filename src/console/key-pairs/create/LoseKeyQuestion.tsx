import { t } from '../../i18n/t';
import { ConfirmDialog } from '../../ui/ConfirmDialog';

interface LoseKeyQuestionProps {
  open: boolean;
  onStay: () => void;
  onClose: () => void;
}

export function LoseKeyQuestion({ open, onStay, onClose }: LoseKeyQuestionProps) {
  return (
    <ConfirmDialog
      open={open}
      title={t('Close without saving the private key?')}
      stayLabel={t('Go back')}
      onStay={onStay}
      goOnLabel={t('Close without saving')}
      onGoOn={onClose}
    >
      <p>
        {t(
          'If you haven’t saved the file, closing this dialog deletes the only copy of the private key. Without it, no one can log in with this key pair.',
        )}
      </p>
    </ConfirmDialog>
  );
}
