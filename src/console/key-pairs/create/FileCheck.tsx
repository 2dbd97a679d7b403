import { useState } from 'react';
import { FileButton } from '../../ui/FileButton';
import { Notice } from '../../ui/Notice';
import { readKeyFile } from '../key-file';

interface FileCheckProps {
  /** The MD5 fingerprint of the key pair that the file has to belong to. */
  fingerprint: string;
  /** Whether the file holds the private key to the last bit. Rejects when that is gone. */
  isWholeIn: (file: File) => Promise<boolean>;
  onRight: () => void;
}

type Verdict = 'right' | 'changed' | 'other';

/** The page cannot see whether a download was saved, but the person can show it the file. */
export function FileCheck({ fingerprint, isWholeIn, onRight }: FileCheckProps) {
  const [checked, setChecked] = useState<{ fileName: string; verdict: Verdict } | null>(null);

  async function check(file: File) {
    const verdict = await judge(file);
    setChecked({ fileName: file.name, verdict });
    if (verdict === 'right') onRight();
  }

  async function judge(file: File): Promise<Verdict> {
    const keyFile = await readKeyFile(file);
    if (!keyFile.holdsPrivateKey || keyFile.fingerprint !== fingerprint) return 'other';
    // Once the key is wiped there is nothing to compare with but the fingerprint.
    const isWhole = await isWholeIn(file).catch(() => true);
    return isWhole ? 'right' : 'changed';
  }

  return (
    <>
      <FileButton onFile={(file) => void check(file)}>Check my file</FileButton>
      {checked?.verdict === 'right' && (
        <p role="status">{checked.fileName} is the private key of this key pair.</p>
      )}
      {checked?.verdict === 'changed' && (
        <Notice
          tone="error"
          title={`${checked.fileName} belongs to this key pair, but is not as it was downloaded`}
        >
          <p>
            It is damaged, or another program has converted it. Choose “Download again”, and check
            the file that arrives.
          </p>
        </Notice>
      )}
      {checked?.verdict === 'other' && (
        <Notice tone="error" title={`${checked.fileName} is not the private key of this key pair`}>
          <p>Choose “Download again”, and check the file that arrives.</p>
        </Notice>
      )}
    </>
  );
}
