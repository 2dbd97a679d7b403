import { instanceCount } from '../../instances/instance-text';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import type { WriteProgress } from '../../writes/run-write';
import type { BindMode } from './eligibility';

interface StopQuestionProps {
  open: boolean;
  what: BindMode | 'restart';
  progress: WriteProgress | null;
  onStay: () => void;
  onStop: () => void;
}

const words = {
  bind: { title: 'Stop binding?', stay: 'Go on binding' },
  unbind: { title: 'Stop unbinding?', stay: 'Go on unbinding' },
  restart: { title: 'Stop restarting?', stay: 'Go on restarting' },
};

/** Asked in the middle of a run: what is stopped has to be told, so closing is not an answer. */
export function StopQuestion({ open, what, progress, onStay, onStop }: StopQuestionProps) {
  const { title, stay } = words[what];
  return (
    <ConfirmDialog
      open={open}
      title={title}
      stayLabel={stay}
      onStay={onStay}
      goOnLabel="Stop after the request on its way"
      onGoOn={onStop}
    >
      {progress !== null && (
        <p>{`${progress.done} of ${instanceCount(progress.total)} are through.`}</p>
      )}
      <p>
        What has been sent cannot be called back and nothing is undone. The dialog then tells what
        was done and which instances are as before.
      </p>
    </ConfirmDialog>
  );
}
