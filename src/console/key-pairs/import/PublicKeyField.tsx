import {
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type DragEvent,
  type RefObject,
} from 'react';
import { maxKeyTextLength } from '../../../keys/key-text';
import { readPublicKey } from '../../../keys/read-public-key';
import { withBytesOf } from '../key-file';
import { Field } from '../../ui/Field';
import { FileButton } from '../../ui/FileButton';
import { plainText } from '../../ui/plain-text';
import { PrivateKeyNotice, type RefusedPrivateKey } from './PrivateKeyNotice';
import { PublicKeyPreview } from './PublicKeyPreview';
import styles from './PublicKeyField.module.css';
import { publicKeyProblem } from './public-key-words';

interface PublicKeyFieldProps {
  regionId: string;
  box: RefObject<HTMLTextAreaElement | null>;
  text: string;
  onChange: (text: string) => void;
  readOnly: boolean;
  /** This very text was submitted, so that an empty box is wrong now. */
  wasSubmitted: boolean;
  /** What the API has against this very key. */
  refusal: string | null;
}

export function PublicKeyField(props: PublicKeyFieldProps) {
  const { regionId, box, text, onChange, readOnly, wasSubmitted, refusal } = props;
  const [privateKey, setPrivateKey] = useState<RefusedPrivateKey | null>(null);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  /** Which input is the latest; a file that took long to read must not replace a newer one. */
  const latest = useRef(0);
  const result = readPublicKey(text);
  const isEmpty = text.trim() === '';

  // Nor what was sent meanwhile.
  useEffect(() => {
    if (readOnly) latest.current += 1;
  }, [readOnly]);

  /**
   * Takes text or a file's bytes, unless it is a private key: that never gets into the box, where
   * the browser would keep it to restore the session.
   */
  function take(input: string | Uint8Array) {
    const taken = readPublicKey(input);
    latest.current += 1;
    setFileProblem(null);
    if (taken.kind === 'private-key') {
      setPrivateKey({ format: taken.format, publicHalf: taken.publicHalf ?? null });
      onChange('');
      return;
    }
    setPrivateKey(null);
    if (taken.kind === 'key' && typeof input !== 'string') onChange(taken.key.line);
    else if (taken.kind === 'refused' && (taken.reason === 'too-long' || typeof input !== 'string'))
      setFileProblem(publicKeyProblem(taken.reason, taken.detail));
    else if (typeof input === 'string') onChange(input);
  }

  async function takeFile(file: File) {
    const input = (latest.current += 1);
    const isLatest = () => latest.current === input;
    // Of a file that is no key by its size, what tells a private key stands at the beginning.
    await withBytesOf(file, (bytes) => {
      if (isLatest()) take(bytes);
    }).catch(() => {
      if (isLatest()) {
        setFileProblem(`${file.name} could not be read. Choose it again, or choose another file.`);
      }
    });
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const pasted = event.clipboardData.getData('text/plain');
    const isOrdinary =
      pasted.length <= maxKeyTextLength && readPublicKey(pasted).kind !== 'private-key';
    if (isOrdinary) return;
    event.preventDefault();
    take(pasted);
  }

  function drop(event: DragEvent<HTMLElement>) {
    event.preventDefault();
    if (readOnly) return;
    const [file] = event.dataTransfer.files;
    if (file) void takeFile(file);
    else take(event.dataTransfer.getData('text/plain'));
  }

  const problem =
    result.kind === 'refused' && (!isEmpty || wasSubmitted)
      ? publicKeyProblem(result.reason, result.detail)
      : null;
  return (
    <div className={styles['import']} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Field
        label="Public Key"
        required
        hint="One line that begins with ssh-rsa or ecdsa-sha2-…, or the file that ssh-keygen or PuTTYgen saved. Never the private key."
        error={fileProblem ?? problem ?? refusal}
      >
        {(control) => (
          <textarea
            {...control}
            ref={box}
            required
            rows={5}
            className={styles['box']}
            value={text}
            readOnly={readOnly}
            {...plainText}
            translate="no"
            onPaste={paste}
            onChange={(event) => take(event.target.value)}
          />
        )}
      </Field>
      <div>
        <FileButton disabled={readOnly} onFile={(file) => void takeFile(file)}>
          Choose a file…
        </FileButton>
        <span className={styles['or']}>or drop one here</span>
      </div>
      {privateKey && <PrivateKeyNotice privateKey={privateKey} onUsePublicHalf={take} />}
      {result.kind === 'key' && <PublicKeyPreview regionId={regionId} publicKey={result.key} />}
    </div>
  );
}
