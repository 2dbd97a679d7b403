import { useState } from 'react';
import { FileButton } from '../../ui/FileButton';
import { Notice } from '../../ui/Notice';
import { isDamagedPrivateKey, readKeyFile } from '../key-file';

interface FileCheckProps {
  /** The MD5 fingerprint of the key pair that the file has to belong to. */
  fingerprint: string;
  /** Whether the file holds the private key to the last bit. Rejects when that is gone. */
  isWholeIn: (file: File) => Promise<boolean>;
  onChecked: (isRight: boolean) => void;
}

type Verdict = 'right' | 'changed' | 'damaged' | 'other' | 'uncertain' | 'unreadable';

/** The page cannot see whether a download was saved, but the person can show it the file. */
export function FileCheck({ fingerprint, isWholeIn, onChecked }: FileCheckProps) {
  const [checked, setChecked] = useState<{ fileName: string; verdict: Verdict } | null>(null);

  async function check(file: File) {
    const verdict = await judge(file);
    setChecked({ fileName: file.name, verdict });
    onChecked(verdict === 'right');
  }

  async function judge(file: File): Promise<Verdict> {
    const keyFile = await readKeyFile(file).catch(() => null);
    if (keyFile === null) return 'unreadable';
    if (isDamagedPrivateKey(keyFile)) return 'damaged';
    if (!keyFile.holdsPrivateKey || keyFile.fingerprint !== fingerprint) return 'other';
    // Once the key is wiped there is nothing to compare with.
    const isWhole = await isWholeIn(file).catch(() => null);
    if (isWhole === null) return 'uncertain';
    return isWhole ? 'right' : 'changed';
  }

  return (
    <>
      <FileButton onFile={(file) => void check(file)}>Check my file</FileButton>
      {checked?.verdict === 'right' && (
        <div role="status">
          <Notice
            tone="success"
            title={`${checked.fileName} is the private key of this key pair.`}
          />
        </div>
      )}
      {checked && checked.verdict !== 'right' && (
        <Notice tone="error" title={`${checked.fileName} ${problems[checked.verdict].title}`}>
          <p>{problems[checked.verdict].wayOn}</p>
        </Notice>
      )}
    </>
  );
}

const downloadAgain = 'Choose “Download again”, and check the file that arrives.';
const problems: Record<Exclude<Verdict, 'right'>, { title: string; wayOn: string }> = {
  changed: {
    title: 'belongs to this key pair, but is not as it was downloaded',
    wayOn: `It is damaged, or another program has converted it. ${downloadAgain}`,
  },
  damaged: { title: 'holds a private key that is damaged or cut off', wayOn: downloadAgain },
  other: { title: 'is not the private key of this key pair', wayOn: downloadAgain },
  uncertain: {
    title: 'has the fingerprint of this key pair, but cannot be compared any more',
    wayOn: 'The key was wiped when this page was left. Log in with the file before you rely on it.',
  },
  unreadable: { title: 'could not be read', wayOn: 'Choose it again, or choose another file.' },
};
