import { useRef } from 'react';
import { Dialog } from '../../ui/Dialog';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { CreationSteps, type CreationStepsProps } from './CreationSteps';
import { downloadPrivateKey } from './download-private-key';
import { KeyRescue } from './KeyRescue';
import { useOwnedKey } from './use-owned-key';

type CreationProps = Omit<CreationStepsProps, 'ownedKey' | 'keyAtRisk'>;

/** Keep it mounted and drive `open`. Each opening starts with a fresh form and a key of its own. */
export function CreateKeyPairDialog({ open, ...creation }: CreationProps & { open: boolean }) {
  return (
    <Dialog open={open}>
      <Creation {...creation} />
    </Dialog>
  );
}

/** Owns the private key, so that an error in the steps doesn't take it along. */
function Creation(props: CreationProps) {
  const ownedKey = useOwnedKey();
  const keyAtRisk = useRef<string | null>(null);
  return (
    <ErrorBoundary
      instead={() => (
        <KeyRescue
          name={keyAtRisk.current}
          downloadKey={async (name) => downloadPrivateKey(await ownedKey.get(), name)}
          onClose={props.onClose}
        />
      )}
    >
      <CreationSteps {...props} ownedKey={ownedKey} keyAtRisk={keyAtRisk} />
    </ErrorBoundary>
  );
}
