import type { ClipboardEvent, DragEvent, RefObject } from 'react';
import type { PastedKey } from '../../../keys/import/read-pasted-key';
import type { ApiError } from '../../api/api-error';
import { ErrorText } from '../../errors/ErrorText';
import { t } from '../../i18n/t';
import { Field } from '../../ui/Field';
import { FileButton } from '../../ui/FileButton';
import { retype } from '../../ui/retype';
import { TextArea } from '../../ui/TextArea';
import { PrivateKeyNotice } from './PrivateKeyNotice';
import { pastedKeyProblem } from './public-key-messages';
import styles from './PublicKeyField.module.css';
import { PublicKeyPreview } from './PublicKeyPreview';
import { SeveralKeysNotice, SurroundedKeyNotice } from './FoundKeys';
import { isRejectedInput, usePublicKeyInput, type PublicKeyInput } from './use-public-key-input';

interface PublicKeyFieldProps {
  box: RefObject<HTMLTextAreaElement | null>;
  input: PublicKeyInput;
  pasted: PastedKey;
  onChange: (input: PublicKeyInput) => void;
  readOnly: boolean;
  wasSubmitted: boolean;
  refusal: ApiError | null;
}

export function PublicKeyField(props: PublicKeyFieldProps) {
  const { box, input, pasted, onChange, readOnly, wasSubmitted, refusal } = props;
  const { privateKey, fileProblem, takeText, takeFile } = usePublicKeyInput(readOnly, onChange);

  function use(line: string, fileName = input.fileName) {
    box.current?.focus();
    retype(line);
    takeText(line, fileName);
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const text = event.clipboardData.getData('text/plain');
    if (!isRejectedInput(text)) return;
    event.preventDefault();
    takeText(text);
  }

  function drop(event: DragEvent<HTMLElement>) {
    event.preventDefault();
    if (readOnly) return;
    const [file] = event.dataTransfer.files;
    if (file) void takeFile(file);
    else takeText(event.dataTransfer.getData('text/plain'));
  }

  const isOffered = pasted.kind === 'surrounded' || pasted.kind === 'several';
  const isEmpty = pasted.kind === 'refused' && pasted.reason === 'empty';
  const problem = (isOffered || isEmpty) && !wasSubmitted ? null : pastedKeyProblem(pasted);
  return (
    <div className="stack" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Field
        label={t('Public Key')}
        required
        hint={t(
          'Paste the line that begins with ssh-rsa, ecdsa-sha2-…, or ssh-ed25519, or choose the file that ssh-keygen or PuTTYgen saved. Never use the private key.',
        )}
        error={fileProblem ?? problem ?? (refusal && <ErrorText error={refusal} />)}
      >
        {(control) => (
          <TextArea
            {...control}
            ref={box}
            required
            rows={5}
            value={input.text}
            readOnly={readOnly}
            onPaste={paste}
            onChange={(event) => takeText(event.target.value)}
          />
        )}
      </Field>
      <div>
        <div role="status" className={styles['found']}>
          {pasted.kind === 'surrounded' && (
            <SurroundedKeyNotice
              publicKey={pasted.key}
              surroundings={pasted.surroundings}
              readOnly={readOnly}
              onUse={use}
            />
          )}
          {pasted.kind === 'several' && (
            <SeveralKeysNotice publicKeys={pasted.keys} readOnly={readOnly} onUse={use} />
          )}
        </div>
        <div className="row">
          <FileButton disabled={readOnly} onFile={(file) => void takeFile(file)}>
            {t('Choose a file…')}
          </FileButton>
          <span className="hint">{t('or drop one here')}</span>
        </div>
      </div>
      {privateKey && (
        <PrivateKeyNotice
          privateKey={privateKey}
          onUsePublicHalf={(line) => use(line, privateKey.fileName)}
        />
      )}
      {pasted.kind === 'key' && <PublicKeyPreview publicKey={pasted.key} />}
    </div>
  );
}
