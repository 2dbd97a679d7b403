import { t } from '../../i18n/t';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import type { WriteProgress } from '../../writes/write';
import type { BindMode } from './eligibility';

interface StopQuestionProps {
  open: boolean;
  action: BindMode | 'restart';
  progress: WriteProgress | null;
  onStay: () => void;
  onStop: () => void;
}

function labelsFor(action: StopQuestionProps['action']): { title: string; stay: string } {
  switch (action) {
    case 'bind':
      return { title: t('Stop binding?'), stay: t('Continue binding') };
    case 'unbind':
      return { title: t('Stop unbinding?'), stay: t('Continue unbinding') };
    case 'restart':
      return { title: t('Stop restarting?'), stay: t('Continue restarting') };
  }
}

/** Asked in the middle of a run: the results of what was sent must be shown, so it can't just close. */
export function StopQuestion({ open, action, progress, onStay, onStop }: StopQuestionProps) {
  const { title, stay } = labelsFor(action);
  return (
    <ConfirmDialog
      open={open}
      title={title}
      stayLabel={stay}
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
