import { useRef } from 'react';
import { Dialog } from '../../ui/Dialog';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { CreationSteps, type CreationStepsProps } from './CreationSteps';
import { downloadPrivateKey } from '../private-key/download-private-key';
import { KeyRescue } from '../private-key/KeyRescue';
import { useDialogKey } from '../private-key/use-dialog-key';

type CreationProps = Omit<CreationStepsProps, 'dialogKey' | 'keyAtRisk'>;

/** Keep it mounted and set `open`. Each time it opens, it has a new form and a new key. */
export function CreateKeyPairDialog({ open, ...creation }: CreationProps & { open: boolean }) {
  return (
    <Dialog open={open}>
      <Creation {...creation} />
    </Dialog>
  );
}

/** Owns the private key, so that an error in the steps doesn't take it along. */
function Creation(props: CreationProps) {
  const dialogKey = useDialogKey();
  const keyAtRisk = useRef<string | null>(null);
  return (
    <ErrorBoundary
      instead={() => (
        <KeyRescue
          name={keyAtRisk.current}
          downloadKey={async (name) => downloadPrivateKey(await dialogKey.get(), name)}
          onClose={props.onClose}
        />
      )}
    >
      <CreationSteps {...props} dialogKey={dialogKey} keyAtRisk={keyAtRisk} />
    </ErrorBoundary>
  );
}
