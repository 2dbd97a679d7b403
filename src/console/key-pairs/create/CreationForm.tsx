import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { keyPairsPerRegion } from '../../../contract/limits';
import { readPastedKey } from '../../../keys/import/read-pasted-key';
import { PermissionNotice } from '../../account/PermissionNotice';
import { usePermission } from '../../account/permissions';
import { WriteBlockNotice } from '../../account/WriteBlockNotice';
import { WriteButton } from '../../account/WriteButton';
import { ApiError } from '../../api/api-error';
import { Phrase } from '../../i18n/Phrase';
import { defineMessages, t, type Message } from '../../i18n/t';
import { PublicKeyField } from '../import/PublicKeyField';
import type { PublicKeyInput } from '../import/use-public-key-input';
import { canMakeKeys } from '../private-key/can-make-keys';
import { SecureContextNotice } from '../private-key/SecureContextNotice';
import { useRegion } from '../../regions/region';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { RadioGroup } from '../../ui/RadioGroup';
import { retype } from '../../ui/retype';
import type { WriteRun } from '../../writes/use-write-run';
import styles from './CreationForm.module.css';
import { CreationStatus } from './CreationStatus';
import type { CreationInput, CreationType, FormStage } from './creation-stage';
import { MoreOptions } from './MoreOptions';
import { NameField } from './NameField';
import { nameProblem } from './name-messages';
import { newTagProblem, tagsOf, type NewTag } from './new-tags';
import { refusedFieldOf } from './refused-field';
import { TakenName } from './TakenName';
import { useSuggestedName } from './suggested-name';

interface CreationFormProps {
  isFull: boolean;
  initialType: CreationType;
  stage: FormStage;
  run: WriteRun | null;
  onSubmit: (input: CreationInput) => void;
  downloadKey: (name: string) => Promise<void>;
  onCancel: () => void;
}

interface SubmittedForm {
  name: string;
  publicKey: string;
  /** Whether the form was valid and sent, so that the API's response is about these values. */
  wasSent: boolean;
}

const creationTypes: Readonly<Record<CreationType, Message>> = defineMessages({
  auto: 'Auto-Create SSH Key Pair',
  import: 'Import SSH Key Pair',
});

export function CreationForm(props: CreationFormProps) {
  const { isFull, stage, run, onSubmit, onCancel } = props;
  const { regionId, regionName } = useRegion();
  const [type, setType] = useState(props.initialType);
  const [publicKey, setPublicKey] = useState<PublicKeyInput>({ text: '', fileName: null });
  const pasted = useMemo(() => readPastedKey(publicKey.text), [publicKey.text]);
  const importedKey = type === 'import' && pasted.kind === 'key' ? pasted.key : null;
  const { name, isSuggested, setName, forgetEmptyName } = useSuggestedName(
    importedKey,
    publicKey.fileName,
  );
  const [tags, setTags] = useState<readonly NewTag[]>([]);
  const [resourceGroupId, setResourceGroupId] = useState('');
  const [submitted, setSubmitted] = useState<SubmittedForm | null>(null);
  const nameBox = useRef<HTMLInputElement>(null);
  const publicKeyBox = useRef<HTMLTextAreaElement>(null);
  const optionsBox = useRef<HTMLDetailsElement>(null);

  const permission = usePermission('ecs:ImportKeyPair');
  const isBusy = stage.kind === 'creating';
  const isEditable = stage.kind === 'form';
  const refusal = stage.kind === 'form' && stage.error instanceof ApiError ? stage.error : null;
  const refusedField = refusedFieldOf(refusal?.code, type);
  const canSubmit = !isFull && (type === 'import' || canMakeKeys);

  useEffect(() => {
    if (refusedField === 'name') nameBox.current?.focus();
    if (refusedField === 'publicKey') publicKeyBox.current?.focus();
  }, [refusedField]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const form = { name, publicKey: publicKey.text };
    setSubmitted({ ...form, wasSent: false });
    if (nameProblem(name) !== null) nameBox.current?.focus();
    else if (type === 'import' && importedKey === null) publicKeyBox.current?.focus();
    else if (tags.some((tag) => newTagProblem(tag, tags) !== null)) showWrongTag();
    else if (canSubmit) {
      setSubmitted({ ...form, wasSent: true });
      // Fix a suggested name: once listed, it would count as taken.
      setName(name);
      onSubmit({ name, importedKey, tags: tagsOf(tags), resourceGroupId });
    }
  }

  function showWrongTag() {
    const options = optionsBox.current;
    if (options === null) return;
    options.open = true;
    options.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  // A refusal doesn't apply to another name or key.
  const sent = submitted?.wasSent ? submitted : null;
  const nameRefusal = refusedField === 'name' && name === sent?.name ? refusal : null;
  const keyRefusal = refusedField === 'publicKey' && publicKey.text === sent?.publicKey;
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <p className={styles['region']}>
          <Phrase
            text="Region: {region}"
            region={
              <>
                {/* Don't flash the ID before the name is known. */}
                {regionName !== regionId && <b>{regionName}</b>}{' '}
                <code translate="no">{regionId}</code>
              </>
            }
          />
        </p>
        <WriteBlockNotice />
        <PermissionNotice permission={permission} />
        {isFull && isEditable && (
          <Notice
            tone="error"
            title={t('{region} is full', { region: regionName })}
            text={t(
              'An account can have at most {max} key pairs in a region. Delete one, or choose another region.',
              { max: keyPairsPerRegion },
            )}
          />
        )}
        <NameField
          box={nameBox}
          name={name}
          isSuggested={isSuggested}
          onChange={setName}
          readOnly={!isEditable}
          wasSubmitted={name === submitted?.name}
          refusal={nameRefusal}
        />
        {nameRefusal?.code === 'KeyPair.AlreadyExist' && (
          <TakenName
            name={name}
            importedKey={importedKey}
            refusal={nameRefusal}
            onTake={(free) => {
              nameBox.current?.focus();
              retype(free);
            }}
          />
        )}
        <RadioGroup
          legend={t('Creation type')}
          options={creationTypes}
          value={type}
          onChange={setType}
          disabled={!isEditable}
        />
        {type === 'import' ? (
          <PublicKeyField
            box={publicKeyBox}
            input={publicKey}
            pasted={pasted}
            onChange={(input) => {
              setPublicKey(input);
              forgetEmptyName();
            }}
            readOnly={!isEditable}
            wasSubmitted={publicKey.text === submitted?.publicKey}
            refusal={keyRefusal ? refusal : null}
          />
        ) : canMakeKeys ? (
          <Notice
            tone="info"
            text={t(
              'Your browser creates the key pair (RSA 2048) and sends only the public key to ECS. The private key is downloaded when you select OK. You can’t get it later.',
            )}
          />
        ) : (
          <SecureContextNotice />
        )}
        <MoreOptions
          box={optionsBox}
          tags={tags}
          onTagsChange={setTags}
          resourceGroupId={resourceGroupId}
          onResourceGroupChange={setResourceGroupId}
          readOnly={!isEditable}
        />
        {refusedField === undefined && (
          <CreationStatus stage={stage} run={run} downloadKey={props.downloadKey} />
        )}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onCancel} disabled={isBusy && !run?.canStop}>
          {t('Cancel')}
        </Button>
        <WriteButton
          variant="primary"
          type="submit"
          refusal={permission.refusal}
          aria-disabled={isBusy}
          disabled={isEditable && !canSubmit}
        >
          {isBusy ? t('Creating…') : stage.kind === 'unknown' ? t('Check again') : t('OK')}
        </WriteButton>
      </DialogFooter>
    </form>
  );
}
