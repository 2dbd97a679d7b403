import { useState } from 'react';
import type { FileMatch } from '../../../keys/private-key/new-key-pair';
import { FileButton } from '../../ui/FileButton';
import { isolated } from '../../ui/isolated';
import { Notice } from '../../ui/Notice';
import { isDamagedPrivateKey, readKeyFile } from './read-key-file';

interface FileCheckProps {
  /** The MD5 fingerprint of the key pair that the file has to belong to. */
  fingerprint: string;
  /** Holds a file to the one that was downloaded. Rejects when the key is gone. */
  compare: (file: File) => Promise<FileMatch>;
  onChecked: (isRight: boolean, fileName: string) => void;
}

type Verdict =
  | FileMatch
  | 'damaged'
  | 'empty'
  | 'encrypted'
  | 'no-private-key'
  | 'other'
  | 'public-half'
  | 'uncertain'
  | 'unreadable';

/** The page cannot see whether a download was saved, but the person can show it the file. */
export function FileCheck({ fingerprint, compare, onChecked }: FileCheckProps) {
  const [checked, setChecked] = useState<{ fileName: string; verdict: Verdict } | null>(null);

  async function check(file: File) {
    const verdict = await judge(file);
    setChecked({ fileName: file.name, verdict });
    onChecked(verdict === 'same', file.name);
  }

  async function judge(file: File): Promise<Verdict> {
    const keyFile = await readKeyFile(file).catch(() => null);
    if (keyFile === null) return 'unreadable';
    if (isDamagedPrivateKey(keyFile)) return 'damaged';
    if (keyFile.privateKey === 'encrypted') return 'encrypted';
    if (keyFile.problem === 'empty') return 'empty';
    const isOfThisPair = keyFile.fingerprint === fingerprint;
    if (keyFile.privateKey === null) return isOfThisPair ? 'public-half' : 'no-private-key';
    if (!isOfThisPair) return 'other';
    // Once the key is wiped there is nothing to compare with.
    return compare(file).catch(() => 'uncertain');
  }

  return (
    <>
      <FileButton onFile={(file) => void check(file)}>Check my file</FileButton>
      {checked?.verdict === 'same' && (
        <div role="status">
          <Notice
            tone="success"
            title={`${isolated(checked.fileName)} is the private key of this key pair.`}
          />
        </div>
      )}
      {checked && checked.verdict !== 'same' && (
        <Notice
          tone="error"
          title={`${isolated(checked.fileName)} ${problems[checked.verdict].title}`}
        >
          <p>{problems[checked.verdict].wayOn}</p>
        </Notice>
      )}
    </>
  );
}

const downloadAgain = 'Choose “Download again”, and check the file that arrives.';
const problems: Record<Exclude<Verdict, 'same'>, { title: string; wayOn: string }> = {
  'damaged-around-key': {
    title: 'holds the right key, but the file is damaged',
    wayOn: `Its BEGIN or END line, its line ends or its spaces are not as they were downloaded, and ssh may refuse it. ${downloadAgain}`,
  },
  different: {
    title: 'belongs to this key pair, but is not as it was downloaded',
    wayOn: `It is damaged, or another program has converted it. ${downloadAgain}`,
  },
  damaged: { title: 'holds a private key that is damaged or cut off', wayOn: downloadAgain },
  empty: { title: 'is empty', wayOn: downloadAgain },
  encrypted: {
    title: 'holds an encrypted private key, which cannot be checked',
    wayOn: `What was downloaded is not encrypted. ${downloadAgain}`,
  },
  'no-private-key': { title: 'holds no private key', wayOn: downloadAgain },
  'public-half': {
    title: 'is the public half of this key pair, not the private key',
    wayOn: downloadAgain,
  },
  other: { title: 'is not the private key of this key pair', wayOn: downloadAgain },
  uncertain: {
    title: 'has the fingerprint of this key pair, but cannot be compared any more',
    wayOn: 'The key was wiped when this page was left. Log in with the file before you rely on it.',
  },
  unreadable: { title: 'could not be read', wayOn: 'Choose it again, or choose another file.' },
};
