import { useEffect, useRef, useState } from 'react';
import { decodeText } from '../../../keys/import/decode-text';
import { readPastedKey, type PastedKey } from '../../../keys/import/read-pasted-key';
import { t, type Message } from '../../i18n/t';
import { withBytesOf } from '../private-key/read-key-file';
import type { RefusedPrivateKey } from './PrivateKeyNotice';
import { pastedKeyProblem } from './public-key-messages';

export interface PublicKeyInput {
  text: string;
  fileName: string | null;
}

/**
 * Handles the input of the public key box. Drops private keys before they get into the box, whose content
 * the browser may store to restore the session.
 */
export function usePublicKeyInput(readOnly: boolean, onChange: (input: PublicKeyInput) => void) {
  const [privateKey, setPrivateKey] = useState<RefusedPrivateKey | null>(null);
  const [fileProblem, setFileProblem] = useState<{ message: Message } | null>(null);
  /** The latest input: a slow file must not replace a newer one. */
  const latest = useRef(0);

  // A file also mustn't replace an input that was submitted meanwhile.
  useEffect(() => {
    if (readOnly) latest.current += 1;
  }, [readOnly]);

  function start() {
    latest.current += 1;
    setFileProblem(null);
    setPrivateKey(null);
    return latest.current;
  }

  function refuse(
    { format, publicHalf }: Extract<PastedKey, { kind: 'private-key' }>,
    fileName: string | null,
  ) {
    setPrivateKey({ format, publicHalf: publicHalf ?? null, fileName });
    onChange({ text: '', fileName: null });
  }

  function takeText(text: string, fileName: string | null = null) {
    start();
    const pasted = readPastedKey(text);
    if (pasted.kind === 'private-key') refuse(pasted, fileName);
    else if (isTooLong(pasted)) showProblem(pasted);
    else onChange({ text, fileName });
  }

  function takeBytes(bytes: Uint8Array, fileName: string) {
    const pasted = readPastedKey(bytes);
    if (pasted.kind === 'private-key') refuse(pasted, fileName);
    else if (pasted.kind === 'key') onChange({ text: pasted.key.line, fileName });
    else if (pasted.kind === 'surrounded' || pasted.kind === 'several') {
      onChange({ text: decodeText(bytes), fileName });
    } else showProblem(pasted);
  }

  function showProblem(pasted: PastedKey) {
    setFileProblem({ message: () => pastedKeyProblem(pasted) ?? '' });
  }

  async function takeFile(file: File) {
    const input = start();
    try {
      await withBytesOf(file, (bytes) => {
        if (latest.current === input) takeBytes(bytes, file.name);
      });
    } catch {
      if (latest.current === input) {
        const { name } = file;
        setFileProblem({
          message: () =>
            t('{name} couldn’t be read. Choose it again, or choose another file.', { name }),
        });
      }
    }
  }

  return { privateKey, fileProblem: fileProblem?.message() ?? null, takeText, takeFile };
}

/** Whether a text must not get into the box: it contains a private key or is too long. */
export function isRejectedInput(text: string): boolean {
  const pasted = readPastedKey(text);
  return pasted.kind === 'private-key' || isTooLong(pasted);
}

function isTooLong(pasted: PastedKey): boolean {
  return pasted.kind === 'refused' && pasted.reason === 'too-long';
}
