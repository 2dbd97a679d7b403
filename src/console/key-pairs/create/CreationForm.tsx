import { useEffect, useRef, useState, type FormEvent } from 'react';
import { keyPairsPerRegion } from '../../../contract/limits';
import { ApiError } from '../../api/api-error';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { CreationOutcome } from './CreationOutcome';
import type { CreationStage } from './CreationSteps';
import { CreationTypeField } from './CreationTypeField';
import { NameField } from './NameField';
import { nameProblem } from './name-words';

interface CreationFormProps {
  regionName: string;
  isFull: boolean;
  stage: Exclude<CreationStage, { at: 'save' }>;
  onSubmit: (name: string) => void;
  onCancel: () => void;
}

const codesAboutName: readonly (string | undefined)[] = [
  'KeyPair.AlreadyExist',
  'InvalidKeyPairName.Malformed',
];

export function CreationForm({ regionName, isFull, stage, onSubmit, onCancel }: CreationFormProps) {
  const [name, setName] = useState('');
  const [submittedName, setSubmittedName] = useState<string | null>(null);
  const nameBox = useRef<HTMLInputElement>(null);

  const isBusy = stage.at === 'creating';
  const isEditable = stage.at === 'form';
  const refusal = stage.at === 'form' && stage.error instanceof ApiError ? stage.error : null;
  const isAboutName = codesAboutName.includes(refusal?.code);

  useEffect(() => {
    if (isAboutName) nameBox.current?.focus();
  }, [isAboutName]);

  function submit(event: FormEvent) {
    event.preventDefault();
    setSubmittedName(name);
    if (nameProblem(name) === null) onSubmit(name);
    else nameBox.current?.focus();
  }

  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        {isFull && isEditable && (
          <Notice tone="error" title={`${regionName} is full`}>
            <p>
              A region holds at most {keyPairsPerRegion} key pairs of an account. Delete one first,
              or choose another region.
            </p>
          </Notice>
        )}
        <NameField
          box={nameBox}
          name={name}
          onChange={setName}
          readOnly={!isEditable}
          wasSubmitted={name === submittedName}
          // Another name deserves a fresh chance.
          refusal={isAboutName && name === submittedName ? refusal : null}
        />
        <CreationTypeField disabled={!isEditable} />
        <Notice tone="info">
          <p>
            The key pair (RSA 2048) is made in this browser. Only its public key is sent to ECS. The
            private key is downloaded once, right after you choose OK, and cannot be had again.
          </p>
        </Notice>
        {!isAboutName && <CreationOutcome stage={stage} />}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onCancel} disabled={isBusy}>
          Cancel
        </Button>
        <Button
          variant="primary"
          type="submit"
          aria-disabled={isBusy}
          disabled={isFull && isEditable}
        >
          {isBusy ? 'Creating…' : stage.at === 'unknown' ? 'Check again' : 'OK'}
        </Button>
      </DialogFooter>
    </form>
  );
}
