import type { Instance } from '../../contract/instances';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useLast } from '../ui/use-last';
import { InstanceNames } from './InstanceNames';
import { instanceName } from './instance-text';

interface RestartQuestionProps {
  /** `null` while it's closed. */
  asked: readonly Instance[] | null;
  /** Those that still need a restart: someone else may have restarted some in the meantime. */
  waiting: readonly Instance[];
  onEnd: () => void;
  onRestart: (instances: readonly Instance[]) => void;
  /** Where focus goes, because the button that asked disappears once the restart begins. */
  focusAfter: () => HTMLElement | null;
}

export function RestartQuestion(props: RestartQuestionProps) {
  const { waiting, onEnd, onRestart, focusAfter } = props;
  // Keep the content during the fade-out.
  const asked = useLast(props.asked) ?? [];
  const waitingIds = new Set(waiting.map(({ InstanceId }) => InstanceId));
  const left = asked.filter(({ InstanceId }) => waitingIds.has(InstanceId));
  const isOpen = props.asked !== null && left.length > 0;
  const shown = isOpen ? left : asked;
  const [first] = shown;
  return (
    <ConfirmDialog
      open={isOpen}
      title={
        first && shown.length === 1
          ? t('Restart {name}?', { name: instanceName(first) })
          : t(
              { one: 'Restart {count} instance?', other: 'Restart {count} instances?' },
              { count: shown.length },
            )
      }
      stayLabel={t('Cancel')}
      onStay={onEnd}
      goOnLabel={t('Restart')}
      onGoOn={() => {
        onEnd();
        onRestart(left);
      }}
      focusAfter={focusAfter}
    >
      <p>
        {shown.length === 1
          ? t('A restart interrupts everything that’s running on the instance.')
          : t('A restart interrupts everything that’s running on these instances:')}
      </p>
      {shown.length > 1 && (
        <p>
          <InstanceNames instances={shown} />
        </p>
      )}
    </ConfirmDialog>
  );
}
