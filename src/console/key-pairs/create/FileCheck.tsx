import { useState } from 'react';
import { FileButton } from '../../ui/FileButton';
import { Notice } from '../../ui/Notice';
import { readKeyFile } from '../key-file';

interface FileCheckProps {
  /** The MD5 fingerprint of the key pair that the file has to belong to. */
  fingerprint: string;
  onRight: () => void;
}

interface Verdict {
  fileName: string;
  isRight: boolean;
}

/** The page cannot see whether a download was saved, but the person can show it the file. */
export function FileCheck({ fingerprint, onRight }: FileCheckProps) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);

  async function check(file: File) {
    const keyFile = await readKeyFile(file);
    const isRight = keyFile.holdsPrivateKey && keyFile.fingerprint === fingerprint;
    setVerdict({ fileName: file.name, isRight });
    if (isRight) onRight();
  }

  return (
    <>
      <FileButton onFile={(file) => void check(file)}>Check my file</FileButton>
      {verdict?.isRight && (
        <p role="status">{verdict.fileName} is the private key of this key pair.</p>
      )}
      {verdict?.isRight === false && (
        <Notice tone="error" title={`${verdict.fileName} is not the private key of this key pair`}>
          <p>Choose “Download again”, and check the file that arrives.</p>
        </Notice>
      )}
    </>
  );
}
