import { defineMessages, t } from '../../i18n/t';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import type { WriteProgress } from '../../writes/write';

interface StopQuestionProps {
  open: boolean;
  action: keyof typeof titles;
  progress: WriteProgress | null;
  onStay: () => void;
  onStop: () => void;
}

const titles = defineMessages({
  bind: 'Stop binding?',
  unbind: 'Stop unbinding?',
  restart: 'Stop restarting?',
});
const stayLabels = defineMessages({
  bind: 'Continue binding',
  unbind: 'Continue unbinding',
  restart: 'Continue restarting',
});

/** Asked during a run: the dialog can't just close, because it must show the results so far. */
export function StopQuestion({ open, action, progress, onStay, onStop }: StopQuestionProps) {
  return (
    <ConfirmDialog
      open={open}
      title={titles[action]()}
      stayLabel={stayLabels[action]()}
      onStay={onStay}
      goOnLabel={t('Stop after the current request')}
      onGoOn={onStop}
    >
      {progress !== null && <p>{t('Instances done: {done} of {total}', { ...progress })}</p>}
      <p>
        {t(
          'Sent requests can’t be canceled, and finished changes stay. You then see which instances were changed.',
        )}
      </p>
    </ConfirmDialog>
  );
}
